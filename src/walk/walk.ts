import type * as z from 'zod/mini';
import type { walkSchema } from './walk-schema.ts';

/** One tab's progress through the screens of a cancellation, from the first seen to the proof. Plain data; stored as it is. */
export type Walk = z.infer<typeof walkSchema>;
export type WalkStep = Walk['steps'][number];
export type WalkEvidence = Walk['evidence'][number];
export type WalkStatus = Walk['status'];
export type WalkSubject = Walk['subject'];

/** Names what a walk is about: two walks of the same key are about the same subscription as far as can be told. */
export function keyOf(subject: WalkSubject): string {
  switch (subject.kind) {
    case 'service':
      return subject.pack;
    case 'platform':
      return `${subject.pack}@${subject.host}`;
    case 'site':
      return `site:${subject.host}`;
  }
}

/** The screen a walk is on, or was when it was left. */
export function latest({ steps }: Walk): WalkStep {
  const step = steps.at(-1);
  if (step === undefined) throw new Error('a walk has at least one step');
  return step;
}

/** The day access ends as the page said it, "2026-12-04", or null. */
export const accessUntil = ({ evidence }: Walk): string | null => evidence.findLast(({ date }) => date !== null)?.date ?? null;
