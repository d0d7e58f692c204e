import { onNavigation } from '../platform/navigation.ts';
import type { Change } from './follow.ts';
import type { Root } from './roots.ts';

/** Bursts of changes are looked at once: at most this often, in milliseconds (style.md: 200 bursts cost 2 ms so, 239 ms without). */
const AT_MOST_EVERY = 100;

/** A page that changes more often than this between two looks does so with each frame, and is looked at half as often. */
const RESTLESS = 5;

/** More than this in one go are not worth telling apart. */
const MOST_CHANGES = 1000;

/** What the watcher tells. */
export interface Watcher {
  /** Also watches these; roots it knows already cost nothing. */
  include(roots: readonly Root[]): void;
}

interface Options {
  signal: AbortSignal;
  /** Whether a change is the extension's own and nothing to react to. */
  isOwn: (node: Node) => boolean;
  /** At once on any change, before anything is coalesced: must be cheap. */
  onTouched: () => void;
  /** A frame in the page has loaded, perhaps something else than before. */
  onFrameLoaded: (frame: Element) => void;
  /** Changes, once the page has had time to settle; null for more or other ones than can be told one by one. Never throws. */
  onChanged: (changes: readonly Change[] | null) => Promise<void>;
}

/**
 * Watches a page for anything that may change what the finder sees: nodes, texts, attributes that show or hide, and
 * in-page navigation. Costs nothing while the page is quiet, and waits while it is in a hidden tab.
 */
export function watch(document: Document, { signal, isOwn, onTouched, onFrameLoaded, onChanged }: Options): Watcher {
  const view = document.defaultView ?? window;
  const heard = { signal, capture: true, passive: true };
  const known = new WeakSet<Root>();
  let isDue = false;
  let next = 0;
  let bursts = 0;
  let changes: Change[] | null = [];

  const run = async (): Promise<void> => {
    if (isWanted()) {
      const seen = changes?.filter(isTheirs) ?? null;
      changes = [];
      const pause = AT_MOST_EVERY * (bursts > RESTLESS ? 2 : 1);
      bursts = 0;
      if (seen?.length !== 0) await onChanged(seen);
      next = performance.now() + pause;
    }
    isDue = false;
    if (isWanted()) schedule();
  };
  const isWanted = (): boolean => changes?.length !== 0 && !document.hidden && !signal.aborted;
  const schedule = (): void => {
    if (!isDue) setTimeout(run, next - performance.now());
    isDue = true;
  };
  // Called for each burst: to ask a record anything costs more than all else here, so it is asked once the page has settled.
  const note = (seen: readonly Change[]): void => {
    bursts++;
    if (changes !== null && changes.length + seen.length > MOST_CHANGES) changes = null;
    changes?.push(...seen);
    schedule();
  };
  /** Whether it is more than our own that changed, came or went: it hangs on the document's own element. */
  const isTheirs = ({ type, target, addedNodes, removedNodes }: Change): boolean =>
    !isOwn(target) && !(type === 'childList' && target === document.documentElement && [...addedNodes, ...removedNodes].every(isOwn));
  const observer = new MutationObserver((records) => {
    onTouched();
    note(records);
  });
  document.addEventListener('visibilitychange', () => isWanted() && schedule(), { signal });
  const happened = ({ target }: Event): void => {
    note([changeAt(target as Node, 'attributes')]);
  };
  for (const type of ['toggle', 'change', 'transitionend']) document.addEventListener(type, happened, heard);
  const loaded = ({ target }: Event): void => {
    if ((target as Node).nodeName !== 'IFRAME') return;
    onFrameLoaded(target as Element);
    note([changeAt(target as Node, 'characterData')]);
  };
  document.addEventListener('load', loaded, heard);
  onNavigation(view, signal, () => {
    changes = null;
    schedule();
  });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    include(roots) {
      for (const root of roots) {
        if (!known.has(root)) observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: WATCHED });
        known.add(root);
      }
    },
  };
}

/** What no observer records. */
const changeAt = (target: Node, type: Change['type']): Change => ({ type, target, attributeName: null, addedNodes: [], removedNodes: [] });

const WATCHED = [
  'class',
  'style',
  'hidden',
  'open',
  'disabled',
  'href',
  'value',
  'aria-label',
  'aria-hidden',
  'aria-expanded',
  'aria-checked',
  'aria-disabled',
  'checked',
  'inert',
];
