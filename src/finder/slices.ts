/** Work that can be laid down wherever it yields, and taken up again later. */
export type Slices<Result> = Generator<undefined, Result, undefined>;

/** At 60 frames a second a page has 16 ms for each, most of which it needs for itself. */
const SLICE_MS = 6;

/** Does all of it now. */
export function atOnce<Result>(work: Slices<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does it a slice at a time, and lets the page have the time in between. */
export async function inSlices<Result>(work: Slices<Result>): Promise<Result> {
  for (let until = performance.now() + SLICE_MS; ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + SLICE_MS;
  }
}

/** Until whatever waits was done. A timer would wait 4 ms each time, and a second in some frames. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(port1.close());
    port2.postMessage(0);
  });
