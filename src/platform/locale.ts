import { api } from './plain-api.ts';

/** Where the user's choice of language is kept; absent to follow the browser. */
const KEY = 'language';

/** The languages that can be chosen: folders of _locales. */
export const LOCALES = ['de', 'en', 'es', 'fr', 'id', 'it', 'ja', 'ko', 'ms', 'pt_BR', 'zh_CN', 'zh_TW'] as const;
export type Locale = (typeof LOCALES)[number];

/** The part of the browser's API that messages come through, in both browsers and WXT's i18n alike. */
interface Messages {
  i18n: { getMessage(key: string, substitutions?: string[]): string };
}

const scope = globalThis as unknown as { browser?: Messages; chrome?: Messages };

let inUse: Locale | null = null;
let original: Messages['i18n']['getMessage'] | null = null;

/** The language the user chose, or null to follow the browser. */
export async function chosenLocale(): Promise<Locale | null> {
  const chosen: unknown = (await api.storage.local.get(KEY))[KEY];
  return LOCALES.find((locale) => locale === chosen) ?? null;
}

/** Keeps the user's choice; null to follow the browser again. */
export async function chooseLocale(locale: Locale | null): Promise<void> {
  if (locale === null) await api.storage.local.remove(KEY);
  else await api.storage.local.set({ [KEY]: locale });
}

/**
 * Has messages come in the language the user chose. Browsers always answer in their own, so the function they answer
 * with is replaced in this context. Where the messages cannot be read, it stays the browser's.
 *
 * @param asked the user's choice, where it was asked for already
 * @returns the language, or null where the browser's is followed
 */
export async function adoptLocale(asked = chosenLocale()): Promise<Locale | null> {
  const locale = await asked;
  if (locale === inUse) return locale;
  const messages = (scope.browser ?? scope.chrome)?.i18n;
  if (messages === undefined) return null;
  original ??= messages.getMessage.bind(messages);
  messages.getMessage = locale === null ? original : await messagesIn(locale, original);
  inUse = locale;
  return locale;
}

type GetMessage = Messages['i18n']['getMessage'];

async function messagesIn(locale: Locale, fallback: GetMessage): Promise<GetMessage> {
  const answer = await fetch(`/_locales/${locale}/messages.json`);
  const messages = (await answer.json()) as Record<string, { message: string }>;
  return (key, substitutions = []) =>
    messages[key]?.message.replace(/\$([1-9$])/g, (_, place: string) => (place === '$' ? '$' : (substitutions[Number(place) - 1] ?? ''))) ??
    fallback(key, substitutions);
}
