import type { Root } from './roots.ts';
import { hostOf, queryAll, visualParent } from './roots.ts';
import { isVisible, viewOf } from './visibility.ts';

/** A layer that covers this much of the viewport, both ways, leaves nothing else to press. */
const COVERING = 0.9;
const CLIMB = 16;

/**
 * The dialog that lies over the page now, or null: by its own word (`<dialog>` shown as modal, `aria-modal`), or because
 * what stands in the middle of the viewport is a fixed layer over all of it.
 */
export function modalOf(document: Document, roots: readonly Root[]): Element | null {
  const named = queryAll(roots, 'dialog:modal, [aria-modal=true]').filter(isVisible).at(-1);
  if (named) return named;
  const { innerWidth, innerHeight } = window;
  const top = topAt(roots, document, innerWidth / 2, innerHeight / 2);
  for (let at = top, step = 0; at !== null && step < CLIMB; step++, at = visualParent(at)) {
    if (viewOf(at).getComputedStyle(at).position !== 'fixed') continue;
    const { width, height } = at.getBoundingClientRect();
    if (width < innerWidth * COVERING || height < innerHeight * COVERING) continue;
    if (at.textContent?.trim()) return at;
    return top !== null && top.ownerDocument !== at.ownerDocument ? top.ownerDocument.body : over(at, roots);
  }
  return null;
}

/** The innermost element at a point, in CSS pixels of the root's own viewport: in whatever shadow root or frame it is. */
function topAt(roots: readonly Root[], root: Root, x: number, y: number): Element | null {
  const at = root.elementFromPoint(x, y);
  const inner = at === null ? undefined : roots.find((item) => item !== root && hostOf(item) === at);
  if (at === null || inner === undefined) return at;
  const { left, top } = at.getBoundingClientRect();
  return (at.localName === 'iframe' ? topAt(roots, inner, x - left, y - top) : topAt(roots, inner, x, y)) ?? at;
}

/** What an empty layer sets apart from the page: the dialog that stands above it, or the layer itself where there is none. */
function over(layer: Element, roots: readonly Root[]): Element {
  const dialog = queryAll(roots, 'dialog[open], [role=dialog], [role=alertdialog]').filter(isVisible).at(-1);
  const isBeside = (item: Element): boolean => viewOf(item).getComputedStyle(item).position === 'fixed' && item.textContent?.trim() !== '';
  return dialog ?? [...(layer.parentElement?.children ?? [])].filter(isBeside).at(-1) ?? layer;
}

/** Whether an element stands in another, through shadow roots and frames. */
export function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at !== null; at = visualParent(at)) if (at === outer) return true;
  return false;
}
