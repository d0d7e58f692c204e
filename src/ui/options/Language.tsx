import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Locale } from '../../platform/locale.ts';

/** What can be asked of the choice of language. */
export interface LanguageActions {
  chosen(): Promise<Locale | null>;
  /** Keeps the choice and shows the page in it. */
  choose(locale: Locale | null): void;
}

/** Each in its own words, so that whoever reads it finds it. */
const NAMES = {
  id: 'Bahasa Indonesia',
  ms: 'Bahasa Melayu',
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
  pt_BR: 'Português (Brasil)',
  ja: '日本語',
  ko: '한국어',
  zh_CN: '简体中文',
  zh_TW: '繁體中文',
} as const satisfies Record<Locale, string>;

const isLocale = (value: string): value is Locale => value in NAMES;

/** The choice of the interface's language. */
export function Language({ actions }: { actions: LanguageActions }) {
  const [chosen, setChosen] = useState<Locale | null>(null);
  useEffect(() => void actions.chosen().then(setChosen), [actions]);
  return (
    <label class="field">
      <span>{i18n.t('options.languageLabel')}</span>
      <select value={chosen ?? ''} onChange={({ currentTarget: { value } }) => actions.choose(isLocale(value) ? value : null)}>
        <option value="">{i18n.t('options.languageBrowser')}</option>
        {Object.entries(NAMES).map(([locale, name]) => (
          <option key={locale} value={locale} lang={locale.replace('_', '-')}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
