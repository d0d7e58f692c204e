import type { Packs } from '../packs/packs.ts';
import { browser } from '../platform/browser.ts';
import { migrateWalk } from '../walk/migrate-walk.ts';
import { subjectName } from './make.ts';
import { keepWalk } from './records.ts';

/** Keeps a record of every walk from the moment it is proven, and brings it up to date while its tab goes on; calls back after each. */
export function keepProvenWalks(open: () => Promise<Packs>, kept: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    for (const [key, { oldValue, newValue }] of Object.entries(changes))
      if (key.startsWith('walk:')) void keepIfProven(open, oldValue, newValue).then((is) => is && kept());
  });
}

async function keepIfProven(open: () => Promise<Packs>, before: unknown, now: unknown): Promise<boolean> {
  const [old, walk] = [migrateWalk(before), migrateWalk(now)];
  if (walk?.status.kind !== 'proven') return false;
  const isNews = old?.id !== walk.id || old.status.kind !== 'proven';
  if (!isNews && old.changed === walk.changed) return false;
  // Where nothing can be kept, the popup says so and offers to try again.
  return keepWalk(walk, subjectName(walk, (await open()).heads), isNews ? 'anew' : 'again').then(
    () => true,
    () => false,
  );
}
