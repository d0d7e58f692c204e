import * as z from 'zod/mini';
import { KNOWN_HOW } from '../kinds.ts';
import { list, note, plain } from './text.ts';

export const provenance = z
  .strictObject({
    how: z
      .enum(KNOWN_HOW)
      .check(note('"live" only where somebody saw the signed-in page; "public-source": the service\'s own help page or public code; "guide": told by others')),
    date: z
      .string()
      .check(
        z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$|^undated$/, 'must be a year, month or day such as "2026-05", or "undated"'),
        note('When the source was last seen to be true'),
      ),
    sources: list(plain(200), 12).check(note('Public references: addresses of help pages, names of guides, "public code"')),
    note: z.optional(plain(300).check(note('What is uncertain about it'))),
  })
  .check(note('How this is known; shown to the user'));

export type Provenance = z.infer<typeof provenance>;
