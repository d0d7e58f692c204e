import { i18n } from '#i18n';
import { browser } from '../platform/browser.ts';
import { adoptLocale } from '../platform/locale.ts';

/**
 * Takes up the user's language, and declares it with its direction: that of the messages that are shown, not the one
 * the browser would like.
 */
export async function speak(): Promise<string> {
  const chosen = await adoptLocale().catch(() => null);
  const lang = i18n.t('app.lang');
  document.documentElement.lang = lang;
  // None that can be chosen is written from right to left.
  document.documentElement.dir = chosen === null ? browser.i18n.getMessage('@@bidi_dir') : 'ltr';
  return lang;
}
