import * as z from 'zod/mini';

/** A description that editors show, for a part of a schema. */
export const note = (text: string) => z.describe(text);

export const list = <T extends z.core.SomeType>(item: T, most: number) => z.array(item).check(z.minLength(1), z.maxLength(most));

export const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case letters, digits and single hyphens'), z.maxLength(40));

const lang = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'must be a language tag such as "en", "zh-TW" or "pt-BR"'));

/** Characters that show nothing or turn the order of others round. The joiners U+200C and U+200D are kept: Persian and the scripts of India need them. */
const UNSEEN =
  /[\p{Cc}\p{Co}\p{Cn}\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

/** A word of Latin letters with a letter of another script that looks like them, as in "pаypal" with a Cyrillic а. */
const MIXED = /(?=[\p{L}\p{M}]*\p{Script=Latin})[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}]/u;

const MARKDOWN = /\]\(|\*\*|__|`|^\s*(#{1,6}|[-*+>])\s/m;

/** What a text of a pack may not be, or null. Also asked of words of the site, where "<date>" is allowed. */
function flawOf(text: string): string | null {
  if (UNSEEN.test(text)) return 'has a character that cannot be seen or turns the direction of writing: leave it out';
  if (MIXED.test(text)) return 'mixes letters of two alphabets in one word: type it anew';
  if (!text.isWellFormed()) return 'has half a character';
  return null;
}

const readable = z.superRefine<string>((text, ctx) => {
  const message = flawOf(text);
  if (message !== null) ctx.addIssue({ code: 'custom', message, input: text });
});

/** Plain text: no markup, nothing unseen. */
export const plain = (max: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(max),
    readable,
    z.refine((text) => !/[<>]/.test(text) && !MARKDOWN.test(text), 'must be plain text: no HTML, no markdown'),
  );

/** A sentence for the user. Addresses belong into links, where they are checked. */
const sentence = plain(400).check(z.refine((text) => !/:\/\/|\bwww\./i.test(text), 'may name no address: put it under "start", "help" or a channel\'s "link"'));

export const localText = z.record(lang, sentence).check(
  z.refine((texts) => 'en' in texts, 'needs at least an English text, under "en"'),
  note('A sentence for the user, by language; English is the one that must be there'),
);

const word = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(80),
  readable,
  z.refine((text) => /\p{L}/u.test(text.replace(/<[^<>]*>/g, '')), 'needs words of its own, not only "<…>", digits or signs'),
  z.refine((text) => !/[<>]/.test(text.replace(/<[^<>]{1,20}>/g, '')), 'has a "<" or ">" that is no placeholder such as "<date>"'),
);

export const words = z
  .record(lang, list(word, 16))
  .check(note('The words as the site writes them, by language. "<…>" stands for anything, such as a date: "End on <date>"'));

/** Whether an address could have this host: one that ends in digits, such as "a.0", is taken for numbers and is none. */
export const isHostName = (name: string): boolean => URL.canParse(`https://${name}/`);

export const link = z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'must be an https address' }).check(z.maxLength(300));

export type LocalText = z.infer<typeof localText>;
