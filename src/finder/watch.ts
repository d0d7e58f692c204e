import { onNavigation } from '../platform/navigation.ts';
import type { Root } from './roots.ts';

/** Bursts of changes are looked at once: at most this often, in milliseconds (style.md: 200 bursts cost 2 ms so, 239 ms without). */
const AT_MOST_EVERY = 100;

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
  /** Something changed and the page has had time to settle. */
  onChanged: () => void;
}

/**
 * Watches a page for anything that may change what the finder sees: nodes, texts, attributes that show or hide, and
 * in-page navigation. Costs nothing while the page is quiet, and waits while it is in a hidden tab.
 */
export function watch(document: Document, { signal, isOwn, onTouched, onFrameLoaded, onChanged }: Options): Watcher {
  const view = document.defaultView ?? window;
  const known = new WeakSet<Root>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let waiting = false;

  const run = (): void => {
    timer = undefined;
    if (signal.aborted) return;
    if (document.hidden) {
      waiting = true;
      return;
    }
    last = performance.now();
    onChanged();
  };
  const schedule = (): void => {
    timer ??= setTimeout(run, Math.max(0, AT_MOST_EVERY - (performance.now() - last)));
  };
  const observer = new MutationObserver((records) => {
    if (records.every(({ addedNodes, removedNodes, target, type }) => isOwn(target) || (type === 'childList' && [...addedNodes, ...removedNodes].every(isOwn))))
      return;
    onTouched();
    schedule();
  });
  const shown = (): void => {
    if (!document.hidden && waiting) {
      waiting = false;
      schedule();
    }
  };
  document.addEventListener('visibilitychange', shown, { signal });
  const happened = ({ target }: Event): void => {
    if (!isOwn(target as Node)) schedule();
  };
  for (const type of ['toggle', 'change', 'transitionend']) document.addEventListener(type, happened, { signal, capture: true, passive: true });
  const loaded = ({ target }: Event): void => {
    if ((target as Node).nodeName !== 'IFRAME') return;
    onFrameLoaded(target as Element);
    schedule();
  };
  document.addEventListener('load', loaded, { signal, capture: true, passive: true });
  onNavigation(view, signal, schedule);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    include(roots) {
      for (const root of roots) {
        if (known.has(root)) continue;
        known.add(root);
        observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: WATCHED });
      }
    },
  };
}

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
