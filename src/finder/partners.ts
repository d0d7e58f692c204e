import type { Role } from '../words/roles.ts';
import { around } from './clobbered.ts';
import { labelOf } from './label.ts';
import type { Page } from './page.ts';
import { visualParent } from './roots.ts';
import { DIALOGS, HEADINGS } from './surroundings.ts';

/** Another control of the same dialog, form or row. */
export interface Partner {
  text: string;
  role: Role;
  confidence: number;
  link: boolean;
}

const CONTROLS = 'button, input[type=submit], input[type=button], a, [role=button]';
/** What is answered as a whole. */
export const GROUPS = `form, ${DIALOGS}`;
/** Controls in more than this many are a menu or a list, not partners. */
const MOST = 12;
const CLIMB = 4;

/** The other controls a person would read together with this one. */
export function partnersOf(page: Page, element: Element): Partner[] {
  for (const group of groupsOf(element)) {
    const others = [...group.querySelectorAll(CONTROLS)].filter(
      (other) => other !== element && !other.contains(element) && !element.contains(other) && other.checkVisibility(),
    );
    if (others.length > MOST) return [];
    if (others.length === 0) continue;
    return others.map((other) => {
      const text = labelOf(other);
      return { text, ...page.lexicon.classify(text), link: other.localName === 'a' };
    });
  }
  return [];
}

/** From the smallest: buttons are often wrapped one by one. What has a heading of its own stands for itself. */
function* groupsOf(element: Element): Generator<Element> {
  const whole = around(element, GROUPS);
  let at = visualParent(element);
  for (let step = 0; at !== null && step < CLIMB && at !== whole; step++, at = visualParent(at)) {
    yield at;
    if (at.querySelector(HEADINGS) !== null) return;
  }
  if (whole !== null) yield whole;
}
