import type { Verdict } from '../words/classify.ts';
import { normalise, withoutSpaces } from '../words/normalise.ts';
import { isDecoy, isForward } from '../words/roles.ts';
import { CANCELS, DELETES, endsPlan, isCancelAddress, ORDER, PLAN } from './addresses.ts';
import { type Candidate, isToggle } from './candidates.ts';
import { around } from './clobbered.ts';
import { isWithin } from './modal.ts';
import { isAboutPlan, isNamed, NAMES, namesPlan, says } from './named.ts';
import type { Page } from './page.ts';
import { GROUPS, type Partner } from './partners.ts';
import { visualParent } from './roots.ts';
import { asked, asksToCancel, isAsking, isReading, type Scene } from './scene.ts';
import { SECTION_TEXT, type Surroundings } from './surroundings.ts';

/** All that a rule may look at. */
export interface Clue extends Surroundings {
  candidate: Candidate;
  verdict: Verdict;
  page: Page;
  scene: Scene;
  /** The controls beside it. */
  partners: readonly Partner[];
  /** Link target, form action, id, name and class, lower case. */
  attributes: string;
  /** Where pressing it leads, as far as the element says so; null for a button of its own. */
  target: URL | null;
}

/** Something about a control's surroundings that speaks for or against it: its weight in confidence, and when it holds. */
type Evidence = [weight: number, holds: (clue: Clue) => boolean];

const PRICE = /(\p{Sc}|\b(rp|rm|chf))\s?\d|\d\s?(\p{Sc}|[元円원đ]|zł|kr|usd|eur|gbp|rm|chf|บาท|tl|kč|د\.إ|ر\.س|ريال|درهم|جنيه|دينار)(?!\p{L})/iu;

/** Whether a text names a sum of money. */
export const hasPrice = (text: string): boolean => PRICE.test(text);

/** The words leave it to the surroundings: a bare "Cancel", "Yes", "End now". */
const isBare = ({ verdict }: Clue): boolean => verdict.confidence < NAMES;
/** The words name no plan, however sure they are of ending something: "Cancel anyway". */
const isOpen = (clue: Clue): boolean => !says(clue.page, clue.candidate.text, 'subscription', 'renewal', 'terminate', 'either');
/** The words name a subscription, and leave open whether to a plan or a mailing: "Unsubscribe", 取消訂閱. */
const isEither = (clue: Clue): boolean => says(clue.page, clue.candidate.text, 'either') && !namesPlan(clue.page, clue.candidate.text);
/** Bare words that only make sense as an answer: "Yes", "Continue", "No thanks". */
const isAnswer = (clue: Clue): boolean => isBare(clue) && (clue.verdict.role === 'proceed' || clue.verdict.role === 'confirm');

const isAnswering = ({ page, heading, section, dialog }: Clue): boolean => asksToCancel(page, heading) || asksToCancel(page, section) || isAsking(page, dialog);

/**
 * Whether a text is about a plan. What is subscribed to may be a channel or a list: where the words leave that open, to
 * say them again tells nothing, be it in a question or as "My subscriptions".
 */
function speaksOfPlan(clue: Clue, text: string): boolean {
  const { lexicon } = clue.page;
  const open = isEither(clue);
  let rest = normalise(text, SECTION_TEXT);
  for (const { group, word } of lexicon.read(text).hits) {
    if (group === 'either' || (open && normalise(clue.candidate.text).includes(word))) rest = rest.split(word).join(' ');
  }
  return open ? lexicon.has(rest, 'billing') : isAboutPlan(clue.page, rest);
}

const withPlan: Evidence = [0.3, (clue) => speaksOfPlan(clue, clue.section) || speaksOfPlan(clue, clue.heading)];
const withPrice: Evidence = [0.1, ({ section }) => hasPrice(section)];
const pageAboutPlan: Evidence = [
  0.15,
  (clue) => speaksOfPlan(clue, clue.scene.topic) || (isEither(clue) ? /bill|account|subscription$/ : PLAN).test(clue.scene.address.replace(CANCELS, ' ')),
];
const planNotMailing: Evidence = [0.25, (clue) => isEither(clue) && (speaksOfPlan(clue, clue.scene.topic) || hasPrice(clue.section))];
const answersQuestion: Evidence = [
  0.25,
  (clue) => isAnswering(clue) || (clue.scene.cancelling && clue.scene.headings.some((text) => asksToCancel(clue.page, text))),
];
const namedAsCancel: Evidence = [0.35, ({ attributes }) => isCancelAddress(attributes)];
const leadsToCancelling: Evidence = [0.25, ({ target }) => target !== null && endsPlan(pathOf(target))];
const namesSite: Evidence = [0.4, (clue) => isBare(clue) && isNamedAfter(clue.candidate.text, clue.page)];
const underWay: Evidence = [0.3, ({ scene, candidate: { element } }) => scene.cancelling && (scene.modal === null || isWithin(element, scene.modal))];
// "Don't cancel" is said of nothing else.
const besideKeep: Evidence = [0.25, ({ partners, scene }) => !scene.cancelling && partners.some((item) => item.role === 'keep' && item.confidence >= 0.8)];
const atCancelling: Evidence = [0.15, ({ scene }) => !scene.cancelling && endsPlan(scene.address)];
// Beside an offer to stay, after the reasons, or alone: "Give up" is a link, "Send my request" the button.
const goesOn: Evidence = [
  0.25,
  ({ scene, partners, candidate: { element } }) =>
    scene.cancelling &&
    (partners.some((item) => isDecoy(item.role) && item.confidence >= 0.5 && !saves(item)) ||
      choicesBeside(element, scene).length > 0 ||
      (element.localName !== 'a' && partners.every((item) => item.link && !isForward(item.role)))),
];

// "Cancel" beside "Confirm cancellation", or beside a bare "Yes": the other one settles the question.
const partnerEnds: Evidence = [-0.6, (clue) => isBare(clue) && clue.partners.some((item) => settles(item, clue.verdict))];
const partnerSaves: Evidence = [-0.45, (clue) => isBare(clue) && clue.partners.some(saves)];
const dismissesDialog: Evidence = [
  -0.6,
  (clue) => isBare(clue) && clue.verdict.role === 'open-cancel' && !clue.scene.cancelling && (clue.dialog ?? clue.scene.modal) !== null,
];
const cancelsForm: Evidence = [-0.45, (clue) => isBare(clue) && !clue.scene.cancelling && around(clue.candidate.element, 'form')?.querySelector(FIELD) != null];
// At the address of a cancellation, a bare "Cancel" that leads elsewhere goes back.
const leadsAway: Evidence = [
  -0.6,
  (clue) => isBare(clue) && clue.scene.cancelling && clue.candidate.element.localName === 'a' && clue.target !== null && !CANCELS.test(pathOf(clue.target)),
];
const answersNothing: Evidence = [-0.4, (clue) => isAnswer(clue) && !clue.scene.cancelling && !isAnswering(clue)];
const mailing: Evidence = [
  -0.45,
  (clue) =>
    (clue.scene.mailing && !hasPrice(clue.section)) ||
    namesMailing(clue.page, clue.heading || clue.scene.headings.join(' ')) ||
    MAILING_WORDS.test(isEither(clue) ? clue.scene.topic + clue.heading + clue.section : isBare(clue) ? clue.heading : ''),
];
const withOrder: Evidence = [-0.4, (clue) => isOpen(clue) && isAboutOrder(clue)];
const deleting: Evidence = [-0.6, (clue) => isBare(clue) && (clue.scene.deleting || DELETES.test(clue.attributes))];
const deletesAccount: Evidence = [
  -0.35,
  ({ candidate, section, heading, page }) => !namesPlan(page, candidate.text) && !isAboutPlan(page, heading) && REMOVES.test(section),
];
const inSentence: Evidence = [-0.35, ({ candidate }) => isInSentence(candidate)];
// What a form lets one write about, more often than what it does; what is chosen is sent by something else.
const inList: Evidence = [-0.35, ({ candidate: { element } }) => element.matches('option, [type=radio]')];
// A view of what will not renew, and a setting among the fields of a form.
const onTab: Evidence = [-0.6, ({ verdict, candidate: { element } }) => verdict.role !== 'open-cancel' && element.matches('[role=tab]')];
const amongFields: Evidence = [-0.35, ({ candidate: { element } }) => isToggle(element) && around(element, 'form')?.querySelector(`${FIELD}, select`) != null];
// "Cancel a gym", "Cancel an insurance": what one may read about next.
const oneOfMany: Evidence = [
  -0.4,
  ({ target, partners, candidate: { text } }) =>
    target !== null && !endsPlan(pathOf(target)) && partners.some((item) => item.link && isForward(item.role) && item.confidence >= 0.5 && item.text !== text),
];
// Only a flow goes on with it.
const explained: Evidence = [
  -0.6,
  ({ scene, dialog, verdict }) => scene.explaining && dialog === null && !(verdict.role === 'proceed' && verdict.confidence >= 0.8),
];
const leadsToReading: Evidence = [-0.4, ({ target }) => target !== null && isReading(target)];
const nowhere: Evidence = [-0.15, (clue) => !clue.scene.cancelling && !SUPPORT.some(([, holds]) => holds(clue))];

/**
 * What surroundings tell that the words alone cannot. Weights are added to the confidence of the words. They are set by
 * hand in a few steps (0.1 hints, 0.3 supports, 0.6 decides) and checked with `npm run bench -- --pages`: pages of real
 * products are too few to learn from without learning the products.
 */
const EVIDENCE = [
  withPlan,
  withPrice,
  pageAboutPlan,
  planNotMailing,
  answersQuestion,
  namedAsCancel,
  leadsToCancelling,
  namesSite,
  underWay,
  besideKeep,
  atCancelling,
  goesOn,
  partnerEnds,
  partnerSaves,
  dismissesDialog,
  cancelsForm,
  leadsAway,
  answersNothing,
  mailing,
  withOrder,
  deleting,
  deletesAccount,
  inSentence,
  inList,
  onTab,
  amongFields,
  oneOfMany,
  explained,
  leadsToReading,
  nowhere,
];

/** Any of these, and the control does not stand for itself. */
const SUPPORT = [withPlan, withPrice, pageAboutPlan, answersQuestion, namedAsCancel, leadsToCancelling];

const FIELD = 'input:not([type]), [type=text], [type=email], [type=password], [type=file]';
const MAILING_WORDS = /newsletter|mailing|notif|benachrichtig|알림|通知|[电電]子[报報]|邮件|メー?ルマガ|뉴스레터|рассылк/i;
const SAVES = /^(save|update|submit|add|create|send|apply|ok|speichern|保存|儲存|送信|simpan|新增|添加|更新|追加|저장)( (changes|settings|profile))?$/i;

const REMOVES = /delet|lösch|supprim|elimin|borra|hapus|padam|удал|[削删刪]除|삭제/i;

const saves = ({ text }: Partner): boolean => SAVES.test(text);

const pathOf = ({ pathname, search, hash }: URL): string => `${pathname}${search}${hash}`.toLowerCase();

/** Whether a text names a mailing and no plan: "Newsletter", not "Email and subscription". */
const namesMailing = (page: Page, label: string): boolean => says(page, label, 'newsletter') && !namesPlan(page, label);

/** Whether a control beside settles the question: it names the cancellation, or is a bare "Yes" beside a bare "Cancel". */
function settles({ role, confidence }: Partner, verdict: Verdict): boolean {
  if (!isForward(role)) return false;
  return confidence >= 0.5 || (verdict.role === 'open-cancel' && role !== 'open-cancel' && confidence >= 0.25);
}

function isAboutOrder({ candidate: { element }, section, heading, page }: Clue): boolean {
  if (isNamed(page, 'cancel-other', [heading, ...asked(section)])) return true;
  if (!ORDER.test(`${heading} ${section} ${element.getAttribute('href') ?? ''}`.toLowerCase())) return false;
  return !isAboutPlan(page, heading, section);
}

function isInSentence({ element, text }: Candidate): boolean {
  const around = element.localName === 'a' ? element.closest('p, li') : null;
  if (around === null) return false;
  // A row of links is no sentence.
  const linked = [...around.querySelectorAll('a')].reduce((sum, link) => sum + (link === element ? text : (link.textContent ?? '')).length, 0);
  return (around.textContent?.trim().length ?? 0) > linked + 40;
}

/** Whether what the label adds to the words for cancelling is the site's own name: "Cancel Prime". */
function isNamedAfter(text: string, { document, url }: Page): boolean {
  const site = withoutSpaces(normalise(`${document.title} ${url.hostname}`));
  const [, ...rest] = normalise(text).split(' ');
  return rest.length > 0 && rest.join('').length > 3 && site.includes(rest.join(''));
}

const CHOICES = '[type=radio], textarea, select, [role=radio], [role=combobox], [role=listbox]';
const CLIMB = 7;

/** Where a reason is chosen or written, in the same form or dialog, or near by. */
export function choicesBeside(element: Element, { modal }: Scene): Element[] {
  const whole = around(element, GROUPS) ?? modal;
  if (whole !== null) return choicesIn(whole);
  let at = visualParent(element);
  for (let step = 0; at !== null && step < CLIMB && at.localName !== 'html'; step++, at = visualParent(at)) {
    const found = choicesIn(at);
    if (found.length > 0) return found;
  }
  return [];
}

const choicesIn = (group: Element): Element[] =>
  [...group.querySelectorAll(CHOICES)].filter(
    (item) => item.closest('nav, header, footer') === null && (item.checkVisibility() || item.matches('[type=radio]')),
  );

/** Wording is never as good as a pack. */
const MOST_CERTAIN = 0.99;

/** Confidence after the surroundings had their say, from 0 to {@link MOST_CERTAIN}. */
export function weigh(clue: Clue): number {
  const held = EVIDENCE.filter(([, holds]) => holds(clue));
  const sumOf = (sign: number): number => held.reduce((total, [weight]) => total + (Math.sign(weight) === sign ? weight : 0), 0);
  // However much speaks for it, one thing that speaks against it must still be able to decide.
  return Math.max(0, Math.min(MOST_CERTAIN, clue.verdict.confidence + sumOf(1)) + sumOf(-1));
}
