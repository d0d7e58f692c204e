import { isInput } from './label.ts';
import { hostOf, visualParent } from './roots.ts';

/** Less than this is seen by nobody. */
const SEEN_OPACITY = 0.1;

/** Whether a person can see the element once it is scrolled to. Measures layout: for hits only. */
export function isVisible(element: Element): boolean {
  if (!element.isConnected) return false;
  // Switches and radio buttons are often drawn by their label, over an input that is itself invisible.
  return stands(element) || (isInput(element) && ([...(element.labels ?? [])].some(stands) || isDrawnAround(element)));
}

/** Whether the box a switch lies in is drawn in its place: a faint input over a picture of one. */
function isDrawnAround(input: HTMLInputElement): boolean {
  const box = input.type === 'checkbox' ? input.parentElement : null;
  return box !== null && box.textContent?.trim() === '' && box.getBoundingClientRect().height <= HIGHEST_SWITCH && input.checkVisibility() && stands(box);
}

/** In CSS pixels. */
const HIGHEST_SWITCH = 60;

function stands(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  if (width < 1 || height < 1) return false;
  return hiddenBy(element) === null;
}

/**
 * The outermost ancestor (or the element itself) that hides an element by folding it to nothing or fading it out,
 * ways that `checkVisibility` does not know; null if none does.
 */
function hiddenBy(element: Element): Element | null {
  let hider: Element | null = null;
  for (let at: Element | null = element; at !== null; at = visualParent(at)) {
    const style = viewOf(at).getComputedStyle(at);
    if (Number(style.opacity) < SEEN_OPACITY || style.clipPath === 'inset(100%)') hider = at;
    else if (at !== element && style.overflow !== 'visible' && style.display !== 'inline' && style.display !== 'contents') {
      const box = at.getBoundingClientRect();
      if ((box.height < 2 || box.width < 2) && !/^(html|body)$/.test(at.localName)) hider = at;
    }
  }
  return hider;
}

/** The outermost ancestor that keeps an element from being seen, whatever the way; null if it is visible. */
export function outermostHider(element: Element): Element | null {
  let hider = hiddenBy(element);
  for (let at: Element | null = element; at !== null; at = visualParent(at)) {
    if (!at.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) hider = at;
    else if (hider !== null && hider !== element) break;
  }
  return hider;
}

/** Whether something else lies over the middle of an element. Outside of the viewport that cannot be told: false. */
export function isCovered(element: Element): boolean {
  const rect = element.getBoundingClientRect();
  const view = viewOf(element);
  const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  if (x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) return false;
  const top = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  return !(
    top === null ||
    element.contains(top) ||
    top.contains(element) ||
    (isInput(element) && [...(element.labels ?? [])].some((label) => label.contains(top)))
  );
}

/** The window an element is laid out in: a frame has its own. */
export function viewOf(element: Element): Window & typeof globalThis {
  return element.ownerDocument.defaultView ?? window;
}

/** Where an element stands in the viewport of the whole page, also when it is in a frame. In CSS pixels. */
export function pageRect(element: Element): DOMRect {
  const rect = element.getBoundingClientRect();
  let { x, y } = rect;
  for (let frame = hostOf(element.ownerDocument); frame !== null; frame = hostOf(frame.ownerDocument)) {
    const outer = frame.getBoundingClientRect();
    x += outer.x + frame.clientLeft;
    y += outer.y + frame.clientTop;
  }
  return new DOMRect(x, y, rect.width, rect.height);
}
