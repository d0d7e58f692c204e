import { textOf } from './label.ts';
import { visualParent } from './roots.ts';

/** What stands around a control, as a person would take it in. */
export interface Surroundings {
  /** Text of the row, card or dialog it stands in, without being the whole page. */
  section: string;
  /** The heading above it, empty if there is none near. */
  heading: string;
  /** The dialog it stands in, or null. */
  dialog: Element | null;
}

const CLIMB = 7;
const SECTION_TEXT = 900;

export function surroundingsOf(element: Element): Surroundings {
  const own = (element.textContent ?? '').trim().length;
  let section = '';
  let heading = '';
  let at: Element | null = visualParent(element);
  for (let step = 0; at !== null && step < CLIMB && !/^(body|html|main)$/.test(at.localName); step++, at = visualParent(at)) {
    const length = at.textContent?.length ?? 0;
    if (length > SECTION_TEXT * 4) break;
    const text = textOf(at);
    if (text.length > own) section = text.length > section.length ? wholeText(at) : section;
    const title = at.querySelector('h1, h2, h3, h4, h5, legend, [role="heading"]');
    if (heading === '' && title && title !== element && !element.contains(title)) heading = textOf(title);
    if (heading !== '' && section.length > own + 40) break;
  }
  return { section, heading, dialog: element.closest('dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]') };
}

const wholeText = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').slice(0, SECTION_TEXT);
