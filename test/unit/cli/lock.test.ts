import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale, withLock } from '../../../src/cli/setup/lock.mjs';

/** No process has it: the largest id Linux gives is 4194304. */
const NOBODY = 2 ** 30;

let folder = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

function heldBy(owner: number | null): void {
  mkdirSync(lock);
  if (owner !== null) writeFileSync(join(lock, 'owner'), String(owner));
}

describe('a lock', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 5 }, () => withLock(lock, work)));
    expect(most).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });

  it('is released when the work fails, and the failure is passed on', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });

  it('says once that it waits', async () => {
    let waits = 0;
    let release = (): void => undefined;
    const first = withLock(lock, () => new Promise<void>((resolve) => (release = resolve)));
    const second = withLock(lock, async () => 'in', {
      onWait: () => {
        waits += 1;
        release();
      },
    });
    await first;
    expect(await second).toBe('in');
    expect(waits).toBe(1);
  });

  it('whose holder died is taken over', async () => {
    heldBy(NOBODY);
    expect(await withLock(lock, async () => 'in')).toBe('in');
  });

  it('of a living process is respected until it is absurdly old', () => {
    heldBy(process.pid);
    expect(isStale(lock)).toBe(false);
    expect(isStale(lock, Date.now() + 3_600_000)).toBe(true);
  });

  it('without an owner is being made, unless that was long ago', () => {
    heldBy(null);
    expect(isStale(lock)).toBe(false);
    utimesSync(lock, 0, 0);
    expect(isStale(lock)).toBe(true);
  });

  it('is no longer waited for when the signal says so', async () => {
    heldBy(process.pid);
    await expect(withLock(lock, async () => 'in', { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
