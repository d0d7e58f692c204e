import { z } from 'zod';
import { ROLE_NAMES } from '../words/roles.ts';

const found = z.strictObject({
  role: z.enum(ROLE_NAMES),
  css: z.string().min(1).describe('Matches exactly one element of the page; " >>> " crosses a shadow root or a frame'),
  reveal: z.array(z.string().min(1)).max(5).optional().describe('Selectors of what must be opened first, outermost first'),
});

const page = z.strictObject({
  file: z.string().regex(/^[a-z0-9-]+\.html$/, 'a file name in this folder: lower case letters, digits, hyphens, ".html"'),
  url: z.url({ protocol: /^https?$/ }).describe('Under this address the page is served to the browser'),
  lang: z.string().describe('Language of the page'),
  screen: z.string().nullable().describe('Id of the screen in pack.json that must be recognised; null: none may be'),
  found: z.array(found).describe('All that must be found; a forward control that is not listed here is an error'),
  proof: z.string().optional().describe('Words that must be shown as the proof; without it there may be no proof'),
  stale: z.boolean().optional().describe('The pack must call itself out of date here, and mark nothing'),
});

/** What `screens/expected.json` says of the saved pages beside it. */
export const expectedSchema = z.strictObject({
  $schema: z.string().optional(),
  pages: z.array(page).min(1),
  walk: z.array(z.string()).optional().describe('Files in the order a whole cancellation meets them, for the demonstration'),
});

export type Expected = z.infer<typeof expectedSchema>;
export type ExpectedPage = Expected['pages'][number];
