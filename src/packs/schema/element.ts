import * as z from 'zod/mini';
import { isForward, ROLE_NAMES } from '../../words/roles.ts';
import { list, localText, note, words } from './text.ts';

export const css = z.string().check(
  z.minLength(1),
  z.maxLength(200),
  z.refine(
    (text) => !/:|[~+,]/.test(text.replace(/"[^"]*"|'[^']*'/g, '""')),
    'may have no pseudo-classes, sibling combinators or lists: name a tag and a stable attribute',
  ),
  z.refine((text) => text.split(' >>> ').every((part) => part.split(/[\s>]+/).length <= 4), 'may name at most four elements in a row'),
  note('A CSS selector: tag and a stable attribute. " >>> " crosses a shadow root or a same-origin frame'),
);

const selectors = list(css, 8).check(note('Tried in this order; the first that matches anything is used'));

const needsOne = z.refine<{ css?: unknown; words?: unknown }>((item) => item.css !== undefined || item.words !== undefined, 'needs "css", "words" or both');

export const evidence = z
  .strictObject({ css: z.optional(css), words: z.optional(words) })
  .check(needsOne, note('An element that is visible on the page: by selector, by words it contains, or by both'));

const reveal = z
  .strictObject({ css: z.optional(selectors), words: z.optional(words) })
  .check(needsOne, note('What the user opens first to get at the control: by selector, or where that finds nothing by its words'));

export const control = z
  .strictObject({
    role: z.enum(ROLE_NAMES).check(note('What pressing it does')),
    css: z.optional(selectors),
    words: z.optional(words),
    reveal: z.optional(list(reveal, 3).check(note('Outermost first'))),
    consequence: z.optional(
      localText.check(
        note('What pressing this one means, where a screen offers several ways out: "Ends today, with a refund", "Ends at the end of the period"'),
      ),
    ),
    diverts: z.optional(z.boolean().check(note('A reason that leads to an offer instead of on; only for the role "reason"'))),
  })
  .check(
    needsOne,
    z.refine((item) => item.words !== undefined || !isForward(item.role), {
      error: 'needs "words": a way out is only ever marked when its words agree with its role',
      path: ['words'],
    }),
    z.refine((item) => item.diverts === undefined || item.role === 'reason', { error: 'is for the role "reason" alone', path: ['diverts'] }),
  );
