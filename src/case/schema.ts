import * as z from 'zod/mini';

/** Version of the stored format, also in exported files. */
export const CASE_VERSION = 1;

/** What stands between the user and the end of it. */
export const SITUATIONS = ['no-button', 'billed-elsewhere', 'refund', 'refused', 'late', 'charged'] as const;
/** How it was paid for. A `single` payment ends by itself; a `rental` is an order for a thing, not a membership. */
export const PLANS = ['monthly', 'quarterly', 'yearly', 'permanent', 'trial', 'single', 'rental'] as const;
export const BOUGHT_AT = ['official', 'app-store', 'phone-bill', 'reseller'] as const;
export const REASONS = ['not-needed', 'benefit-missing', 'outage', 'misled'] as const;
/**
 * The days that matter. `asked`: the request was sent; `answered`: it was granted; `warned`: the firm letter went out;
 * `complained`: a body was told; `charged`: the last charge.
 */
export const DAYS = ['bought', 'asked', 'answered', 'warned', 'complained', 'charged'] as const;

export type Situation = (typeof SITUATIONS)[number];
export type Plan = (typeof PLANS)[number];
export type BoughtAt = (typeof BOUGHT_AT)[number];
export type Reason = (typeof REASONS)[number];
export type Day = (typeof DAYS)[number];

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as "2026-12-04"'));
const time = z.number().check(z.nonnegative());
const line = z.string().check(z.maxLength(200));
const id = z.string().check(z.minLength(1), z.maxLength(100));

/** Longest free text, in characters. */
export const LONGEST_TEXT = 5000;
const text = z.string().check(z.maxLength(LONGEST_TEXT));

/** Longest letter, in characters: what it is filled with may be long. */
export const LONGEST_LETTER = 20_000;

/** An amount in the currency's smallest unit: 1299 is 12.99 EUR, and 1299 JPY. */
const money = z.object({
  amount: z.int().check(z.nonnegative(), z.maximum(1_000_000_000_000)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'must be a currency such as "TWD"')),
});

const event = z.object({ id, day, /** Whom the user spoke with, and how. */ who: line, said: text });

const attachment = z.object({ id, name: line, type: line, size: z.int().check(z.nonnegative()), added: time });

/** One attempt to get out. What is not known is null or empty, never guessed. */
export const caseSchema = z.object({
  version: z.literal(CASE_VERSION),
  id,
  /** The service as the user knows it. */
  service: line,
  /** The pack that knows it, or null. */
  pack: z.nullable(z.string().check(z.maxLength(40))),
  /** The id of the pack's channel through which it is paid, or null. */
  channel: z.nullable(z.string().check(z.maxLength(40))),
  /** Whose rules count: ISO 3166-1, or empty. */
  country: z.string().check(z.regex(/^([A-Z]{2})?$/, 'must be a country such as "TW", or empty')),
  situation: z.enum(SITUATIONS),
  plan: z.nullable(z.enum(PLANS)),
  boughtAt: z.nullable(z.enum(BOUGHT_AT)),
  reason: z.nullable(z.enum(REASONS)),
  price: z.nullable(money),
  /** A fee that the terms state, in the price's currency and smallest unit. */
  fee: z.nullable(z.int().check(z.nonnegative())),
  /** Whether anything of it was used. */
  used: z.nullable(z.boolean()),
  outageHours: z.nullable(z.number().check(z.nonnegative())),
  days: z.partialRecord(z.enum(DAYS), day),
  order: line,
  account: line,
  sender: line,
  /** The clause of the agreement that speaks of it, as the user found it. */
  clause: text,
  tried: text,
  /** The documents and the things to check afterwards that are done, by id of their rule. */
  ticked: z.array(id).check(z.maxLength(200)),
  /** Letters the user has changed, by their key. */
  letters: z.record(line, z.string().check(z.maxLength(LONGEST_LETTER))),
  events: z.array(event).check(z.maxLength(500)),
  /** The event that is being written, until it is added. */
  entry: z.optional(z.object({ day: z.optional(day), who: line, said: text })),
  attachments: z.array(attachment).check(z.maxLength(50)),
  created: time,
  changed: time,
  /** The day it came to its end, or null. */
  closed: z.nullable(day),
});

export type Case = z.infer<typeof caseSchema>;
export type Money = z.infer<typeof money>;
export type Attachment = Case['attachments'][number];
export type Entry = NonNullable<Case['entry']>;

/** What is known before the user has said anything: from the page the case was opened on. */
export interface Opening {
  service: string;
  pack: string | null;
  channel: string | null;
  situation: Situation;
  country: string;
  plan: Plan | null;
}

/** A case of which nothing else is known yet. @param now milliseconds since 1970 */
export function openCase(opening: Opening, now: number, caseId: string): Case {
  return {
    version: CASE_VERSION,
    id: caseId,
    ...opening,
    boughtAt: null,
    reason: null,
    price: null,
    fee: null,
    used: null,
    outageHours: null,
    days: {},
    order: '',
    account: '',
    sender: '',
    clause: '',
    tried: '',
    ticked: [],
    letters: {},
    events: [],
    attachments: [],
    created: now,
    changed: now,
    closed: null,
  };
}
