import { isForward } from '../words/roles.ts';
import { CANCELS, DELETES, EXPLAINS, isCancelAddress, UNSUBSCRIBES } from './addresses.ts';
import { textOf } from './label.ts';
import { modalOf } from './modal.ts';
import { isAboutPlan, isNamed, NAMES, says } from './named.ts';
import type { Page } from './page.ts';
import { HEADINGS, wholeText } from './surroundings.ts';
import { isVisible } from './visibility.ts';

/** What a page as a whole is about, found out once. */
export interface Scene {
  /** The dialog that lies over the page, or null. */
  modal: Element | null;
  /** First headings, or those of the dialog. */
  headings: string[];
  /** Title and first headings, or those of the dialog alone. */
  topic: string;
  /** Path, query and route, lower case. */
  address: string;
  /** A cancellation is under way here: the address, the dialog on top or the main heading says so. */
  cancelling: boolean;
  /** The page deletes the user's account. */
  deleting: boolean;
  /** Its address is where one leaves a mailing. */
  mailing: boolean;
  /** The page talks about cancelling: a help article, a question and its answer. */
  explaining: boolean;
}

/** More than this in paragraphs is something to read; in characters. */
const ARTICLE = 900;

/** @returns what the page is about; measures what lies on top of it, so only for pages with something worth a look */
export function sceneOf(page: Page): Scene {
  const { document, url, roots } = page;
  const modal = modalOf(document, roots);
  const address = `${url.pathname}${url.search}${/^#!?\//.test(url.hash) ? url.hash : ''}`.toLowerCase();
  const headings = modal ? titlesOf(modal) : mainHeadings(page);
  const titled = modal ? headings : [document.title, ...headings];
  const named = titled.some((text) => isCancelling(page, text.replace(QUOTED, '')));
  // "How to cancel", "Why are you leaving": the words ask, they offer nothing.
  const asking = isNamed(
    page,
    'other',
    titled.filter((text) => !page.lexicon.has(text, 'done')),
  );
  // On a help site the address names what the article is about.
  const here = isCancelAddress(address) && !isReading({ hostname: url.hostname, pathname: '/' });
  const deleting = DELETES.test(address) || isNamed(page, 'delete-account', titled);
  const explaining =
    modal === null &&
    (((asking || (named && !here)) && (isReading(url) || isArticle(document))) || (asking && !here && !document.querySelector('button, form')));
  return {
    modal,
    headings,
    topic: titled.join(' · ').slice(0, 400),
    address,
    explaining,
    deleting,
    mailing: UNSUBSCRIBES.test(address) && !here && !isAboutPlan(page, ...titled),
    cancelling: !explaining && !deleting && (here || named || isAsking(page, modal)),
  };
}

/** What is quoted is mentioned, not announced. */
const QUOTED = /["“„«「『].*?["”“»」』]/g;

/** Whether a heading announces a cancellation: "Subscription cancellation", "Are you sure you want to cancel?" */
function isCancelling(page: Page, text: string): boolean {
  const { role, confidence } = page.lexicon.classify(text);
  return (isForward(role) && confidence >= NAMES && role !== 'proceed') || asksToCancel(page, text);
}

const CLAUSE = /[,;.?!，、。？！\n]+\s*/;
const QUESTIONS = /[^.?!。？！؟\n]*[?？؟]/g;
export const SENTENCE = /[.?!:。？！：\n]+\s*/;

/** Whether a text asks whether a subscription is to end: "are you sure" is asked of much else. */
export function asksToCancel(page: Page, text: string): boolean {
  const { lexicon } = page;
  if (!lexicon.has(text, 'question') || isNamed(page, 'cancel-other', [text, ...asked(text)])) return false;
  if (lexicon.has(text, 'billing')) return true;
  return text.split(SENTENCE).some((sentence) => {
    const { role, confidence } = lexicon.classify(sentence);
    return (isForward(role) && role !== 'proceed' && confidence >= 0.25) || (confidence >= NAMES && role === 'other' && lexicon.has(sentence, 'question'));
  });
}

/** The sentences in which a dialog asks something. */
export const questionsOf = (dialog: Element): string[] => asked(wholeText(dialog));

/** The sentences in which a text asks something. */
export const asked = (text: string): string[] => text.match(QUESTIONS) ?? [];

/** Whether a dialog asks about cancelling: on a page such a question may be one that others ask. */
export const isAsking = (page: Page, dialog: Element | null): boolean => dialog !== null && questionsOf(dialog).some((sentence) => namesEnding(page, sentence));

/** Whether a sentence names the end of a plan, be it in a question or in passing. */
export function namesEnding({ lexicon }: Page, sentence: string): boolean {
  const { role, confidence } = lexicon.classify(sentence);
  return (isForward(role) || role === 'other') && confidence >= 0.3;
}

/** Whether a text asks for a reason. */
export const asksWhy = (page: Page, text: string): boolean => text.split(CLAUSE).some((clause) => says(page, clause, 'ask'));

/** Whether an address is that of a page to read. */
export const isReading = ({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>): boolean =>
  EXPLAINS.test(
    `${hostname}${pathname}`
      .toLowerCase()
      .replace(/^www\./, '')
      .split(CANCELS)[0] ?? '',
  );

/** What a dialog calls itself: its headings, or else the first words in it. */
function titlesOf(modal: Element): string[] {
  const titles = headingsIn([modal]);
  return titles.length > 0 ? titles : [wholeText(modal).split('\n')[0] ?? ''];
}

/** What a page without a dialog calls itself: its first headings of the highest level it has. */
function mainHeadings({ roots }: Page): string[] {
  const first = headingsIn(roots, 'h1');
  return (first.length > 0 ? first : headingsIn(roots, 'h2, [role=heading]')).slice(0, 2);
}

const headingsIn = (within: readonly ParentNode[], css = HEADINGS): string[] =>
  within
    .flatMap((root) => [...root.querySelectorAll(css)])
    .filter((heading) => heading.closest('nav, footer, aside') === null && isVisible(heading))
    .slice(0, 4)
    .map(textOf);

function isArticle(document: Document): boolean {
  let length = 0;
  for (const paragraph of document.querySelectorAll('article p, main p, [itemprop=articleBody] p, .post p')) length += paragraph.textContent?.length ?? 0;
  return length > ARTICLE;
}
