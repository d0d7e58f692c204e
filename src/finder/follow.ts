import { PRESSABLE } from './candidates.ts';
import { isClobbered, parentOf, real } from './clobbered.ts';
import { isInput } from './label.ts';
import type { Page } from './page.ts';
import { addRoots, hostOf, isElement, type Part, type Root, visualParent } from './roots.ts';
import { isEmpty, type Sighting, type Sightings, scout } from './scout.ts';
import type { Slices } from './slices.ts';

/** What is known of a page's words. */
export interface Survey {
  page: Page;
  seen: Sightings;
}

/** A change of a page, as its observer records it. */
export type Change = Pick<MutationRecord, 'type' | 'target' | 'attributeName'> & { [name in 'addedNodes' | 'removedNodes']: Iterable<Node> };

/**
 * What changes of a page mean for what was found on it: nothing; perhaps something, as what shapes the page has changed
 * (a dialog, a heading, a control somewhere else); or much, as it happened where something was seen, or words are new that are worth a look.
 */
export type Weight = 'nothing' | 'something' | 'much';

/** More changes than this at once are no less work one by one than the whole page is. */
const MOST_PARTS = 100;

/** What a page said so many labels ago is forgotten. */
const MOST_LABELS = 2000;

/** What the closer look goes by besides the words that were seen, wherever it stands. */
const SHAPING = `${PRESSABLE}, h1, h2, h3, h4, h5, legend, p, title, dialog, iframe, [role="heading"], [aria-modal="true"]`;

/** In characters: more is not one statement. */
const LONGEST_SENTENCE = 220;

/** Attributes that say something. All others show or hide. */
const SAYING = /^(aria-label|value|href)$/;

/** As far as `surroundingsOf` looks around a control. */
const CLIMB = 7;
const AROUND = 'form, dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/**
 * Brings what is known up to date: reads only what changed, and tells whether the page has to be examined again. Null
 * where so much changed that all of it is better read anew.
 */
export function* follow({ page, seen }: Survey, changes: readonly Change[]): Slices<[Survey, Weight] | null> {
  const changed = gather(changes);
  const parts = partsToRead(changed, [...seen.controls, ...seen.plain]);
  if (parts.length > MOST_PARTS) return null;
  const roots = page.roots.filter((root) => root === page.document || hostOf(root)?.isConnected);
  const before = roots.length;
  yield* addRoots(roots, parts, page.shadowRootOf);
  const fresh = yield* scout(page, [...parts, ...roots.slice(before)]);
  const merged = (old: readonly Sighting[], added: readonly Sighting[]): Sighting[] => {
    const kept = old.filter(({ candidate: { element } }) => roots.includes(element.getRootNode() as Root) && !parts.some((part) => part.contains(element)));
    return added.length === 0 ? kept : [...kept, ...added].sort(byPlace);
  };
  const now: Sightings = {
    controls: merged(seen.controls, fresh.controls),
    plain: merged(seen.plain, fresh.plain),
    states: seen.states || fresh.states,
    labels: fresh.labels.size === 0 ? seen.labels : new Set([...fresh.labels, ...seen.labels].slice(0, MOST_LABELS)),
  };
  const isSame = isEmpty(fresh) && now.controls.length === seen.controls.length && now.plain.length === seen.plain.length;
  const weight = !isSame || isNear(changed, [...now.controls, ...now.plain]) ? 'much' : seen.states || isShaped(changed) ? 'something' : 'nothing';
  return [{ page: { ...page, roots }, seen: now }, weight];
}

/** The nodes that changed, each but once however often it did: to ask a record costs more than most of what is done with the answer. */
interface Changed {
  /** Came, and are still there. */
  came: Set<Node>;
  /** Went, and had been there before. */
  went: Set<Node>;
  /** Had something come or go in them. */
  filled: Set<Node>;
  /** Texts that say something else. */
  texts: Set<Node>;
  /** Have another attribute. */
  dressed: Set<Node>;
  /** Have another one that says something. */
  renamed: Set<Node>;
}

function gather(changes: readonly Change[]): Changed {
  const [added, removed] = [new Set<Node>(), new Set<Node>()];
  const changed = { filled: new Set<Node>(), texts: new Set<Node>(), dressed: new Set<Node>(), renamed: new Set<Node>() };
  for (const change of changes) {
    const { type, target } = change;
    if (type === 'childList') {
      changed.filled.add(target);
      for (const node of change.addedNodes) added.add(node);
      for (const node of change.removedNodes) removed.add(node);
    } else if (type === 'characterData') changed.texts.add(target);
    else {
      changed.dressed.add(target);
      if (SAYING.test(change.attributeName ?? '')) changed.renamed.add(target);
    }
  }
  const came = new Set([...added].filter((node) => node.isConnected));
  const went = new Set([...removed].filter((node) => !added.has(node)));
  return { came, went, ...changed };
}

/** What has to be read, each but once: what is new, and what was seen where something in it changed. */
function partsToRead({ came, filled, texts, renamed }: Changed, sightings: readonly Sighting[]): Part[] {
  const touched = new Set<Part | null>([...came, ...renamed].map(partAt));
  for (const text of texts) touched.add(partAt(text.parentNode ?? text));
  for (const parent of filled) {
    const place = partAt(parent);
    // What was taken out of a control leaves it another label.
    if (place !== null && isElement(place)) touched.add(controlOf(place));
  }
  const within = [...filled, ...texts];
  for (const { candidate } of sightings) {
    const speaks = speakerOf(candidate.element);
    if (within.some((node) => speaks.contains(node))) touched.add(candidate.element);
  }
  const parts = new Set([...touched].filter((part) => part?.isConnected).map((part) => whole(part as Part)));
  return parts.size > MOST_PARTS ? [...parts] : [...parts].filter((part) => ![...parts].some((other) => other !== part && other.contains(part)));
}

/** What a control's label is in: itself, or the row around a switch. */
function speakerOf(element: Element): Element {
  let at = element;
  for (let step = 0; isInput(element) && step < 3; step++) at = parentOf(at) ?? at;
  return at;
}

/** The smallest part of the page that a node is in and that answers for itself, or null where nobody reads it. */
function partAt(node: Node): Part | null {
  const type = real(node as Element, 'nodeType');
  if (type === Node.TEXT_NODE) return node.nodeValue?.trim() === '' ? null : (node.parentNode as Part | null);
  if (type !== Node.ELEMENT_NODE) return null;
  return isClobbered(node as Element) ? parentOf(node as Element) : (node as Element);
}

/** The control an element is part of or speaks for, or is; null where there is none. */
const controlOf = (element: Element): Element | null => element.closest(PRESSABLE) ?? (element.closest('label') as HTMLLabelElement | null)?.control ?? null;

/** What an element's text is a part of: the control, or the sentence. */
function whole(part: Part): Part {
  if (!isElement(part)) return part;
  let at = controlOf(part) ?? part;
  for (let above = parentOf(at); above !== null && above.childElementCount <= 2 && (above.textContent?.length ?? 0) <= LONGEST_SENTENCE; above = parentOf(at))
    at = above;
  return at;
}

const byPlace = (a: Sighting, b: Sighting): number =>
  a.candidate.element.compareDocumentPosition(b.candidate.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** Whether something changed that a control is judged by, or that shows or hides it. */
function isNear({ filled, texts, dressed }: Changed, sightings: readonly Sighting[]): boolean {
  const around = new Set<Element>();
  for (const { candidate } of sightings) {
    const group = candidate.element.closest(AROUND);
    if (group !== null) around.add(group);
    for (
      let at: Element | null = candidate.element, step = 0;
      at !== null && step <= CLIMB && !/^(body|html|main)$/.test(at.localName);
      step++, at = visualParent(at)
    )
      around.add(at);
  }
  const places = [...around];
  return (
    [...filled, ...texts, ...dressed].some((node) => places.some((place) => place.contains(node))) ||
    [...dressed].some(
      (node) => !/^(body|html)$/i.test(node.nodeName) && sightings.some(({ candidate }) => real(node as Element, 'contains').call(node, candidate.element)),
    )
  );
}

/** Whether anything came, went or changed that shapes the page. What came and went meanwhile was never there. */
const isShaped = ({ came, went, texts, dressed }: Changed): boolean =>
  [...came, ...went, ...texts, ...dressed].some((node) => {
    const part = partAt(node);
    return part !== null && ((isElement(part) && part.matches(SHAPING)) || part.querySelector(SHAPING) !== null);
  });
