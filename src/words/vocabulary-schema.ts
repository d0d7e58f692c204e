import * as z from 'zod/mini';
import { TEXT_GROUPS, WORD_GROUPS } from './vocabulary.ts';

const list = z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(80))));
const groups = <T extends string>(names: readonly T[]) => z.strictObject(Object.fromEntries(names.map((name) => [name, list])));

/** A language's file as people write it. Strict, so that a misspelt group is no silent loss. */
export const vocabularySchema = z.strictObject({
  lang: z.string().check(z.minLength(2)),
  base: z.optional(z.string().check(z.minLength(2))),
  name: z.string().check(z.minLength(1)),
  reviewedBy: z.array(z.string()),
  sources: z.array(z.string()).check(z.minLength(1)),
  words: groups(WORD_GROUPS),
  texts: groups(TEXT_GROUPS),
});
