import * as z from 'zod/mini';
import { PLANS, REASONS, type Situation } from './schema.ts';

/** What a letter is for. */
const LETTER_KINDS = ['cancel', 'refund', 'appeal', 'late', 'charged'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** The letter that a situation asks for. */
export const LETTER_OF: Record<Situation, LetterKind> = {
  'no-button': 'cancel',
  'billed-elsewhere': 'cancel',
  refund: 'refund',
  refused: 'appeal',
  late: 'late',
  charged: 'charged',
};

/** What a letter can say of a case. */
export const BLANKS = [
  'service',
  'account',
  'order',
  'plan',
  'bought',
  'price',
  'reason',
  'asked',
  'answered',
  'charged',
  'clause',
  'tried',
  'evidence',
  'deadline',
  'claim',
  'sender',
] as const;
export type Blank = (typeof BLANKS)[number];

const KNOWN = new Set<string>([...BLANKS, 'law', 'days', 'label', 'value']);

const text = z.string().check(
  z.minLength(1),
  z.refine((sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => KNOWN.has(name)), 'has a {blank} that no letter can fill'),
);
const perKind = z.record(z.enum(LETTER_KINDS), text);

/** The words of the letters in one language. */
export const letterWordsSchema = z.strictObject({
  lang: z.string(),
  /** The language in its own words. */
  name: z.string(),
  /** What each blank is called, for the reader to see what is missing. */
  labels: z.record(z.enum(BLANKS), text),
  plans: z.record(z.enum(PLANS), text),
  reasons: z.record(z.enum(REASONS), text),
  blank: text,
  fact: text,
  subject: perKind,
  greeting: text,
  /** The plain letter: what is asked for. */
  ask: perKind,
  confirm: text,
  /** The firm one: facts, evidence, demand, clause and deadline. */
  firm: z.strictObject({
    intro: text,
    happened: perKind,
    tried: text,
    evidence: text,
    demand: perKind,
    clause: text,
    law: text,
    deadline: text,
    /** Where the rules say how many working days are given. */
    deadlineDays: text,
  }),
  closing: text,
});

export type LetterWords = z.infer<typeof letterWordsSchema>;
