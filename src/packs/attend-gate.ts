import { onNavigation } from '../platform/navigation.ts';
import { type GateEntry, hasHint, isPlace } from './gate.ts';

/** A page is asked for words at most this often, in milliseconds, and not for ever. */
const AT_MOST_EVERY = 1000;
const MOST_LOOKS = 20;

/**
 * Waits until a page belongs to a screen of its host's pack, by its address now or after an in-page navigation, or,
 * for screens without a known address, by its words. Calls `open` once and is gone.
 */
export function attendGate(document: Document, entries: readonly GateEntry[], open: () => void): void {
  if (entries.length === 0) return;
  const view = document.defaultView ?? window;
  const ended = new AbortController();
  const byWords = entries.some(({ hints }) => hints.length > 0);
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = (): void => {
    const here = isPlace(view.location.href, entries) || (byWords && document.readyState !== 'loading' && hasHint(document.body?.textContent ?? '', entries));
    if (!here || ended.signal.aborted) return;
    ended.abort();
    open();
  };
  const navigated = (): void => {
    looks = 0;
    check();
  };
  const { signal } = ended;
  onNavigation(view, signal, navigated);
  document.addEventListener('DOMContentLoaded', check, { signal });
  if (byWords) {
    const observer = new MutationObserver(() => {
      if (looks >= MOST_LOOKS) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        looks++;
        check();
      }, AT_MOST_EVERY);
    });
    observer.observe(document, { childList: true, subtree: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
    });
  }
  check();
}
