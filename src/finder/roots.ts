import { parentOf } from './clobbered.ts';

/** A document, a shadow root or the document of a same-origin frame: whatever has its own selectors. */
export type Root = Document | ShadowRoot;

/** Opens what the page's own scripts may not see; undefined where the browser has no such call. */
export type ShadowAccess = (element: HTMLElement) => ShadowRoot | null;

/** More roots than this are a page's defence or its list of adverts; the rest is not looked at. */
const MOST_ROOTS = 400;

/**
 * All roots of a page, the document first, each before those inside it: open and closed shadow roots and frames of
 * the same origin (`srcdoc` too). Frames of other origins are left out.
 */
export function collectRoots(document: Document, shadowRootOf: ShadowAccess): Root[] {
  const roots: Root[] = [document];
  for (let index = 0; index < roots.length && roots.length < MOST_ROOTS; index++) {
    const root = roots[index];
    if (root === undefined) break;
    for (const element of root.querySelectorAll<HTMLElement>(':not(form)')) {
      const inner = mayHost(element) ? shadowRootOf(element) : element.shadowRoot;
      if (inner) roots.push(inner);
      const content = element.localName === 'iframe' ? frameDocument(element as HTMLIFrameElement) : null;
      if (content) roots.push(content);
      if (roots.length >= MOST_ROOTS) break;
    }
  }
  return roots;
}

/**
 * Asking for a closed root costs a call into the browser, so only elements that are likely to have one are asked:
 * custom elements, and the few others that may host one when they have no child element of their own.
 */
const HOSTS = new Set(['div', 'span', 'section', 'main', 'p']);
const mayHost = (element: Element): boolean =>
  element.localName.includes('-') || (element.firstElementChild === null && element.firstChild === null && HOSTS.has(element.localName));

/** A frame smaller than this, in CSS pixels either way, holds no cancel flow: a pixel, a button, a line of adverts. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 100;

/** The frames whose documents cannot be read from here (another origin, or sandboxed), and that are large enough to matter. */
export const foreignFrames = (roots: readonly Root[]): Element[] =>
  roots.flatMap((root) =>
    [...root.querySelectorAll('iframe')].filter((frame) => {
      const { width, height } = frame.getBoundingClientRect();
      return width >= LEAST_WIDTH && height >= LEAST_HEIGHT && frameDocument(frame) === null;
    }),
  );

/** A frame's document, or null where it may not be read or is not there yet. */
function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    const content = frame.contentDocument;
    return content?.body ? content : null;
  } catch {
    return null;
  }
}

/** The element a root hangs on: a shadow root's host, a frame's element; null for the page itself. */
export function hostOf(root: Node): Element | null {
  if (isShadow(root)) return root.host;
  const view = (root as Document).defaultView;
  try {
    return view?.frameElement ?? null;
  } catch {
    return null;
  }
}

const isShadow = (root: Node): root is ShadowRoot => root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in root;

/** The parent a person sees: the slot an element is shown in is not followed, shadow roots and frames are left. */
export function visualParent(element: Element): Element | null {
  return parentOf(element) ?? hostOf(element.getRootNode());
}

/** `querySelectorAll` over roots, for a selector that may cross them with " >>> ". An invalid one finds nothing. */
export function queryAll(roots: readonly Root[], css: string): Element[] {
  const [first = '', ...rest] = css.split(' >>> ');
  let found: Element[] = [];
  try {
    found = roots.flatMap((root) => [...root.querySelectorAll(first)]);
    for (const inner of rest)
      found = found.flatMap((element) => roots.filter((root) => hostOf(root) === element).flatMap((root) => [...root.querySelectorAll(inner)]));
  } catch {
    return [];
  }
  return found;
}
