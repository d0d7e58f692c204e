import { parentOf } from './clobbered.ts';
import { atOnce, type Slices } from './slices.ts';

/** A document, a shadow root or the document of a same-origin frame: whatever has its own selectors. */
export type Root = Document | ShadowRoot;

/** All of a root, or an element with what is in it. */
export type Part = Root | Element;

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Opens what the page's own scripts may not see; undefined where the browser has no such call. */
export type ShadowAccess = (element: HTMLElement) => ShadowRoot | null;

/** More roots than this are a page's defence or its list of adverts; the rest is not looked at. */
const MOST_ROOTS = 400;

/** All roots of a page, the document first. */
export function collectRoots(document: Document, shadowRootOf: ShadowAccess): Root[] {
  const roots: Root[] = [document];
  atOnce(addRoots(roots, roots, shadowRootOf));
  return roots;
}

/**
 * Adds to the roots of a page those that are in some parts of it, each before those inside it: open and closed shadow
 * roots and frames of the same origin (`srcdoc` too). Frames of other origins are left out.
 */
export function* addRoots(roots: Root[], parts: readonly Part[], shadowRootOf: ShadowAccess): Slices<void> {
  const left = [...parts];
  let count = 0;
  for (const part of left) {
    const within = part.querySelectorAll<HTMLElement>(POSSIBLE_HOSTS);
    for (const element of isElement(part) ? [part as HTMLElement, ...within] : within) {
      if (++count % AT_A_TIME === 0) yield;
      const inner = innerRoot(element, shadowRootOf);
      if (inner === null || roots.includes(inner)) continue;
      if (roots.length >= MOST_ROOTS) return;
      roots.push(inner);
      left.push(inner);
    }
  }
}

/**
 * All but forms, which may not answer for themselves, and what pages are full of that cannot be a host
 * (https://dom.spec.whatwg.org/#dom-element-attachshadow). Each name costs all elements a comparison.
 */
const POSSIBLE_HOSTS = ':not(a,li,td,b,i,svg,path,img,option,form)';

/** So many elements are asked between two chances to lay the work down. */
const AT_A_TIME = 500;

/**
 * The root that hangs on an element, or null. Asking for a closed one costs a call into the browser, so only custom
 * elements are asked, and the few others that are likely hosts, when there is nothing in them that would be shown.
 */
function innerRoot(element: HTMLElement, shadowRootOf: ShadowAccess): Root | null {
  const name = element.localName;
  if (name === 'iframe') return frameDocument(element as HTMLIFrameElement);
  return name.includes('-') || (element.firstChild === null && LIKELY_HOST.test(name)) ? shadowRootOf(element) : element.shadowRoot;
}

const LIKELY_HOST = /^(div|span|section|main|p)$/;

/** A frame smaller than this, in CSS pixels either way, holds no cancel flow: a pixel, a button, a line of adverts. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 100;

/** The frames whose documents cannot be read from here (another origin, or sandboxed), and that are large enough to matter. */
export const foreignFrames = (roots: readonly Root[]): Element[] =>
  roots.flatMap((root) =>
    [...root.querySelectorAll('iframe')].filter((frame) => {
      if (frameDocument(frame) !== null) return false;
      const { width, height } = frame.getBoundingClientRect();
      return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
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
