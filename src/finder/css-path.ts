import { real } from './clobbered.ts';
import { hostOf, type Root } from './roots.ts';

/**
 * A selector that matches exactly this element, " >>> " between roots. Made for reports and for finding the element
 * again, not for packs: it is positional. Ours because the page pays for every byte, and a path needs no ranking.
 */
export function cssPath(element: Element): string {
  const root = element.getRootNode() as Root;
  const host = hostOf(root);
  const inner = withinRoot(element, root);
  return host === null ? inner : `${cssPath(host)} >>> ${inner}`;
}

function withinRoot(element: Element, root: Root): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null; at = real(at, 'parentElement')) {
    if (at.id !== '' && only(root, `#${CSS.escape(at.id)}`)) {
      steps.unshift(`#${CSS.escape(at.id)}`);
      break;
    }
    steps.unshift(step(at));
  }
  return steps.join(' > ');
}

function step(element: Element): string {
  const name = CSS.escape(real(element, 'localName'));
  let position = 1;
  let alone = true;
  const isSame = (other: Element): boolean => real(other, 'localName') === real(element, 'localName');
  for (let at = real(element, 'previousElementSibling'); at !== null; at = real(at, 'previousElementSibling')) if (isSame(at)) position++;
  for (let at = real(element, 'nextElementSibling'); at !== null && alone; at = real(at, 'nextElementSibling')) alone = !isSame(at);
  return position === 1 && alone ? name : `${name}:nth-of-type(${position})`;
}

const only = (root: Root, css: string): boolean => root.querySelectorAll(css).length === 1;
