import type { Verdict } from '../words/classify.ts';
import { normalise, withoutSpaces } from '../words/normalise.ts';
import { isDecoy, isForward } from '../words/roles.ts';
import { type Candidate, candidates, isOutsideControls, leadsTo, textsOf } from './candidates.ts';
import { textOf } from './label.ts';
import type { Page } from './page.ts';
import type { Part } from './roots.ts';
import type { Slices } from './slices.ts';

/** A control with what its words alone say of it. */
export interface Sighting {
  candidate: Candidate;
  verdict: Verdict;
}

/** What a look at nothing but words found. */
export interface Sightings {
  /** Controls that may matter, in the order of the page. */
  controls: Sighting[];
  /** Plain texts that sound like such a control, and are one if they can be pressed. */
  plain: Sighting[];
  /** Whether the page says that it is over, that somebody else bills, or whom to ask. */
  states: boolean;
  /** What all controls say, as {@link plainWords}. */
  labels: ReadonlySet<string>;
}

/** What the words must say at least, before their surroundings are looked at. */
const WORTH_A_LOOK = 0.25;
/** From here the words decide by themselves. */
const DECIDED = 0.5;
/** A switch that names the renewal, in words that may also name one of two ways to pay. */
const A_SWITCH = 0.45;

/** A text up to this long may be a control drawn by a plain element with a listener nobody can see. */
const LONGEST_PLAIN = 60;

/** A page that states something does it near its beginning; in characters. */
const STATEMENT_WITHIN = 30_000;
/** As much as the lexicon looks at in one go, and what two goes share, so that no sentence is cut. */
const PIECE = 1400;
const OVERLAP = 200;

/** So many are looked at between two chances to lay the work down. */
const AT_A_TIME = 50;

/**
 * The first, cheap look: which controls in some parts of a page bear words that may matter. Asks for no layout, and for a
 * style only where a control bears no text at all, so that a page that has nothing for us is done with here.
 * `examine` does the rest.
 */
export function* scout({ lexicon, url }: Page, parts: readonly Part[]): Slices<Sightings> {
  const controls: Sighting[] = [];
  const texts = new Set<string>();
  let count = 0;
  for (const candidate of candidates(parts)) {
    if (++count % AT_A_TIME === 0) yield;
    const { element, text, kind } = candidate;
    texts.add(text);
    const verdict = lexicon.classify(text, kind);
    // Words first: most say nothing, and a link's address has to be worked out.
    if ((isWorthALook(verdict) || isTelling(verdict)) && !element.matches(FIELDS) && !leadsTo(element, url)) controls.push({ candidate, verdict });
  }
  const plain: Sighting[] = [];
  let said = '';
  for (const [text, element] of textsOf(parts)) {
    if (++count % AT_A_TIME === 0) yield;
    if (said.length < STATEMENT_WITHIN) said += `${text} `;
    if (text.length > LONGEST_PLAIN) continue;
    const verdict = lexicon.classify(text);
    if (isWorthALook(verdict) && isOutsideControls(element)) plain.push({ candidate: { element, text: textOf(element), kind: 'button' }, verdict });
  }
  let states = false;
  for (let start = 0; start < said.length && !states; start += PIECE - OVERLAP) {
    yield;
    states = lexicon.has(said.slice(start, start + PIECE), 'done', 'elsewhere', 'contact');
  }
  return { controls, plain, states, labels: new Set([...texts].map(plainWords)) };
}

/** A label without whatever makes no difference to a reader. */
export const plainWords = (label: string): string => withoutSpaces(normalise(label));

/** Whether nothing on the page is worth a closer look. */
export const isEmpty = ({ controls, plain, states }: Sightings): boolean => controls.length === 0 && plain.length === 0 && !states;

/** Whether the words may mean the way out. What only names the renewal may as well renew: there, no surroundings decide, unless it is a switch. */
export const isWorthALook = ({ role, confidence }: Verdict): boolean => isForward(role) && confidence >= (role === 'auto-renew-off' ? A_SWITCH : WORTH_A_LOOK);

/** Whether the words are no way out, but tell what the page is about. */
const isTelling = ({ role, confidence }: Verdict): boolean => (isDecoy(role) || role === 'manage') && confidence >= DECIDED;

/** What is filled in is nothing to press, whatever its label says. */
const FIELDS = 'select,textarea,input:not([type=submit],[type=button],[type=image],[type=checkbox],[type=radio])';
