import * as z from 'zod/mini';
import { walkSchema } from '../walk/walk-schema.ts';
import { LARGEST_PICTURE, LONGEST_NOTE, RECORD_VERSION } from './limits.ts';

const { subject, host, started, steps, evidence } = walkSchema.shape;

const time = started;

/** What is kept of a walk: what the pages said, and what the user adds. */
export const recordSchema = z.object({
  version: z.literal(RECORD_VERSION),
  /** The walk's, so that a walk kept twice is one record. */
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  subject,
  /** The service as the user knows it. */
  name: z.string().check(z.maxLength(253)),
  host,
  started,
  /** When the walk last changed: when it ended, if it has. */
  ended: time,
  outcome: z.enum(['under-way', 'not-proven', 'proven', 'elsewhere', 'contact']),
  steps,
  evidence,
  /** The last day of access, as the page said or the user wrote it. */
  accessUntil: z.nullable(z.iso.date()),
  /** The user wrote the day; what pages say no longer changes it. */
  dayByUser: z.boolean(),
  notes: z.string().check(z.maxLength(LONGEST_NOTE)),
  /** Whether anything was charged after the end, as far as the user has looked; null while nobody knows. */
  charged: z.nullable(z.boolean()),
  /** When anything about it last changed. */
  changed: time,
});

/** A picture of the page, taken when the user pressed for one. A data URL: it goes into exported files as it is. */
export const pictureSchema = z.object({
  at: time,
  data: z
    .string()
    .check(z.maxLength(LARGEST_PICTURE), z.regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/, 'must be a PNG or JPEG picture as a data URL')),
});

export type KeptRecord = z.infer<typeof recordSchema>;
export type Picture = z.infer<typeof pictureSchema>;
