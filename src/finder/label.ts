import { isClobbered } from './clobbered.ts';

/** Longer contents are not a control's label. */
const LONGEST_LABEL = 160;

/**
 * What a control says to a person: its text, else its accessible name (`aria-label`, `alt`, `title`), else what a style
 * draws there. White space is
 * folded; parts in different elements are set apart by a space, as they would be read.
 */
export function labelOf(element: Element): string {
  if (isInput(element)) {
    if (/^(submit|button|reset)$/.test(element.type)) return fold(element.value || element.getAttribute('aria-label') || '');
    if (element.type === 'image') return fold(element.alt || element.title);
  }
  if (isInput(element) || isField(element)) return fold(fieldLabel(element));
  const whole = textOf(element);
  const first = whole.length > EXPLAINED && element.localName === 'button' ? element.firstElementChild : null;
  const text = (first && textOf(first)) || whole;
  // A switch says "On", an icon is a sign: neither is what a person calls it.
  const isNamed = (element.matches(SWITCH) ? MORE_THAN_STATE : /\p{L}|\d/u).test(text);
  return isNamed ? text : fold(accessibleName(element) || textBeside(element)) || text;
}

/** Buttons that say more explain themselves: they are called what the first element in them says. In characters. */
const EXPLAINED = 50;

const SWITCH = '[role=switch]';
/** "On", "Désactivé", "使用中": what a switch says of its state is shorter. */
const MORE_THAN_STATE = /[^\0-\u1fff]{4}|.{10}/;

/** By name, not by `instanceof`: an element of a frame belongs to the frame's own constructors. */
export const isInput = (element: Element): element is HTMLInputElement => element.localName === 'input';

const isField = (element: Element): element is HTMLSelectElement | HTMLTextAreaElement => element.localName === 'select' || element.localName === 'textarea';

/** An element's own text, folded; empty if it is far too long for a label. */
export function textOf(element: Element): string {
  const whole = element.textContent;
  if (whole === null || whole.length > LONGEST_LABEL * 8) return '';
  let inner = element;
  // Most labels lie in one wrapper within another: those need no walk.
  while (inner.firstElementChild !== null && inner.firstChild === inner.lastChild && !isSilent(inner) && !isClobbered(inner)) inner = inner.firstElementChild;
  if (inner.firstElementChild === null) return isSilent(inner) ? '' : fold(whole);
  const parts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(inner, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!isSilent(node.parentElement)) parts.push(node.nodeValue ?? '');
  }
  return fold(parts.join(' '));
}

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'title']);

/** Whether nobody reads what stands in an element. */
export const isSilent = (element: Element | null): boolean => element !== null && SILENT.has(element.localName);

/** What the label of a form field says. */
function fieldLabel(field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): string {
  const label = field.labels?.[0];
  return (label && textOf(label)) || accessibleName(field) || field.getAttribute('placeholder') || textBeside(field) || field.name;
}

/** The text of the row that a switch has to itself, where nothing says that it is its label. */
function textBeside(field: Element): string {
  if (!field.matches(`[type=checkbox],${SWITCH}`)) return '';
  for (let at = field.parentElement, step = 0; at !== null && step < 3; at = at.parentElement, step++) {
    const text = textOf(at);
    if (text !== '') return at.querySelectorAll('input,button')[1] ? '' : text;
  }
  return '';
}

function accessibleName(element: Element): string {
  const by = element.getAttribute('aria-labelledby');
  if (by) {
    const root = element.getRootNode() as Document | ShadowRoot;
    const text = by
      .split(/\s+/)
      .map((id) => root.getElementById?.(id)?.textContent ?? '')
      .join(' ');
    if (text.trim() !== '') return text;
  }
  return (
    element.getAttribute('aria-label') ||
    element.querySelector('img[alt]')?.getAttribute('alt') ||
    element.querySelector('svg > title')?.textContent ||
    element.getAttribute('title') ||
    drawnText(element)
  );
}

/** The text that a style draws into an element without any: `::before` and `::after`, but for icons. */
function drawnText(element: Element): string {
  const view = element.childElementCount === 0 ? element.ownerDocument.defaultView : null;
  if (view === null) return '';
  const drawn = ['::before', '::after'].map((part) => /^"(.*)"$/.exec(view.getComputedStyle(element, part).content)?.[1] ?? '');
  return drawn.filter((text) => /\p{L}{2}/u.test(text)).join(' ');
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LABEL);
