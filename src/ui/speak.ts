import { i18n } from '#i18n';
import { browser } from '../platform/browser.ts';
import { adoptLocale, type Locale } from '../platform/locale.ts';

/**
 * Takes up the user's language, and declares it with its direction: that of the messages that are shown, not the one
 * the browser would like.
 *
 * @param asked the user's choice, where it was asked for already
 */
export async function speak(asked?: Promise<Locale | null>): Promise<string> {
  const chosen = await adoptLocale(asked).catch(() => null);
  const lang = i18n.t('app.lang');
  document.documentElement.lang = lang;
  // None that can be chosen is written from right to left.
  document.documentElement.dir = chosen === null ? browser.i18n.getMessage('@@bidi_dir') : 'ltr';
  return lang;
}
