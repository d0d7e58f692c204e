import type { Walk } from './walk.ts';
import { WALK_VERSION, walkSchema } from './walk-schema.ts';

type Stored = Record<string, unknown>;

/** From each earlier version of the format to the next, by the version they start from. */
const STEPS: Partial<Record<number, (stored: Stored) => Stored>> = {};

/**
 * A walk as it was stored, in today's format.
 *
 * @returns null for what is none: damaged, or of a version newer than this extension
 */
export function migrateWalk(stored: unknown): Walk | null {
  if (typeof stored !== 'object' || stored === null) return null;
  let now = stored as Stored;
  for (let version = Number(now.version); version < WALK_VERSION; version++) {
    const step = STEPS[version];
    if (step === undefined) return null;
    now = step(now);
  }
  const read = walkSchema.safeParse(now);
  return read.success ? read.data : null;
}
