import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';

/** Milliseconds. An import from an address gives up by itself after fifteen seconds, and says so then. */
const PATIENCE = 20_000;

/**
 * Waits until something is so; false when it is not in time.
 * A page that is on its way to another cannot be asked: that counts as "not yet", unless it is all there ever was.
 */
export async function becomes(test: () => Promise<boolean>): Promise<boolean> {
  let failed: { why: unknown } | null = null;
  for (const until = performance.now() + PATIENCE; performance.now() < until; await wait(50)) {
    try {
      if (await test()) return true;
      failed = null;
    } catch (why) {
      failed = { why };
    }
  }
  if (failed) throw failed.why;
  return false;
}

/** Waits until what is read holds these words; fails with what it said last. */
export async function expectSaid(read: () => Promise<string>, words: string): Promise<void> {
  let last = '';
  await becomes(async () => {
    last = await read();
    return last.includes(words);
  });
  expect(last).toContain(words);
}
