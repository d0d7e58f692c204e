import { placeOf } from '../packs/place-of.ts';
import { cleanText } from './clean-text.ts';
import { personalTexts } from './personal.ts';

/** What is said in the head of a copy. */
interface CopyInfo {
  /** The page's address. */
  url: string;
  /** The day it was seen, "2026-11-25". */
  date: string;
  /** Texts that are known to be the user's own: what stands in fields, what they named. */
  personal: readonly string[];
}

const GONE = 'script, style, link, noscript, base, object, embed, canvas, video, audio, meta:not([charset])';

/** Attributes that say what an element is for; all others go. */
const KEPT =
  /^(id|class|name|type|role|lang|dir|hidden|open|checked|selected|disabled|multiple|for|tabindex|title|alt|placeholder|label|autocomplete|method|charset|shadowrootmode|srcdoc|href|action|formaction|onclick|colspan|rowspan|inert|popover|popovertarget|contenteditable|value|aria-[\w-]+|data-[\w-]+)$/;

/** Fields whose value is what they say, or what is chosen with them. */
const SAYS_VALUE = /^(submit|button|reset|radio|checkbox)$/;

const CONTROL = 'a, button, input, select, summary, [role="button"], [role="link"], h1, h2, h3, label';

/**
 * Makes a copy of a page fit to be shown to others: no scripts, styles, pictures and addresses of elsewhere, and nothing
 * that is somebody's. What it cannot tell, such as a name in the middle of a sentence, its maker has to: the copy is
 * shown before it is saved.
 *
 * @param html with shadow roots and frames written out
 */
export function cleanPage(html: string, { url, date, personal }: CopyInfo): string {
  const page = cleaned(html, url, personal);
  if (!page.documentElement.getAttribute('lang')) page.documentElement.setAttribute('lang', 'en');
  const { hostname } = new URL(url);
  const head = `<!-- Saved from ${hostname}${placeOf(url).replace(/--/g, '-')} on ${date}. Scripts, styles and personal data were removed. -->`;
  return `<!doctype html>\n${head}\n${folded(page.documentElement.outerHTML)}\n`;
}

function cleaned(html: string, url: string, personal: readonly string[]): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found = everywhere(page).flatMap((root) => personalTexts(root, (element) => element.matches(CONTROL)));
  const own = [...new Set([...personal, ...found])].sort((a, b) => b.length - a.length);
  clean(page, url, own);
  return page;
}

/** The page and the contents of its templates, in which shadow roots are written. */
const everywhere = (root: ParentNode): ParentNode[] => [root, ...[...root.querySelectorAll('template')].flatMap(({ content }) => everywhere(content))];

function clean(page: Document, url: string, personal: readonly string[]): void {
  for (const root of everywhere(page)) {
    for (const element of root.querySelectorAll(GONE)) element.remove();
    for (const element of root.querySelectorAll('*')) cleanAttributes(element, url, personal);
    const texts = page.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
    const gone: Node[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (node.nodeType === 8) gone.push(node);
      else node.nodeValue = cleanText(node.nodeValue ?? '', personal);
    }
    for (const node of gone) node.parentNode?.removeChild(node);
  }
}

function cleanAttributes(element: Element, url: string, personal: readonly string[]): void {
  for (const { name, value } of [...element.attributes]) {
    const clean = KEPT.test(name) ? attribute(element, name, value, url, personal) : null;
    if (clean === null) element.removeAttribute(name);
    else if (clean !== value) element.setAttribute(name, clean);
  }
}

/** What an attribute becomes; null where it goes. */
function attribute(element: Element, name: string, value: string, url: string, personal: readonly string[]): string | null {
  if (name === 'value') {
    const says = element.localName === 'option' || element.localName === 'button' || SAYS_VALUE.test(element.getAttribute('type') ?? '');
    return says ? cleanText(value, personal) : null;
  }
  if (name === 'onclick') return '';
  if (name === 'srcdoc') return cleaned(value, url, personal).documentElement.outerHTML;
  if (name === 'href' || name === 'action' || name === 'formaction') return address(value, url);
  if (/^data-/.test(name) && value.length > 60) return null;
  return cleanText(value, personal);
}

/** A link's host and path, without what is the user's own. */
function address(value: string, url: string): string | null {
  if (value.startsWith('#')) return value;
  if (!URL.canParse(value, url)) return null;
  const target = new URL(value, url);
  if (!/^https?:$/.test(target.protocol)) return null;
  // As it was written where it is written without anybody's own, so that a selector by its link still fits.
  const place = placeOf(target.href);
  return target.origin === new URL(url).origin ? place : `${target.origin}${place}`;
}

/** Without the empty lines that were left. */
const folded = (html: string): string => html.replace(/[ \t]+$/gm, '').replace(/\n{2,}/g, '\n');
