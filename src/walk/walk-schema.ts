import * as z from 'zod/mini';
import { SCREEN_KINDS } from '../packs/kinds.ts';
import { ROLE_NAMES } from '../words/roles.ts';
import { LONGEST } from './limits.ts';
import { obstacle } from './report.ts';

/** Version of the stored format; a change of shape raises it and adds a step to migrate-walk.ts. */
export const WALK_VERSION = 1;

const text = z.string().check(z.maxLength(LONGEST.text));
/** Without query and fragment: those carry tokens and addresses of people. */
const url = z.string().check(z.maxLength(LONGEST.url));
/** Milliseconds since 1970, to the last that a Date can hold: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const time = z.number().check(z.nonnegative(), z.maximum(8.64e15));
/** A day as the page's words give it, "2026-12-04". */
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const id = z.string().check(z.maxLength(100));
/** https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const host = z.string().check(z.maxLength(253));

/** What a walk is about. A platform is shared by many merchants, so its host alone tells no service. */
const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('service'), pack: id }),
  z.object({ kind: z.literal('platform'), pack: id, host }),
  /** Known by wording alone: the registrable host, "example.co.uk". */
  z.object({ kind: z.literal('site'), host }),
]);

const step = z.object({
  /** What state of the flow it was; null for a page that could not be told. */
  screen: z.nullable(z.object({ kind: z.enum(SCREEN_KINDS), id: z.nullable(id) })),
  url,
  lang: z.string().check(z.maxLength(LONGEST.lang)),
  /** When it was first and last seen. */
  at: time,
  until: time,
  /** What was shown as the way on, first to last; empty where nothing was. */
  press: z.array(z.object({ role: z.enum(ROLE_NAMES), text })).check(z.maxLength(LONGEST.controls)),
  /** What stood in the way of the first of those, as measured. */
  obstacles: z.array(obstacle).check(z.maxLength(10)),
  /** What had to be opened to get at it, in the page's words, outermost first. */
  openedBy: z.array(text).check(z.maxLength(LONGEST.reveal)),
  /** Controls that would have kept the user paying, in the page's words. */
  decoys: z.array(z.object({ role: z.enum(ROLE_NAMES), text })).check(z.maxLength(LONGEST.controls)),
});

const evidence = z.object({
  /**
   * - confirmation-text: the page says that it is over
   * - end-date: the page says when access ends
   * - switch-off: the auto-renew switch, seen on before, is off
   * - resume-control: a control that would bring the subscription back is there now
   */
  kind: z.enum(['confirmation-text', 'end-date', 'switch-off', 'resume-control']),
  /** The page's own words. */
  text,
  lang: z.string().check(z.maxLength(LONGEST.lang)),
  /** The end that the words name, where they name one that could be read. */
  date: z.nullable(day),
  url,
  at: time,
});

const status = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('under-way') }),
  /** On another site meanwhile, such as one to sign in. */
  z.object({ kind: z.literal('paused'), host, at: time }),
  /** The last press may be behind; nothing seen since proves it. */
  z.object({ kind: z.literal('not-proven'), at: time }),
  z.object({ kind: z.literal('proven'), at: time }),
  /** Somebody else takes the money. */
  z.object({ kind: z.literal('elsewhere'), at: time }),
  /** There is no button: only a contact ends it. */
  z.object({ kind: z.literal('contact'), at: time }),
]);

/** What of the pages before counts when something is to prove the end. */
const before = z.object({
  /** A control that moves a cancellation on was seen. */
  forward: z.boolean(),
  /** One that ends it, or may, was seen. */
  last: z.boolean(),
  /** The auto-renew switch was seen on. */
  switchOn: z.boolean(),
  /** Words for "it is over" that stood beside a way out, and so prove nothing when they stay. */
  claims: z.array(text).check(z.maxLength(LONGEST.claims)),
});

export const walkSchema = z.object({
  version: z.literal(WALK_VERSION),
  /** Of this one walk: a record is kept under it, so that keeping it twice keeps one. */
  id,
  subject,
  /** The host the walk began on, as the user knows it. */
  host,
  started: time,
  /** When anything about it last changed. */
  changed: time,
  /** Screens in the order they were seen, repeated ones too; the last is the latest. */
  steps: z.array(step).check(z.minLength(1), z.maxLength(LONGEST.steps)),
  evidence: z.array(evidence).check(z.maxLength(LONGEST.evidence)),
  status,
  before,
});
