import { isAt } from '../packs/match.ts';
import type { PageControl, PageEvidence, PagePack, PageScreen } from '../packs/page-pack.ts';
import { labelTest, textTest } from '../words/label-words.ts';
import { normalise } from '../words/normalise.ts';
import { isDecoy, isForward, type Role } from '../words/roles.ts';
import { candidates, isToggle, kindOf, leadsTo } from './candidates.ts';
import { labelOf, textOf } from './label.ts';
import type { Page } from './page.ts';
import { revealPath } from './reveal.ts';
import { queryAll } from './roots.ts';
import { isOn } from './switched-off.ts';
import type { Stale } from './types.ts';
import { isVisible } from './visibility.ts';

/** A control as a pack knows it, on the page. */
interface PackHit {
  element: Element;
  role: Role;
  text: string;
  reveal: Element[];
}

export interface PackResult {
  /** Null where the time was up before one was found. */
  screen: PageScreen | null;
  hits: PackHit[];
  stale: Stale[];
  /** What proves, on this screen, that it is over, in the page's words. */
  proof: string | null;
}

/**
 * What a pack may take of one look, in milliseconds: what the dearest that ships takes on a page of 50,000 elements, with
 * room for slow machines. What the browser does for one selector cannot be stopped; the schema keeps it short.
 */
const MOST_TIME = 1000;

/** One look for one pack. */
interface Look extends Page {
  /** When the pack's time is up. */
  until: number;
  /** What can be pressed, with its label normalised, once it was asked for. */
  labelled?: [element: Element, label: string][];
}

const TOO_SLOW: PackResult = { screen: null, hits: [], stale: [{ screen: null, role: 'other', text: '' }], proof: null };

/** Packs that took too long here: they are not tried again on this page. */
const slow = new WeakSet<PagePack>();

/** The first screen of the pack that fits the page, with its controls; null if none does. */
export function searchPack(page: Page, pack: PagePack): PackResult | null {
  if (slow.has(pack)) return TOO_SLOW;
  try {
    return search({ ...page, until: performance.now() + MOST_TIME }, pack);
  } catch (error) {
    if (error !== TOO_SLOW) throw error;
    slow.add(pack);
    return TOO_SLOW;
  }
}

function inTime({ until }: Look): boolean {
  if (performance.now() > until) throw TOO_SLOW;
  return true;
}

function search(page: Look, pack: PagePack): PackResult | null {
  for (const screen of pack.screens) {
    if (screen.at && !screen.at.some((place) => isAt(page.url, place))) continue;
    if (screen.present && firstShown(page, screen.present) === null) continue;
    if (firstShown(page, screen.absent ?? []) !== null) continue;
    const { hits, stale } = controlsOf(page, pack, screen);
    // Without an address or something that must be there, only what can be pressed tells the screen.
    if (!screen.at && !screen.present && !hits.some(({ role }) => isForward(role))) continue;
    return { screen, hits, stale, proof: firstShown(page, screen.proof ?? []) };
  }
  return null;
}

function controlsOf(page: Look, pack: PagePack, screen: PageScreen): { hits: PackHit[]; stale: Stale[] } {
  const hits: PackHit[] = [];
  const taken = new Set<Element>();
  const disagreeing = new Map<Element, Stale>();
  for (const control of screen.controls) {
    for (const element of elementsOf(page, control)) {
      if (!inTime(page) || taken.has(element) || leadsTo(element, page.url)) continue;
      const text = labelOf(element);
      if (!agrees(page, control, element, text)) {
        if (isForward(control.role) && speaks(page, pack, text) && isVisible(element))
          disagreeing.set(element, { screen: screen.id, role: control.role, text });
        continue;
      }
      const reveal = isVisible(element) ? [] : revealBy(page, control, element);
      // A switch that is off already is nothing to press.
      if (reveal === null || (control.role === 'auto-renew-off' && isToggle(element) && !isOn(element))) continue;
      taken.add(element);
      disagreeing.delete(element);
      hits.push({ element, role: control.role, text, reveal });
    }
  }
  return { hits, stale: [...disagreeing.values()] };
}

const query = (page: Look, css: string): Element[] => (inTime(page) ? queryAll(page.roots, css) : []);

/** By the first selector that matches anything, or else by words. */
function elementsOf(page: Look, { css = [], words = [] }: { css?: string[]; words?: string[] }): Element[] {
  for (const selector of css) {
    const found = query(page, selector);
    if (found.length > 0) return found;
  }
  const says = labelTest(words);
  page.labelled ??= [...candidates(page.roots)].map(({ element, text }) => [element, normalise(text)]);
  return page.labelled.filter(([, label]) => inTime(page) && says(label)).map(([element]) => element);
}

/** A pack's role stands only if the words on the element are those it names, and do not say the opposite by themselves. */
function agrees(page: Page, { role, words }: PageControl, element: Element, text: string): boolean {
  const { role: said, confidence } = page.lexicon.classify(text, kindOf(element));
  const decided = confidence >= 0.5;
  // A language the pack does not know is no reason to be silent when the vocabulary knows it.
  if (words !== undefined && !labelTest(words)(normalise(text))) return isForward(role) && decided && isForward(said);
  if (!decided) return true;
  return isForward(role) ? !(isDecoy(said) || said === 'delete-account' || said === 'newsletter') : !(isDecoy(role) && isForward(said));
}

const baseOf = (tag: string): string => tag.toLowerCase().replace(/-.*/, '');

/** Whether the pack knows the language of a label: the one its words are of, or else the one the page declares, which many do without a thought. */
export function speaks({ document, lexicon }: Page, { langs }: PagePack, label: string): boolean {
  const lang = baseOf(lexicon.read(label).lang || document.documentElement.getAttribute('lang') || '');
  return lang === '' || langs.some((known) => baseOf(known) === lang);
}

function revealBy(page: Look, { reveal = [] }: PageControl, element: Element): Element[] | null {
  const steps = reveal.flatMap((step) => elementsOf(page, step).find(isVisible) ?? []);
  return steps.length > 0 ? steps : revealPath(element);
}

/** The text of the first item that is to be seen, or null. */
function firstShown(page: Look, items: readonly PageEvidence[]): string | null {
  for (const { css, words = [] } of items) {
    const says = textTest(words);
    const element =
      css === undefined
        ? elementSaying(page, says)
        : query(page, css).find((found) => inTime(page) && isVisible(found) && (words.length === 0 || says(textOf(found))));
    if (element) return textOf(element) || '…';
  }
  return null;
}

/** The smallest visible element that says something. */
function elementSaying(page: Look, says: (text: string) => boolean): Element | null {
  for (const root of page.roots) {
    const walker = page.document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (inTime(page) && element && element.localName !== 'script' && says(node.nodeValue ?? '') && isVisible(element)) return element;
    }
  }
  return null;
}
