import type { PackHead } from '../packs/head.ts';
import { accessUntil, type Walk } from '../walk/walk.ts';
import { RECORD_VERSION } from './limits.ts';
import type { KeptRecord } from './schema.ts';

/**
 * The record of a walk. What the user wrote into an earlier one of the same walk stays.
 *
 * @param name the service as the user knows it
 * @param before the record kept of this walk earlier, if any
 * @param now milliseconds since 1970
 */
export function recordOf(walk: Walk, name: string, before: KeptRecord | null, now: number): KeptRecord {
  const { kind } = walk.status;
  return {
    version: RECORD_VERSION,
    id: walk.id,
    subject: walk.subject,
    name,
    host: walk.host,
    started: walk.started,
    ended: walk.changed,
    outcome: kind === 'paused' ? 'under-way' : kind,
    steps: walk.steps,
    evidence: walk.evidence,
    accessUntil: before?.dayByUser ? before.accessUntil : (accessUntil(walk) ?? before?.accessUntil ?? null),
    dayByUser: before?.dayByUser ?? false,
    notes: before?.notes ?? '',
    charged: before?.charged ?? null,
    changed: now,
  };
}

/** What a walk is about, as the user knows it: the service, or the host where no pack of that service is known. */
export function subjectName({ subject, host }: Pick<Walk, 'subject' | 'host'>, packs: readonly Pick<PackHead, 'id' | 'name'>[]): string {
  const pack = subject.kind === 'service' ? packs.find(({ id }) => id === subject.pack) : undefined;
  return pack?.name ?? host.replace(/^www\./, '');
}
