import { isClobbered, real } from '../finder/clobbered.ts';
import type { ShadowAccess } from '../finder/roots.ts';

/** A page as it stands, and what of it is surely the user's own. */
export interface PageCopy {
  html: string;
  /** What stands in its fields. */
  typed: string[];
  /** It was too long, and the end is missing. */
  cut: boolean;
}

/** So many elements are copied at most; a page of more is no page about one subscription. */
const MOST_ELEMENTS = 20_000;

/** What is never looked at by those who test packs. */
const LEFT_OUT = /^(script|style|link|noscript|base|object|embed|canvas|video|audio|source|track|picture|map|template)$/;

/**
 * Copies a page with its shadow roots and frames of the same origin, as HTML in which both are written out. Without
 * scripts and styles; what a style hides is `hidden`, so that it stays so. Changes nothing on the page.
 */
export function copyPage(document: Document, shadowRootOf: ShadowAccess): PageCopy {
  // No element of an inert document runs code of the page or loads anything.
  const inert = document.implementation.createHTMLDocument();
  const typed = new Set<string>();
  let left = MOST_ELEMENTS;

  const fill = (from: Node, to: Node, shown: boolean): void => {
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) to.appendChild(inert.createTextNode(node.nodeValue ?? ''));
      if (node.nodeType === Node.ELEMENT_NODE && left-- > 0) copyElement(node as Element, to, shown);
    }
  };
  const copyElement = (element: Element, to: Node, parentShown: boolean): void => {
    const name = real(element, 'localName');
    // Our own marks, and what the picker said last, stand beside the body.
    if (LEFT_OUT.test(name) || (element.hasAttribute('popover') && element.parentNode === document.documentElement)) return;
    const copy = inert.importNode(element, false);
    to.appendChild(copy);
    const shown = parentShown && (/^(html|head|title|meta)$/.test(name) || isClobbered(element) || element.checkVisibility({ visibilityProperty: true }));
    if (parentShown && !shown && name !== 'head') copy.setAttribute('hidden', '');
    note(element, typed);
    if (name === 'iframe') {
      const inner = documentOf(element as HTMLIFrameElement);
      if (inner) copy.setAttribute('srcdoc', whole(inner));
      return;
    }
    if (name === 'svg') return;
    const root = shadowRootOf(element as HTMLElement);
    if (root) {
      const template = inert.createElement('template');
      template.setAttribute('shadowrootmode', 'open');
      fill(root, template.content, shown);
      copy.appendChild(template);
    }
    fill(element, copy, shown);
  };
  const whole = (inner: Document): string => {
    const place = inert.createElement('div');
    copyElement(inner.documentElement, place, true);
    return place.innerHTML;
  };
  return { html: whole(document), typed: [...typed], cut: left <= 0 };
}

/** What a user types into forms is theirs; what they choose from is not. */
function note(element: Element, typed: Set<string>): void {
  if (element.localName !== 'input' && element.localName !== 'textarea') return;
  const { type, value } = element as HTMLInputElement;
  if (!/^(text|email|tel|search|url|number|date|textarea)$/.test(type)) return;
  const text = value.trim();
  if (text.length >= 2 && text.length <= 100) typed.add(text);
}

function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument?.body ? frame.contentDocument : null;
  } catch {
    return null;
  }
}
