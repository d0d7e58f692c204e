// The mini build: the full one compiles validators with `new Function`, which an extension's policy forbids, and weighs
// twice as much in the background. https://zod.dev/packages/mini
import * as z from 'zod/mini';
import { isForward, ROLE_NAMES } from '../words/roles.ts';
import { KNOWN_HOW, SCREEN_KINDS } from './kinds.ts';
import { brokenReferences } from './references.ts';

const note = (text: string) => z.describe(text);

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case letters, digits and single hyphens'), z.maxLength(40));

const lang = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'must be a language tag such as "en", "zh-TW" or "pt-BR"'));

const plain = (max: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1),
      z.maxLength(max),
      z.regex(/^[^<>\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u, 'must be plain text: no markup, no control or direction-override characters'),
    );

const list = <T extends z.core.SomeType>(item: T, most: number) => z.array(item).check(z.minLength(1), z.maxLength(most));

const localText = z.record(lang, plain(400)).check(
  z.refine((texts) => 'en' in texts, 'needs at least an English text, under "en"'),
  note('A sentence for the user, by language; English is the one that must be there'),
);

const words = z
  .record(lang, list(z.string().check(z.trim(), z.minLength(1), z.maxLength(80)), 16))
  .check(note('The words as the site writes them, by language. "<…>" stands for anything, such as a date: "End on <date>"'));

const css = z.string().check(
  z.minLength(1),
  z.maxLength(200),
  z.refine(
    (text) => !/:|[~+,]/.test(text.replace(/"[^"]*"|'[^']*'/g, '""')),
    'may have no pseudo-classes, sibling combinators or lists: name a tag and a stable attribute',
  ),
  note('A CSS selector: tag and a stable attribute. " >>> " crosses a shadow root or a same-origin frame'),
);

const selectors = list(css, 8).check(note('Tried in this order; the first that matches anything is used'));

const host = z
  .string()
  .check(z.regex(/^(\*\.)?([a-z0-9-]+\.)+[a-z0-9-]+$/, 'must be a host such as "netflix.com", or "*.netflix.com" for it and all below it'), z.maxLength(100));

const place = z
  .string()
  .check(
    z.maxLength(200),
    z.regex(
      /^(([a-z0-9-]+\.)+[a-z0-9-]+)?\/[^\s()\\{}:+]*$/,
      'must be a path such as "/account*", with a host before it where the pack has several: "ssl.example.com/tw/account*"',
    ),
    note('Path, optional "?query", "*" for anything. Without a query any will do, without a host any of the pack\'s'),
  );

const link = z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'must be an https address' }).check(z.maxLength(300));

const provenance = z
  .strictObject({
    how: z.enum(KNOWN_HOW).check(note('"live" only where somebody saw the signed-in page')),
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

const needsOne = z.refine<{ css?: unknown; words?: unknown }>((item) => item.css !== undefined || item.words !== undefined, 'needs "css", "words" or both');

const evidence = z
  .strictObject({ css: z.optional(css), words: z.optional(words) })
  .check(needsOne, note('An element that is visible on the page: by selector, by words it contains, or by both'));

const reveal = z
  .strictObject({ css: z.optional(selectors), words: z.optional(words) })
  .check(needsOne, note('What the user opens first to get at the control: by selector, or where that finds nothing by its words'));

const control = z
  .strictObject({
    role: z.enum(ROLE_NAMES).check(note('What pressing it does')),
    css: z.optional(selectors),
    words: z.optional(words),
    reveal: z.optional(list(reveal, 3).check(note('Outermost first'))),
  })
  .check(
    needsOne,
    z.refine((item) => item.words !== undefined || !isForward(item.role), {
      error: 'needs "words": a way out is only ever marked when its words agree with its role',
      path: ['words'],
    }),
  );

const screen = z.strictObject({
  id,
  kind: z.enum(SCREEN_KINDS),
  at: z.optional(list(place, 8).check(note('Left out where no address is known: the page is then told by what is on it'))),
  present: z.optional(list(evidence, 8).check(note('At least one of these must be on the page'))),
  absent: z.optional(list(evidence, 8).check(note('None of these may be on the page'))),
  proof: z.optional(list(evidence, 8).check(note('On a "done" screen: what proves it. Without it, only general words for "it is cancelled" do'))),
  controls: z.array(control).check(z.maxLength(16), note('What to press here and what not to')),
  guidance: z.optional(localText.check(note('What the user should know on this very screen'))),
  provenance,
});

const channel = z
  .strictObject({
    id,
    name: localText,
    button: z.boolean().check(note('Whether a subscription paid this way can be cancelled on these pages')),
    spot: localText.check(note('How the user can tell that this is how they pay')),
    way: localText.check(note('What to do, step by step, when this is how they pay')),
    link: z.optional(link.check(note('The page of the channel where it is done'))),
    asOf: z.optional(
      z.string().check(z.regex(/^\d{4}(-\d{2})?$/, 'must be a year or month such as "2016"'), note('When the details were true; shown with phone numbers')),
    ),
  })
  .check(note('Who takes the money'));

const after = z.strictObject({
  access: z.optional(localText.check(note('How long the service still works'))),
  refund: z.optional(localText.check(note('What is paid back'))),
  notice: z.optional(localText.check(note('By when one has to cancel, and what it costs'))),
  keep: z.optional(localText.check(note('What to keep as proof'))),
});

const trap = z.strictObject({
  text: localText,
  screens: z.optional(z.array(id).check(z.maxLength(12), note('Where it bites; everywhere if left out'))),
});

const shared = {
  $schema: z.optional(z.string().check(note('For editors: "../pack.schema.json"'))),
  version: z.literal(1).check(note('Version of this format')),
  id: id.check(note('The name of its folder')),
  name: plain(60).check(note('As the company writes it')),
  screens: list(screen, 24).check(note('The first screen that fits the page is taken, so the narrower one stands first')),
  route: list(id, 12).check(note('The usual way: ids of screens, first to last')),
  channels: z.optional(list(channel, 24)),
  traps: z.optional(list(trap, 16)),
  after: z.optional(after),
};

const service = z.strictObject({
  ...shared,
  kind: z.literal('service'),
  hosts: list(host, 16).check(note('The only hosts this pack is ever used on')),
  start: link.check(note('Where the cancellation starts: the account or membership page')),
  help: z.optional(link.check(note("The service's own help page about cancelling"))),
});

const platform = z.strictObject({
  ...shared,
  kind: z.literal('platform'),
  hosts: z.array(host).check(z.maxLength(16), note('Hosts of the platform itself; may be empty')),
  recognise: list(css, 6).check(note("A page is the platform's if any of these is on it")),
  start: z.optional(link),
  help: z.optional(link),
});

/** A selector pack as contributors write it. Strict: an unknown key is an error. */
export const packSchema = z.discriminatedUnion('kind', [service, platform]).check(
  z.superRefine((pack, ctx) => {
    for (const { path, message } of brokenReferences(pack)) ctx.addIssue({ code: 'custom', path, message, input: pack });
  }),
);

export type Pack = z.infer<typeof packSchema>;
export type PackScreen = Pack['screens'][number];
export type PackChannel = NonNullable<Pack['channels']>[number];
export type LocalText = z.infer<typeof localText>;
export type Provenance = z.infer<typeof provenance>;
