import * as z from 'zod/mini';
import { ROLE_NAMES } from '../words/roles.ts';

const note = (text: string) => z.describe(text);

const selector = z.string().check(z.minLength(1), note('Matches exactly one element of the page; " >>> " crosses a shadow root or a frame'));

const found = z.strictObject({
  role: z.enum(ROLE_NAMES),
  css: selector,
  reveal: z.optional(z.array(selector).check(z.maxLength(5), note('What must be opened first, outermost first'))),
});

const page = z.strictObject({
  file: z.string().check(z.regex(/^[a-z0-9-]+\.html$/, 'must be a file of this folder: lower case letters, digits, hyphens, ".html"')),
  url: z.url({ protocol: /^https?$/ }).check(note('Under this address the page is served to the browser')),
  lang: z.string().check(note('Language of the page')),
  screen: z.nullable(z.string()).check(note('Id of the screen in pack.json that must be recognised; null: none may be')),
  found: z.array(found).check(note('All that must be found; a forward control that is not listed here is an error')),
  proof: z.optional(z.string().check(note('Words that must be shown as the proof; without it there may be no proof'))),
  stale: z.optional(z.boolean().check(note('The pack must call itself out of date here, and mark nothing'))),
});

/** What `screens/expected.json` says of the saved pages beside it. */
export const expectedSchema = z.strictObject({
  $schema: z.optional(z.string()),
  pages: z.array(page).check(z.minLength(1)),
  walk: z.optional(z.array(z.string()).check(note('Files in the order a whole cancellation meets them, for the demonstration'))),
});

export type Expected = z.infer<typeof expectedSchema>;
export type ExpectedPage = z.infer<typeof page>;
