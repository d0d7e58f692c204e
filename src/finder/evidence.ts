import type { Verdict } from '../words/classify.ts';
import { isForward } from '../words/roles.ts';
import type { Candidate } from './candidates.ts';
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

/** Something about a control's surroundings that speaks for or against it, with its weight in confidence. */
interface Evidence {
  name: string;
  weight: number;
  holds(clue: Clue): boolean;
}

const PRICE = /[$€£¥₩฿₫]\s?\d|\d\s?(€|£|元|円|원|zł|kr|usd|eur|twd|rm)\b|(nt\$|rm|us\$)\s?\d/i;

/**
 * What surroundings tell that the words alone cannot. Weights are added to the confidence of the words; they were
 * set by hand and checked on the saved screens, and are meant to be learned once there are enough labelled pages.
 */
const EVIDENCE: readonly Evidence[] = [
  {
    name: 'stands with a plan',
    weight: 0.3,
    holds: ({ section, heading, page }) => page.lexicon.has(section, 'billing') || page.lexicon.has(heading, 'billing'),
  },
  { name: 'stands with a price', weight: 0.1, holds: ({ section }) => PRICE.test(section) },
  { name: 'the page is about a plan', weight: 0.1, holds: ({ topic, page }) => page.lexicon.has(topic, 'billing') },
  {
    name: 'answers the question whether to cancel',
    weight: 0.25,
    holds: ({ section, heading, page }) => page.lexicon.has(heading, 'question') || page.lexicon.has(section, 'question'),
  },
  {
    name: 'its address or name says that it cancels a plan',
    weight: 0.35,
    holds: ({ attributes }) =>
      /cancel|unsubscri|terminat|kuendig|resil/.test(attributes) && /subscri|member|plan|renew|billing|sub[-_]|abo|account/.test(attributes),
  },
  {
    name: 'the page lives at a billing address',
    weight: 0.1,
    holds: ({ page }) => /subscri|member|billing|cancel|plan|abo\b|account/i.test(page.url.pathname + page.url.search),
  },
  {
    name: 'stands in a sentence',
    weight: -0.35,
    holds: ({ candidate: { element, text } }) =>
      element.localName === 'a' && element.closest('p, li') !== null && (element.closest('p, li')?.textContent?.trim().length ?? 0) > text.length + 40,
  },
  {
    name: 'stands in an article',
    weight: -0.35,
    holds: ({ candidate: { element }, dialog }) =>
      dialog === null && element.closest('article, [itemtype*="Article"], .hentry') !== null && element.localName === 'a',
  },
  {
    name: 'cancels a form with fields',
    weight: -0.45,
    holds: ({ candidate: { element }, verdict }) =>
      verdict.confidence < 0.5 &&
      (element.closest('form')?.querySelector('input[type="text"], input[type="email"], input:not([type]), input[type="file"]') ?? null) !== null,
  },
  { name: 'a partner saves', weight: -0.45, holds: ({ candidate: { element }, verdict }) => verdict.confidence < 0.5 && hasSavingPartner(element) },
  {
    name: 'stands with an order or a cart',
    weight: -0.4,
    holds: ({ candidate, verdict, section, heading, page }) =>
      verdict.confidence < 0.5 &&
      !page.lexicon.has(heading, 'billing') &&
      isForward(verdict.role) &&
      /order|cart|bestellung|訂單|订单|注文|pesanan/i.test(`${heading} ${section} ${candidate.element.getAttribute('href') ?? ''}`) &&
      !/subscription|membership/i.test(section),
  },
];

const SAVES = /^(save|update|submit|add|create|send|apply|ok|speichern|保存|儲存|送信|simpan|新增|添加|更新|追加)/i;

function hasSavingPartner(element: Element): boolean {
  const group = element.closest('form, [role="dialog"], dialog, .modal') ?? element.parentElement;
  if (group === null) return false;
  return [...group.querySelectorAll('button, input[type="submit"]')].some(
    (other) => other !== element && SAVES.test((other.textContent?.trim() || (other as HTMLInputElement).value) ?? ''),
  );
}

/** Wording is never as good as a pack. */
const MOST_CERTAIN = 0.99;

/** Confidence after the surroundings had their say, from 0 to {@link MOST_CERTAIN}. */
export function weigh(clue: Clue): number {
  const held = EVIDENCE.filter((item) => item.holds(clue));
  const sumOf = (sign: number): number => held.reduce((total, { weight }) => total + (Math.sign(weight) === sign ? weight : 0), 0);
  // However much speaks for it, one thing that speaks against it must still be able to decide.
  return Math.max(0, Math.min(MOST_CERTAIN, clue.verdict.confidence + sumOf(1)) + sumOf(-1));
}
