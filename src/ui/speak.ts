import { i18n } from '#i18n';
import { browser } from '../platform/browser.ts';

/** Declares a page's language and direction: those of the messages that are shown, not those the browser would like. */
export function declareLanguage(): string {
  const lang = i18n.t('app.lang');
  document.documentElement.lang = lang;
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
  return lang;
}
