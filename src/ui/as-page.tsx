import { type ComponentChild, render } from 'preact';
import { i18n } from '#i18n';
import { Lang } from './lang.ts';
import css from './sheet.css?inline';

/** Nothing of a saved page runs, and nothing is loaded from elsewhere, whatever words of a site are in it. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/**
 * What is kept of a service as one HTML file that needs nothing else. The browser itself writes what was drawn, so every
 * word is escaped.
 *
 * @param dir writing direction of the language
 */
export function asPage(service: string, sheet: ComponentChild, lang: string, dir: string): string {
  const page = document.implementation.createHTMLDocument(`${service} · ${i18n.t('app.name')}`);
  page.documentElement.lang = lang;
  page.documentElement.dir = dir;
  const add = (name: string, attributes: Record<string, string>, text = ''): void => {
    const element = page.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    page.head.append(element);
  };
  add('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  add('style', {}, `:root{color-scheme:light dark}body{max-width:44rem;margin:0 auto;padding:32px 20px;font:1rem system-ui,sans-serif}${css}`);
  const place = document.createElement('div');
  render(<Lang.Provider value={lang}>{sheet}</Lang.Provider>, place);
  page.body.append(...place.childNodes);
  // First of all, so that they hold for all that follows.
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  page.head.prepend(charset, policy);
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}
