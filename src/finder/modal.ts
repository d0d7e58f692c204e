import type { Root } from './roots.ts';
import { queryAll, visualParent } from './roots.ts';
import { isVisible, viewOf } from './visibility.ts';

/** A layer that covers this much of the viewport, both ways, leaves nothing else to press. */
const COVERING = 0.9;
const CLIMB = 12;

/**
 * The dialog that lies over the page now, or null: by its own word (`<dialog>` shown as modal, `aria-modal`), or because
 * what stands in the middle of the viewport is a fixed layer over all of it.
 */
export function modalOf(document: Document, roots: readonly Root[]): Element | null {
  const named = queryAll(roots, 'dialog:modal, [aria-modal="true"]').filter(isVisible).at(-1);
  if (named) return named;
  const { innerWidth, innerHeight } = window;
  let at: Element | null = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  for (let step = 0; at !== null && step < CLIMB && !/^(body|html)$/.test(at.localName); step++, at = visualParent(at)) {
    if (viewOf(at).getComputedStyle(at).position !== 'fixed') continue;
    const { width, height } = at.getBoundingClientRect();
    if (width >= innerWidth * COVERING && height >= innerHeight * COVERING) return at.textContent?.trim() ? at : over(at, roots);
  }
  return null;
}

/** What an empty layer sets apart from the page: the dialog that stands above it, or the layer itself where there is none. */
function over(layer: Element, roots: readonly Root[]): Element {
  const dialog = queryAll(roots, 'dialog[open], [role="dialog"], [role="alertdialog"]').filter(isVisible).at(-1);
  const isBeside = (item: Element): boolean => viewOf(item).getComputedStyle(item).position === 'fixed' && item.textContent?.trim() !== '';
  return dialog ?? [...(layer.parentElement?.children ?? [])].filter(isBeside).at(-1) ?? layer;
}

/** Whether an element stands in another, through shadow roots and frames. */
export function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at !== null; at = visualParent(at)) if (at === outer) return true;
  return false;
}
