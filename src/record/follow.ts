import type { Packs } from '../packs/packs.ts';
import { browser } from '../platform/browser.ts';
import { migrateWalk } from '../walk/migrate-walk.ts';
import { forgetWalk, KEPT, walksToRecord } from '../walk/walks.ts';
import { subjectName } from './make.ts';
import { keepWalk } from './records.ts';

/**
 * Keeps a record of every walk from the moment it is proven, and brings it up to date while its tab goes on; calls back
 * after each. What waited for a record when the background ended, or for room on the disk, is recorded at its next start.
 */
export function keepProvenWalks(open: () => Promise<Packs>, kept: () => void): void {
  let running: Promise<unknown> = Promise.resolve();
  // One after the other: a walk is recorded before it is brought up to date. Where nothing can be kept, the popup says so.
  const does = (work: () => Promise<boolean>): void => {
    running = running.then(work).then(
      (done) => done && kept(),
      () => undefined,
    );
  };
  const recordAll = (): void => does(() => recordWaiting(open));
  browser.storage.local.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => key.startsWith(KEPT))) recordAll();
  });
  browser.storage.session.onChanged.addListener((changes) => {
    for (const [key, { oldValue, newValue }] of Object.entries(changes)) if (key.startsWith('walk:')) does(() => bringUpToDate(open, oldValue, newValue));
  });
  recordAll();
}

/** Records the walks that wait for it. @returns whether there were any @throws StoreFull */
async function recordWaiting(open: () => Promise<Packs>): Promise<boolean> {
  const waiting = await walksToRecord();
  for (const walk of waiting) {
    await keepWalk(walk, subjectName(walk, (await open()).heads), 'anew');
    await forgetWalk(walk.id);
  }
  return waiting.length > 0;
}

/** Brings the record of a proven walk up to date that has gone on. @returns whether it has @throws StoreFull */
async function bringUpToDate(open: () => Promise<Packs>, before: unknown, now: unknown): Promise<boolean> {
  const [old, walk] = [migrateWalk(before), migrateWalk(now)];
  if (walk?.status.kind !== 'proven' || old?.id !== walk.id || old.changed === walk.changed) return false;
  await keepWalk(walk, subjectName(walk, (await open()).heads), 'again');
  return true;
}
