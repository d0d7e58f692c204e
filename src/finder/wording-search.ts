import { isForward } from '../words/roles.ts';
import { isOn, isToggle } from './candidates.ts';
import { weigh } from './evidence.ts';
import { labelOf, textOf } from './label.ts';
import { isWithin, modalOf } from './modal.ts';
import type { Page } from './page.ts';
import { revealPath } from './reveal.ts';
import { isWorthALook, type Sighting, type Sightings } from './scout.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Finding } from './types.ts';
import { isVisible, viewOf } from './visibility.ts';

/** From here a finding is marked without being asked for. */
const SURE = 0.8;
/** Below this it is not even mentioned. */
const POSSIBLE = 0.5;

/** What the page's wording and its context tell, without any pack. Most certain first. */
export function searchWording(page: Page, seen: Sightings): Finding[] {
  const topic = topicOf(page);
  const found: Finding[] = [];
  for (const { candidate, verdict } of pressable(seen)) {
    const { element, text } = candidate;
    if (verdict.role === 'auto-renew-off' && isToggle(element) && !isOn(element)) continue;
    const reveal = isVisible(element) ? [] : revealPath(element);
    // What a cancel control itself opens is the next screen, not something hidden on this one.
    if (reveal === null || reveal.some((opener) => isWorthALook(page.lexicon.classify(labelOf(opener))))) continue;
    const confidence = isForward(verdict.role)
      ? weigh({ ...surroundingsOf(element), candidate, verdict, page, topic, attributes: attributesOf(element) })
      : verdict.confidence;
    if (confidence < POSSIBLE) continue;
    found.push({ element, role: verdict.role, text, confidence, band: confidence >= SURE ? 'sure' : 'possible', source: 'wording', reveal });
  }
  return onTop(page, withoutNested(found)).sort((a, b) => b.confidence - a.confidence);
}

/** Those that can be pressed: a plain text is one where the pointer says so, and its words say enough. */
const pressable = ({ controls, plain }: Sightings): Sighting[] => [
  ...controls,
  ...plain.filter(({ verdict, candidate: { element } }) => verdict.confidence >= POSSIBLE && viewOf(element).getComputedStyle(element).cursor === 'pointer'),
];

/** Under an open dialog the page has controls of its own; what lies on top is the question now. */
function onTop(page: Page, found: Finding[]): Finding[] {
  const modal = found.length > 0 ? modalOf(page.document, page.roots) : null;
  return modal === null ? found : found.map((item) => (isWithin(item.element, modal) ? item : { ...item, band: 'possible' }));
}

/** A control within a control is one control: the inner one is what is pressed. */
function withoutNested(found: readonly Finding[]): Finding[] {
  return found.filter(({ element }) => !found.some((other) => other.element !== element && element.contains(other.element)));
}

function topicOf({ document }: Page): string {
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, 4).map(textOf);
  return [document.title, ...headings].join(' · ').slice(0, 400);
}

function attributesOf(element: Element): string {
  const form = element.closest('form');
  return [
    element.getAttribute('href'),
    element.id,
    element.className,
    element.getAttribute('name'),
    element.getAttribute('data-action'),
    element.getAttribute('data-testid'),
    form?.getAttribute('action'),
    form?.id,
  ]
    .filter((value) => typeof value === 'string')
    .join(' ')
    .toLowerCase()
    .slice(0, 1000);
}
