import { isAt } from '../packs/match.ts';
import type { PageControl, PageEvidence, PagePack, PageScreen } from '../packs/page-pack.ts';
import { containsWords, isLabel } from '../words/label-words.ts';
import { isDecoy, isForward, type Role } from '../words/roles.ts';
import { type Candidate, candidates, isToggle, kindOf, leadsTo } from './candidates.ts';
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
  screen: PageScreen;
  hits: PackHit[];
  stale: Stale[];
  /** What proves, on this screen, that it is over, in the page's words. */
  proof: string | null;
}

/** The first screen of the pack that fits the page, with its controls; null if none does. */
export function searchPack(page: Page, pack: PagePack): PackResult | null {
  const labelled = lazy(() => [...candidates(page.roots)]);
  for (const screen of pack.screens) {
    if (screen.at && !screen.at.some((place) => isAt(page.url, place))) continue;
    if (screen.present && firstShown(page, screen.present) === null) continue;
    if (screen.absent && firstShown(page, screen.absent) !== null) continue;
    const { hits, stale } = controlsOf(page, pack, screen, labelled());
    // Without an address or something that must be there, only what can be pressed tells the screen.
    if (!screen.at && !screen.present && !hits.some(({ role }) => isForward(role))) continue;
    return { screen, hits, stale, proof: screen.proof ? firstShown(page, screen.proof) : null };
  }
  return null;
}

function controlsOf(page: Page, pack: PagePack, screen: PageScreen, labelled: readonly Candidate[]): { hits: PackHit[]; stale: Stale[] } {
  const hits: PackHit[] = [];
  const taken = new Set<Element>();
  const disagreeing = new Map<Element, Stale>();
  for (const control of screen.controls) {
    const bySelector = firstMatching(page, control.css);
    const found = bySelector.length > 0 ? bySelector : byWords(control, labelled);
    for (const element of found) {
      if (taken.has(element) || leadsTo(element, page.url)) continue;
      const text = labelOf(element);
      if (!agrees(page, control, element, text)) {
        if (isForward(control.role) && speaks(page, pack) && isVisible(element)) disagreeing.set(element, { screen: screen.id, role: control.role, text });
        continue;
      }
      const reveal = isVisible(element) ? [] : revealBy(page, control, element, labelled);
      // A switch that is off already is nothing to press.
      if (reveal === null || (control.role === 'auto-renew-off' && isToggle(element) && !isOn(element))) continue;
      taken.add(element);
      hits.push({ element, role: control.role, text, reveal });
    }
  }
  for (const element of taken) disagreeing.delete(element);
  return { hits, stale: [...disagreeing.values()] };
}

function firstMatching(page: Page, selectors: readonly string[] = []): Element[] {
  for (const css of selectors) {
    const found = queryAll(page.roots, css);
    if (found.length > 0) return found;
  }
  return [];
}

function byWords({ words }: { words?: string[] }, labelled: readonly Candidate[]): Element[] {
  return words === undefined ? [] : labelled.filter(({ text }) => words.some((word) => isLabel(text, word))).map(({ element }) => element);
}

/** A pack's role stands only if the words on the element are those it names, and do not say the opposite by themselves. */
function agrees(page: Page, { role, words }: PageControl, element: Element, text: string): boolean {
  const { role: said, confidence } = page.lexicon.classify(text, kindOf(element));
  const decided = confidence >= 0.5;
  // A language the pack does not know is no reason to be silent when the vocabulary knows it.
  if (words !== undefined && !words.some((word) => isLabel(text, word))) return isForward(role) && decided && isForward(said);
  if (!decided) return true;
  return isForward(role) ? !(isDecoy(said) || said === 'delete-account' || said === 'newsletter') : !(isDecoy(role) && isForward(said));
}

/** Whether the pack knows the page's language at all. */
function speaks({ document }: Page, { langs }: PagePack): boolean {
  const [lang] = (document.documentElement.getAttribute('lang') ?? '').toLowerCase().split('-');
  return lang === undefined || lang === '' || langs.some((known) => known.toLowerCase().split('-')[0] === lang);
}

function revealBy(page: Page, control: PageControl, element: Element, labelled: readonly Candidate[]): Element[] | null {
  if (control.reveal === undefined) return revealPath(element);
  const steps: Element[] = [];
  for (const step of control.reveal) {
    const bySelector = firstMatching(page, step.css);
    const opener = (bySelector.length > 0 ? bySelector : byWords(step, labelled)).find(isVisible);
    if (opener) steps.push(opener);
  }
  return steps.length > 0 ? steps : revealPath(element);
}

function firstShown(page: Page, items: readonly PageEvidence[]): string | null {
  for (const { css, words } of items) {
    if (css !== undefined) {
      const element = queryAll(page.roots, css).find(
        (found) => isVisible(found) && (words === undefined || words.some((word) => containsWords(textOf(found), word))),
      );
      if (element) return textOf(element) || '…';
    } else if (words) {
      const text = visibleText(page, words);
      if (text !== null) return text;
    }
  }
  return null;
}

/** The text of the smallest visible element that contains one of the words. */
function visibleText(page: Page, words: readonly string[]): string | null {
  for (const root of page.roots) {
    const walker = page.document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
      words.some((word) => containsWords(node.nodeValue ?? '', word)) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element && element.localName !== 'script' && isVisible(element)) return textOf(element) || (node.nodeValue ?? '').trim();
    }
  }
  return null;
}

function lazy<T>(make: () => T): () => T {
  let value: { made: T } | null = null;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}
