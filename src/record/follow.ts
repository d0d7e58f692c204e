import type { Pack } from '../packs/schema.ts';
import { browser } from '../platform/browser.ts';
import { migrateWalk } from '../walk/migrate-walk.ts';
import { subjectName } from './make.ts';
import { keepWalk } from './records.ts';

/** Keeps a record of every walk from the moment it is proven, and brings it up to date while its tab goes on. */
export function keepProvenWalks(packs: readonly Pack[]): void {
  browser.storage.session.onChanged.addListener((changes) => {
    for (const [key, { oldValue, newValue }] of Object.entries(changes)) if (key.startsWith('walk:')) void keepIfProven(packs, oldValue, newValue);
  });
}

async function keepIfProven(packs: readonly Pack[], before: unknown, now: unknown): Promise<void> {
  const [old, walk] = [migrateWalk(before), migrateWalk(now)];
  if (walk?.status.kind !== 'proven') return;
  const isNews = old?.id !== walk.id || old.status.kind !== 'proven';
  if (!isNews && old.changed === walk.changed) return;
  // Where nothing can be kept, the popup says so and offers to try again.
  await keepWalk(walk, subjectName(walk, packs), isNews ? 'anew' : 'again').catch(() => undefined);
}
