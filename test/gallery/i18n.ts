/**
 * Stands in for WXT's '#i18n' where no extension runs: the gallery and the tests. Same rules as @wxt-dev/i18n: keys by
 * dots, "$1" for the count, "{name}" for the rest, one to three plural forms.
 */
import de from '../../src/ui/locales/de.json' with { type: 'json' };
import en from '../../src/ui/locales/en.json' with { type: 'json' };
import es from '../../src/ui/locales/es.json' with { type: 'json' };
import fr from '../../src/ui/locales/fr.json' with { type: 'json' };
import id from '../../src/ui/locales/id.json' with { type: 'json' };
import it from '../../src/ui/locales/it.json' with { type: 'json' };
import ja from '../../src/ui/locales/ja.json' with { type: 'json' };
import ko from '../../src/ui/locales/ko.json' with { type: 'json' };
import ms from '../../src/ui/locales/ms.json' with { type: 'json' };
import ptBR from '../../src/ui/locales/pt_BR.json' with { type: 'json' };
import zhCN from '../../src/ui/locales/zh_CN.json' with { type: 'json' };
import zhTW from '../../src/ui/locales/zh_TW.json' with { type: 'json' };

/** The messages of each language of the interface. */
export const LOCALES: Record<string, object> = { de, en, es, fr, id, it, ja, ko, ms, 'pt-BR': ptBR, 'zh-CN': zhCN, 'zh-TW': zhTW };

let messages: object = en;

/** Which language `i18n.t` answers in; English where there is none of that name. */
export function setLanguage(lang: string): void {
  messages = LOCALES[lang] ?? en;
}

const isPlural = (value: object): boolean => Object.keys(value).every((key) => key === 'n' || /^\d$/.test(key));

/** English where the language lacks it, as browsers do. */
const lookUp = (key: string): unknown => within(messages, key) ?? within(en, key);

const within = (all: object, key: string): unknown =>
  key.split('.').reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined), all);

function choose(message: unknown, count: number | undefined): string | undefined {
  if (typeof message === 'string') return message;
  if (typeof message !== 'object' || message === null || !isPlural(message) || count === undefined) return undefined;
  const form: unknown = Reflect.get(message, String(count)) ?? Reflect.get(message, 'n');
  return typeof form === 'string' ? form : undefined;
}

type Substitutions = Record<string, string | number>;

export const i18n = {
  t(key: string, ...args: (number | (string | number)[] | Substitutions)[]): string {
    const count = args.find((arg) => typeof arg === 'number');
    const list = args.find((arg) => Array.isArray(arg)) ?? (count === undefined ? [] : [count]);
    const named = args.find((arg): arg is Substitutions => typeof arg === 'object' && !Array.isArray(arg)) ?? {};
    const message = choose(lookUp(key), count);
    if (message === undefined) throw new Error(`No message "${key}"`);
    return message
      .replace(/\$([1-9])/g, (_, place: string) => String(list[Number(place) - 1] ?? ''))
      .replace(/\{(\w+)\}/g, (whole, name: string) => String(named[name] ?? whole));
  },
};
