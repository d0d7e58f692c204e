import type { LabelKind } from '../words/classify.ts';
import { around, isClobbered } from './clobbered.ts';
import { isSilent, labelOf } from './label.ts';
import { isElement, type Part } from './roots.ts';

/** An element a person could press, with what it says. */
export interface Candidate {
  element: Element;
  text: string;
  kind: LabelKind;
}

export const PRESSABLE =
  'a,button,input:not([type=hidden]),select,option,summary,[role=button],[role=link],[role=menuitem],[role=switch],[role=checkbox],[role=tab],[onclick]:not(form),[tabindex]:not([tabindex="-1"],form)';

/** All elements that say of themselves that they can be pressed. No layout is asked for. */
export function* candidates(parts: readonly Part[]): Generator<Candidate> {
  for (const part of parts) {
    const within = part.querySelectorAll(PRESSABLE);
    for (const element of isElement(part) && part.matches(PRESSABLE) ? [part, ...within] : within) {
      const text = labelOf(element);
      if (text !== '') yield { element, text, kind: kindOf(element) };
    }
  }
}

/** The texts of a page with the elements they stand in, but for those nobody reads. */
export function* textsOf(parts: readonly Part[]): Generator<[text: string, element: Element]> {
  for (const part of parts) {
    const walker = (part.ownerDocument ?? (part as Document)).createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const element = node.parentElement;
      if (text.length > 1 && element !== null && !isSilent(element) && !isClobbered(element)) yield [text, element];
    }
  }
}

/** The control an element stands in, or is; null where it stands in none. */
export const pressableAround = (element: Element): Element | null => around(element, PRESSABLE);

/** Whether an element is no part of a control or of what is chosen in one. */
export const isOutsideControls = (element: Element): boolean => element.closest(`${PRESSABLE},label`) === null;

export function kindOf(element: Element): LabelKind {
  if (isToggle(element)) return 'toggle';
  return element.localName === 'a' ? 'link' : 'button';
}

/** Whether an element is switched rather than pressed. */
export const isToggle = (element: Element): boolean => element.matches('input[type=checkbox],[role=switch],[role=checkbox]');

/** Whether an element is a link to this very address: one to the page it stands on leads nowhere. */
export const leadsTo = (element: Element, { href }: URL): boolean => element.localName === 'a' && (element as HTMLAnchorElement).href === href;
