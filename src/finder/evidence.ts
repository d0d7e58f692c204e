import type { Verdict } from '../words/classify.ts';
import { normalise, withoutSpaces } from '../words/normalise.ts';
import { isForward } from '../words/roles.ts';
import type { Candidate } from './candidates.ts';
import { labelOf } from './label.ts';
import type { Page } from './page.ts';
import type { Surroundings } from './surroundings.ts';

/** All that a rule may look at. */
export interface Clue extends Surroundings {
  candidate: Candidate;
  verdict: Verdict;
  page: Page;
  /** Title and first headings of the page. */
  topic: string;
  /** Address, form action, link target, id, name and class, lower case. */
  attributes: string;
}

/** Something about a control's surroundings that speaks for or against it: its weight in confidence, and when it holds. */
type Evidence = [weight: number, holds: (clue: Clue) => boolean];

const PRICE = /[$€£¥₩฿₫]\s?\d|\d\s?(€|£|元|円|원|zł|kr|usd|eur|twd|rm)\b|(nt\$|rm|us\$)\s?\d/i;

/**
 * What surroundings tell that the words alone cannot. Weights are added to the confidence of the words; they were
 * set by hand and checked on the saved screens, and are meant to be learned once there are enough labelled pages.
 */
const EVIDENCE: Record<string, Evidence> = {
  withPlan: [0.3, ({ section, heading, page }) => page.lexicon.has(section, 'billing') || page.lexicon.has(heading, 'billing')],
  withPrice: [0.1, ({ section }) => PRICE.test(section)],
  pageAboutPlan: [0.1, ({ topic, page }) => page.lexicon.has(topic, 'billing')],
  // All that such words leave open is whether it is a plan or a mailing (取消訂閱); the page's title and headings tell.
  planNotMailing: [0.25, ({ verdict, topic, page }) => namesSubscription(verdict) && page.lexicon.has(topic, 'billing')],
  answersQuestion: [0.25, ({ section, heading, page }) => page.lexicon.has(heading, 'question') || page.lexicon.has(section, 'question')],
  namedAsCancel: [0.35, ({ attributes }) => CANCELS.test(attributes) && /subscri|member|plan|renew|billing|sub[-_]|abo|account/.test(attributes)],
  namesSite: [0.4, ({ candidate: { text }, verdict, page }) => verdict.confidence < 0.5 && namesSite(text, page)],
  atBillingAddress: [0.1, ({ page }) => BILLING_ADDRESS.test(page.url.pathname + page.url.search)],
  atCancelAddress: [0.25, ({ page }) => CANCELS.test(page.url.pathname) && BILLING_ADDRESS.test((page.url.pathname + page.url.search).replace(CANCELS, ''))],
  inSentence: [
    -0.35,
    ({ candidate: { element, text } }) =>
      element.localName === 'a' && element.closest('p, li') !== null && (element.closest('p, li')?.textContent?.trim().length ?? 0) > text.length + 40,
  ],
  inArticle: [
    -0.35,
    ({ candidate: { element }, dialog }) =>
      dialog === null &&
      element.localName === 'a' &&
      element.closest('table, form, ul') === null &&
      element.closest('article, [itemtype*="Article"], .hentry') !== null,
  ],
  cancelsForm: [
    -0.45,
    ({ candidate: { element }, verdict }) =>
      verdict.confidence < 0.5 && element.closest('form')?.querySelector('[type="text"], [type="email"], input:not([type]), [type="file"]') != null,
  ],
  partnerSaves: [-0.45, ({ candidate: { element }, verdict }) => verdict.confidence < 0.5 && partnersOf(element).some((text) => SAVES.test(text))],
  // The dialog's own question is answered by the other one: "Cancel" beside "Confirm cancellation" keeps the plan.
  partnerEnds: [
    -0.6,
    ({ candidate: { element }, verdict, page }) =>
      verdict.confidence < 0.5 && !namesSubscription(verdict) && verdict.role !== 'proceed' && partnersOf(element).some((text) => ends(text, page)),
  ],
  withOrder: [
    -0.4,
    ({ candidate, verdict, section, heading, page }) =>
      verdict.confidence < 0.5 &&
      ORDER.test(`${heading} ${section} ${candidate.element.getAttribute('href') ?? ''}`) &&
      !page.lexicon.has(heading, 'billing') &&
      !/subscription|membership/i.test(section),
  ],
};

const CANCELS = /cancel|unsubscri|terminat|kuendig|kundig|resil|opzeg|annul/i;
const BILLING_ADDRESS = /subscri|member|billing|cancel|plan|abo\b|account/i;
const ORDER = /order|cart|bestellung|訂單|订单|注文|pesanan/i;
const SAVES = /^(save|update|submit|add|create|send|apply|ok|speichern|保存|儲存|送信|simpan|新增|添加|更新|追加)( (changes|settings|profile))?$/i;

/** Whether words that cannot decide name a subscription all the same: a bare "Cancel" does not. */
const namesSubscription = ({ confidence }: Verdict): boolean => confidence >= 0.45 && confidence < 0.5;

/** What the other buttons of the same dialog, form or row say. */
function partnersOf(element: Element): string[] {
  const group = element.closest('form, [role="dialog"], [role="alertdialog"], dialog') ?? element.parentElement;
  if (group === null) return [];
  return [...group.querySelectorAll('button, input[type="submit"], a')]
    .filter((other) => other !== element && !other.contains(element) && other.checkVisibility())
    .slice(0, 12)
    .map(labelOf);
}

/** Whether a button settles the question: it names the cancellation, or is a bare "Yes" or "Confirm". */
function ends(text: string, page: Page): boolean {
  const { role, confidence } = page.lexicon.classify(text);
  return isForward(role) && (confidence >= 0.5 || (role === 'proceed' && confidence >= 0.25));
}

/** Whether what the label adds to the words for cancelling is the site's own name: "Cancel Prime". */
function namesSite(text: string, { document, url }: Page): boolean {
  const site = withoutSpaces(normalise(`${document.title} ${url.hostname}`));
  const [, ...rest] = normalise(text).split(' ');
  return rest.length > 0 && rest.join('').length > 3 && site.includes(rest.join(''));
}

/** Wording is never as good as a pack. */
const MOST_CERTAIN = 0.99;

/** Confidence after the surroundings had their say, from 0 to {@link MOST_CERTAIN}. */
export function weigh(clue: Clue): number {
  const held = Object.values(EVIDENCE).filter(([, holds]) => holds(clue));
  const sumOf = (sign: number): number => held.reduce((total, [weight]) => total + (Math.sign(weight) === sign ? weight : 0), 0);
  // However much speaks for it, one thing that speaks against it must still be able to decide.
  return Math.max(0, Math.min(MOST_CERTAIN, clue.verdict.confidence + sumOf(1)) + sumOf(-1));
}
