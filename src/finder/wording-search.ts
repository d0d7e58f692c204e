import type { LabelKind } from '../words/classify.ts';
import { isDecoy, isForward } from '../words/roles.ts';
import { type Candidate, candidates, isOn, isToggle, leadsTo, plainTexts } from './candidates.ts';
import { weigh } from './evidence.ts';
import { labelOf, textOf } from './label.ts';
import { isWithin, modalOf } from './modal.ts';
import type { Page } from './page.ts';
import { revealPath } from './reveal.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Finding } from './types.ts';
import { isVisible, viewOf } from './visibility.ts';

/** From here a finding is marked without being asked for. */
const SURE = 0.8;
/** Below this it is not even mentioned. */
const POSSIBLE = 0.5;

/** What the words must say at least, before their surroundings are looked at. */
const WORTH_A_LOOK = 0.25;

/** What the page's wording and its context tell, without any pack. Most certain first. */
export function searchWording(page: Page): Finding[] {
  const topic = topicOf(page);
  const found: Finding[] = [];
  for (const candidate of worthALook(page)) {
    const { element, text, kind } = candidate;
    const verdict = page.lexicon.classify(text, kind);
    if (verdict.role === 'auto-renew-off' && isToggle(element) && !isOn(element)) continue;
    const reveal = isVisible(element) ? [] : revealPath(element);
    // What a cancel control itself opens is the next screen, not something hidden on this one.
    if (reveal === null || reveal.some((opener) => worth(page, labelOf(opener), 'button'))) continue;
    const confidence = isForward(verdict.role)
      ? weigh({ ...surroundingsOf(element), candidate, verdict, page, topic, attributes: attributesOf(element) })
      : verdict.confidence;
    if (confidence < POSSIBLE) continue;
    found.push({ element, role: verdict.role, text, confidence, band: confidence >= SURE ? 'sure' : 'possible', source: 'wording', reveal });
  }
  return onTop(page, withoutNested(found)).sort((a, b) => b.confidence - a.confidence);
}

function* worthALook(page: Page): Generator<Candidate> {
  for (const candidate of candidates(page.roots)) {
    if (candidate.element.matches(FIELDS) || leadsTo(candidate.element, page.url)) continue;
    const { role, confidence } = page.lexicon.classify(candidate.text, candidate.kind);
    if (worth(page, candidate.text, candidate.kind) || (isDecoy(role) && confidence >= POSSIBLE)) yield candidate;
  }
  for (const candidate of plainTexts(page.roots, (text) => worth(page, text, 'button', POSSIBLE)))
    if (viewOf(candidate.element).getComputedStyle(candidate.element).cursor === 'pointer') yield candidate;
}

/** Whether the words may mean the way out. What only names the renewal may as well renew: there, no surroundings decide. */
function worth({ lexicon }: Page, text: string, kind: LabelKind, least = WORTH_A_LOOK): boolean {
  const { role, confidence } = lexicon.classify(text, kind);
  return isForward(role) && confidence >= (role === 'auto-renew-off' ? POSSIBLE : least);
}

/** Under an open dialog the page has controls of its own; what lies on top is the question now. */
function onTop(page: Page, found: Finding[]): Finding[] {
  const modal = found.length > 0 ? modalOf(page.document, page.roots) : null;
  return modal === null ? found : found.map((item) => (isWithin(item.element, modal) ? item : { ...item, band: 'possible' }));
}

/** What is filled in is nothing to press, whatever its label says. */
const FIELDS = 'select, textarea, input:not([type="submit"], [type="button"], [type="image"], [type="checkbox"], [type="radio"])';

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
