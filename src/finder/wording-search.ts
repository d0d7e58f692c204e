import { isForward } from '../words/roles.ts';
import { parsed } from './addresses.ts';
import { isToggle } from './candidates.ts';
import { around } from './clobbered.ts';
import { type Clue, weigh } from './evidence.ts';
import { labelOf } from './label.ts';
import { isWithin } from './modal.ts';
import type { Page } from './page.ts';
import { partnersOf } from './partners.ts';
import { revealPath } from './reveal.ts';
import type { Scene } from './scene.ts';
import { isWorthALook, type Sighting, type Sightings } from './scout.ts';
import { surroundingsOf } from './surroundings.ts';
import { isOn } from './switched-off.ts';
import type { Finding } from './types.ts';
import { isVisible, viewOf } from './visibility.ts';

/** From here a finding is marked without being asked for. */
const SURE = 0.8;
/** Below this it is not even mentioned. */
const POSSIBLE = 0.5;

/** A page that says it more often than this lists other things, or fights us. */
const MOST = 300;

/** What the page's wording and its context tell, without any pack. Most certain first. */
export function searchWording(page: Page, scene: Scene, seen: Sightings): Finding[] {
  const found: Finding[] = [];
  for (const { candidate, verdict } of pressable(seen).slice(0, MOST)) {
    const { element, text } = candidate;
    // The page goes on while it is read.
    if (!element.isConnected || labelOf(element) !== text) continue;
    if (verdict.role === 'auto-renew-off' && isToggle(element) && !isOn(element)) continue;
    const reveal = isVisible(element) ? [] : revealPath(element);
    // What a cancel control itself opens is the next screen, not something hidden on this one.
    if (reveal === null || reveal.some((opener) => isWorthALook(page.lexicon.classify(labelOf(opener))))) continue;
    const confidence = isForward(verdict.role) ? weigh(clueOf(page, scene, { candidate, verdict })) : verdict.confidence;
    if (confidence < POSSIBLE) continue;
    found.push({ element, role: verdict.role, text, confidence, band: confidence >= SURE ? 'sure' : 'possible', source: 'wording', reveal });
  }
  return onTop(scene, withoutNested(found)).sort((a, b) => b.confidence - a.confidence);
}

/**
 * Those that can be pressed: a plain text is one where the pointer says so, and its words say enough. It is none where it
 * is but the title of a card that says more, and leads to something to read.
 */
const pressable = ({ controls, plain }: Sightings): Sighting[] => [
  ...controls,
  ...plain.filter(({ verdict, candidate: { element } }) => {
    const card = element.parentElement ?? element;
    return verdict.confidence >= POSSIBLE && points(element) && !(points(card) && (card.textContent ?? '').length > LONGEST_ROW);
  }),
];

/** In characters. */
const LONGEST_ROW = 80;

const points = (element: Element): boolean => viewOf(element).getComputedStyle(element).cursor === 'pointer';

/** Under an open dialog the page has controls of its own; what lies on top is the question now. */
const onTop = ({ modal }: Scene, found: Finding[]): Finding[] =>
  modal === null ? found : found.map((item) => (isWithin(item.element, modal) ? item : { ...item, band: 'possible' }));

/** A control within a control is one control: the inner one is what is pressed. */
function withoutNested(found: readonly Finding[]): Finding[] {
  return found.filter(({ element }) => !found.some((other) => other.element !== element && element.contains(other.element)));
}

function clueOf(page: Page, scene: Scene, { candidate, verdict }: Sighting): Clue {
  const { element, text } = candidate;
  return {
    ...surroundingsOf(element, text),
    candidate,
    verdict,
    page,
    scene,
    partners: partnersOf(page, element),
    attributes: attributesOf(element),
    target: targetOf(element),
  };
}

/** Where a link leads, or the form that a button sends; null where a script decides. */
function targetOf(element: Element): URL | null {
  const base = element.ownerDocument.baseURI;
  const href = element.localName === 'a' ? element.getAttribute('href') : null;
  if (href !== null) return /^\s*(#\s*$|javascript:)/i.test(href) ? null : parsed(href, base);
  if (!element.matches('button:not([type=button]), [type=submit], [type=image]')) return null;
  const action = element.getAttribute('formaction') ?? around(element, 'form')?.getAttribute('action') ?? null;
  return action === null ? null : parsed(action, base);
}

const NAMING = ['href', 'id', 'class', 'name', 'data-action', 'data-testid'];

function attributesOf(element: Element): string {
  const form = around(element, 'form');
  return [...NAMING.map((name) => element.getAttribute(name)), form?.getAttribute('action'), form?.getAttribute('id')].join(' ').toLowerCase().slice(0, 1000);
}
