import { normalise, withoutSpaces } from '../words/normalise.ts';
import { isDecoy, isForward } from '../words/roles.ts';
import { endsPlan } from './addresses.ts';
import { labelOf } from './label.ts';
import type { Page } from './page.ts';
import { queryAll, visualParent } from './roots.ts';
import { asksToCancel, isAsking, questionsOf, type Scene } from './scene.ts';
import type { Finding } from './types.ts';
import { isVisible } from './visibility.ts';

/*
 * Ways on whose own words name no cancellation: they are one by what the page asks.
 */

const SECRETS = 'input[type=password], input[autocomplete=one-time-code]';
const BUTTONS = 'button, [type=submit], [type=image], [role=button]';
const LOGIN = /log-?in|sign-?in/;
const CLIMB = 6;
/** Shorter words stand in any question. */
const SHORTEST_ANSWER = 2;
const CONFIDENCE = 0.85;

/** Whether the page asks who the user is. */
export const asksWho = ({ roots }: Page): boolean => queryAll(roots, SECRETS).some(isVisible);

/** What sends the password or code that a cancellation asks for: "Next". Null where there is none, or it cannot be told. */
export function passOn(page: Page, { address, cancelling, headings }: Scene): Finding | null {
  if (!(cancelling || endsPlan(address) || headings.some((text) => asksToCancel(page, text))) || LOGIN.test(address)) return null;
  let at = queryAll(page.roots, SECRETS).find(isVisible) ?? null;
  let buttons: Element[] = [];
  for (let step = 0; at !== null && step < CLIMB && buttons.length === 0; step++, at = visualParent(at)) buttons = buttonsIn(page, at);
  return only(buttons.filter((item) => page.lexicon.classify(labelOf(item)).role === 'proceed')) ?? only(buttons);
}

/** What answers a dialog in the words of its question: "Turn it off?" and "Turn it off". Null where there is none, or several. */
export function answerTo(page: Page, { modal }: Scene): Finding | null {
  if (modal === null || !isAsking(page, modal)) return null;
  const asked = questionsOf(modal).map(compact).join(' ');
  const answers = buttonsIn(page, modal, []).filter((item) => {
    const own = compact(labelOf(item));
    return own.length >= SHORTEST_ANSWER && asked.includes(own);
  });
  return only(answers);
}

const compact = (text: string): string => withoutSpaces(normalise(text));

/** The buttons of a group that are not known to lead elsewhere. */
function buttonsIn(page: Page, group: Element, elsewhere: readonly string[] = ['dismiss']): Element[] {
  return [...group.querySelectorAll(BUTTONS)].filter((item) => {
    const { role, confidence } = page.lexicon.classify(labelOf(item));
    const leadsElsewhere = isDecoy(role) || elsewhere.includes(role) || (isForward(role) && role !== 'proceed');
    return isVisible(item) && !(leadsElsewhere && confidence >= 0.25);
  });
}

const only = ([element, ...others]: Element[]): Finding | null => (element === undefined || others.length > 0 ? null : named(element, 'proceed'));

/** What is found for where it stands, and not for what it says. */
export const named = (element: Element, role: Finding['role']): Finding => ({
  element,
  role,
  text: labelOf(element),
  confidence: CONFIDENCE,
  band: 'sure',
  source: 'wording',
  reveal: [],
});
