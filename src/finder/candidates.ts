import type { LabelKind } from '../words/classify.ts';
import { labelOf, textOf } from './label.ts';
import type { Root } from './roots.ts';

/** An element a person could press, with what it says. */
export interface Candidate {
  element: Element;
  text: string;
  kind: LabelKind;
}

const PRESSABLE =
  'a, button, input:not([type="hidden"]), select, summary, [role="button"], [role="link"], [role="menuitem"], [role="switch"], [role="checkbox"], [role="tab"], [onclick], [tabindex]:not([tabindex="-1"])';

/** Text shorter than this may be a control drawn by a plain element with a listener nobody can see. */
const LONGEST_PLAIN = 60;

/** All elements that say of themselves that they can be pressed. No style or layout is asked for. */
export function* candidates(roots: readonly Root[]): Generator<Candidate> {
  for (const root of roots) {
    for (const element of root.querySelectorAll(PRESSABLE)) {
      const text = labelOf(element);
      if (text !== '') yield { element, text, kind: kindOf(element) };
    }
  }
}

/**
 * Short texts outside of controls, for the pages that draw buttons as plain text. `sounds` is a cheap filter; what
 * passes must still look pressable, which the caller asks of hits alone.
 */
export function* plainTexts(roots: readonly Root[], sounds: (text: string) => boolean): Generator<Candidate> {
  for (const root of roots) {
    const document = root.ownerDocument ?? (root as Document);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const value = node.nodeValue ?? '';
      if (value.length > LONGEST_PLAIN || value.length < 2 || !sounds(value)) continue;
      const element = node.parentElement;
      if (element === null || element.closest(PRESSABLE) || element.closest('script, style, label, option, title, noscript')) continue;
      const text = textOf(element);
      if (text.length <= LONGEST_PLAIN) yield { element, text, kind: 'button' };
    }
  }
}

export function kindOf(element: Element): LabelKind {
  if (isToggle(element)) return 'toggle';
  return element.localName === 'a' ? 'link' : 'button';
}

/** Whether an element is switched rather than pressed. */
export const isToggle = (element: Element): boolean => element.matches('input[type="checkbox"], [role="switch"], [role="checkbox"]');

/** Whether a switch is on. */
export const isOn = (element: Element): boolean =>
  element.localName === 'input' ? (element as HTMLInputElement).checked : element.getAttribute('aria-checked') === 'true';

/** Whether an element is a link to this very address: one to the page it stands on leads nowhere. */
export const leadsTo = (element: Element, { href }: URL): boolean => element.localName === 'a' && (element as HTMLAnchorElement).href === href;
