import { isDecoy, isForward } from '../words/roles.ts';
import { contrastOf } from './contrast.ts';
import { visualParent } from './roots.ts';
import type { Finding, Measured, Obstacle } from './types.ts';
import { isCovered, pageRect, viewOf } from './visibility.ts';

/** WCAG 2.2 AA for text: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const READABLE_CONTRAST = 4.5;
/** WCAG 2.2 AA for pointers, CSS pixels: https://www.w3.org/TR/WCAG22/#target-size-minimum */
const SMALLEST_TARGET = 24;
const FAINTEST = 0.7;
/** What says of itself that it opens a menu. */
const MENU_BUTTON = '[aria-haspopup=menu], [aria-haspopup=true], [data-bs-toggle=dropdown], [data-toggle=dropdown]';

/** Measures findings where they stand now: why a person would miss what moves the cancellation. */
export const measure = (findings: readonly Finding[]): Measured[] =>
  findings.map((finding) => ({ ...finding, obstacles: isForward(finding.role) ? obstaclesOf(finding, findings) : [] }));

function obstaclesOf(finding: Finding, all: readonly Finding[]): Obstacle[] {
  const { element, reveal } = finding;
  if (reveal.length > 0) {
    const depth = reveal.length;
    if (element.closest('[role=menu], [role=listbox], menu') || reveal.some((opener) => opener.matches(MENU_BUTTON))) return [{ kind: 'in-menu', depth }];
    return [depth > 1 ? { kind: 'collapsed', depth } : { kind: 'collapsed' }];
  }
  const measured = [contrast(element), size(element), place(element), cover(element), fade(element), affordance(element), louder(finding, all)];
  return measured.filter((item) => item !== null);
}

function contrast(element: Element): Obstacle | null {
  const ratio = contrastOf(element);
  return ratio !== null && ratio < READABLE_CONTRAST ? { kind: 'low-contrast', ratio: round(ratio) } : null;
}

function size(element: Element): Obstacle | null {
  const { width, height } = element.getBoundingClientRect();
  // A link within a line of text is exempt: its height is the line's.
  const inline = element.localName === 'a' && viewOf(element).getComputedStyle(element).display === 'inline';
  return width < SMALLEST_TARGET || (height < SMALLEST_TARGET && !inline) ? { kind: 'tiny', width: Math.round(width), height: Math.round(height) } : null;
}

function place(element: Element): Obstacle | null {
  const rect = pageRect(element);
  const { innerHeight, innerWidth, scrollX, scrollY } = window;
  if (rect.right + scrollX <= 0 || rect.bottom + scrollY <= 0 || rect.left >= Math.max(innerWidth, document.documentElement.scrollWidth))
    return { kind: 'off-screen' };
  const below = rect.top + scrollY - innerHeight;
  // Less than a screen is what everybody scrolls.
  return below >= innerHeight ? { kind: 'below-fold', screens: round(below / innerHeight) } : null;
}

const cover = (element: Element): Obstacle | null => (isCovered(element) ? { kind: 'covered' } : null);

function fade(element: Element): Obstacle | null {
  let opacity = 1;
  for (let at: Element | null = element; at !== null; at = visualParent(at)) opacity *= Number(viewOf(at).getComputedStyle(at).opacity);
  return opacity < FAINTEST ? { kind: 'faded', opacity: round(opacity) } : null;
}

/** Text that neither looks nor reads like a control: no border, no background, no underline, the colour of its surroundings. */
function affordance(element: Element): Obstacle | null {
  if (/^(input|select|textarea|summary)$/.test(element.localName)) return null;
  const view = viewOf(element);
  const style = view.getComputedStyle(element);
  const around = element.parentElement ? view.getComputedStyle(element.parentElement).color : '';
  const drawn =
    style.borderTopWidth !== '0px' ||
    style.boxShadow !== 'none' ||
    style.backgroundImage !== 'none' ||
    !/^rgba\(.*, 0\)$|^transparent$/.test(style.backgroundColor);
  const plain = !drawn && !style.textDecorationLine.includes('underline') && style.color === around && element.querySelector('img, svg') === null;
  return plain ? { kind: 'plain-text' } : null;
}

/** A decoy with a filled background and at least the same size beside a control that has none. */
function louder(finding: Finding, all: readonly Finding[]): Obstacle | null {
  const own = loudness(finding.element);
  const decoy = all.find((other) => isDecoy(other.role) && other.reveal.length === 0 && loudness(other.element) > own * 1.5);
  return decoy ? { kind: 'decoy-louder', text: decoy.text } : null;
}

/** Area in CSS pixels, weighed by whether it is filled and how strongly its text stands out. */
function loudness(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  const filled = !/^rgba\(.*, 0\)$|^transparent$/.test(viewOf(element).getComputedStyle(element).backgroundColor);
  return width * height * (filled ? 2 : 1);
}

const round = (value: number): number => Math.round(value * 10) / 10;
