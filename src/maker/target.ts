import { pressableAround } from '../finder/candidates.ts';
import { real } from '../finder/clobbered.ts';
import { labelOf, textOf } from '../finder/label.ts';
import type { ShadowAccess } from '../finder/roots.ts';

/**
 * What a person points at: the control around the innermost element at a point of the page, else that element itself,
 * where it says something; null over nothing. Goes into shadow roots and into frames of the same origin.
 */
export function targetAt(document: Document, x: number, y: number, shadowRootOf: ShadowAccess): Element | null {
  const innermost = elementAt(document, x, y, shadowRootOf);
  if (innermost === null) return null;
  const control = pressableAround(innermost);
  if (control !== null && labelOf(control) !== '') return control;
  return textOf(innermost) === '' || /^(html|body)$/.test(real(innermost, 'localName')) ? null : innermost;
}

function elementAt(root: Document | ShadowRoot, x: number, y: number, shadowRootOf: ShadowAccess): Element | null {
  const element = root.elementFromPoint(x, y);
  if (element === null) return null;
  const inner = shadowRootOf(element as HTMLElement);
  if (inner !== null) return elementAt(inner, x, y, shadowRootOf) ?? element;
  const content = element.localName === 'iframe' ? documentOf(element as HTMLIFrameElement) : null;
  if (content === null) return element;
  const frame = element.getBoundingClientRect();
  return elementAt(content, x - frame.x - element.clientLeft, y - frame.y - element.clientTop, shadowRootOf) ?? element;
}

function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}
