/**
 * Where words and what is around them stayed the same, the page is examined again no sooner than this after a change, in
 * milliseconds, and twice as late each time in vain, up to the most.
 */
const LEAST = 100;
const MOST = 3200;

/** Puts off what is likely to be in vain. */
export interface Patience {
  /** Something changed: it will have to be looked at some time. */
  wait(): void;
  /** It was looked at. @param inVain nothing came of it */
  end(inVain: boolean): void;
}

/** @param look called once after each time of waiting */
export function createPatience(document: Document, signal: AbortSignal, look: () => void): Patience {
  let delay = LEAST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const wait = (): void => {
    timer ??= setTimeout(look, delay);
  };
  // A press may well open something.
  const pressed = (): void => {
    delay = LEAST;
    if (timer === undefined) return;
    end();
    wait();
  };
  document.addEventListener('click', pressed, { signal, capture: true, passive: true });
  signal.addEventListener('abort', end);
  return {
    wait,
    end: (inVain) => {
      end();
      delay = inVain ? Math.min(delay * 2, MOST) : LEAST;
    },
  };
}
