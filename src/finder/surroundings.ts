import { textOf } from './label.ts';
import { visualParent } from './roots.ts';

/** What stands around a control, as a person would take it in. */
export interface Surroundings {
  /** Text of the row, card or dialog it stands in, without its own label and without being the whole page. */
  section: string;
  /** The heading above it, empty if there is none near or it only says what the control says. */
  heading: string;
  /** The dialog it stands in, or null. */
  dialog: Element | null;
}

const CLIMB = 7;
/** In characters. */
export const SECTION_TEXT = 900;
/** What gives a part of a page its name. */
export const HEADINGS = 'h1, h2, h3, h4, h5, legend, [role=heading]';

/** What asks something apart from the page. */
export const DIALOGS = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';

/** @param own what the control says: it is no evidence for itself */
export function surroundingsOf(element: Element, own: string): Surroundings {
  const length = (element.textContent ?? '').trim().length;
  let section = '';
  let heading = '';
  let at: Element | null = visualParent(element);
  for (let step = 0; at !== null && step < CLIMB && !/^(body|html|main)$/.test(at.localName); step++, at = visualParent(at)) {
    if ((at.textContent?.length ?? 0) > SECTION_TEXT * 4) break;
    const text = textOf(at);
    if (text.length > length) section = text.length > section.length ? wholeText(at) : section;
    const title = at.querySelector(HEADINGS);
    if (heading === '' && title && title !== element && !element.contains(title)) heading = textOf(title);
    if (heading !== '' && section.length > length + 40) break;
  }
  return {
    section: without(section, own),
    heading: heading === own ? '' : heading,
    dialog: element.closest(DIALOGS),
  };
}

/** Without the last time that `own` stands in it: a control follows what it is about. */
function without(section: string, own: string): string {
  const at = section.lastIndexOf(own);
  return at === -1 ? section : `${section.slice(0, at)} ${section.slice(at + own.length)}`.trim();
}

/** An element's text up to a length: what stands in different elements is set apart by a line, so that no sentence runs into the next. */
export function wholeText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) parts.push((node.nodeValue ?? '').replace(/\s+/g, ' ').trim());
  return parts.filter(Boolean).join('\n').slice(0, SECTION_TEXT);
}
