import { z } from 'zod';
import { isForward, ROLE_NAMES } from '../words/roles.ts';
import { KNOWN_HOW, SCREEN_KINDS } from './kinds.ts';
import { brokenReferences } from './references.ts';

// zod compiles validators with `new Function` unless told not to, which an extension's CSP forbids: https://zod.dev/api?id=jitless
z.config({ jitless: true });

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case letters, digits and single hyphens')
  .max(40);

const lang = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'a language tag such as "en", "zh-TW" or "pt-BR"')
  .describe('BCP 47 language tag');

const plain = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^<>\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u, 'plain text: no markup, no control or direction-override characters');

const localText = z
  .record(lang, plain(400))
  .refine((texts) => 'en' in texts, 'needs at least an English text, under "en"')
  .describe('A sentence for the user, by language; English is the one that must be there');

const words = z
  .record(lang, z.array(z.string().trim().min(1).max(80)).min(1).max(16))
  .describe('The words on the element as the site writes them, by language. "<…>" stands for anything, such as a date: "End on <date>"');

const css = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !/:|[~+,]/.test(text.replace(/"[^"]*"|'[^']*'/g, '""')), 'no pseudo-classes, sibling combinators or lists: a tag and a stable attribute')
  .describe('A CSS selector: tag and a stable attribute. " >>> " crosses a shadow root or a same-origin frame');

const selectors = z.array(css).min(1).max(8).describe('Tried in this order; the first that matches anything is used');

const host = z
  .string()
  .regex(/^(\*\.)?([a-z0-9-]+\.)+[a-z0-9-]+$/, 'a host such as "netflix.com", or "*.netflix.com" for it and all below it')
  .max(100);

const place = z
  .string()
  .max(200)
  .regex(
    /^(([a-z0-9-]+\.)+[a-z0-9-]+)?\/[^\s()\\{}:+]*$/,
    'a path such as "/account*", with a host before it where the pack has several: "ssl.example.com/tw/account*"',
  )
  .describe('Where the screen lives: path, optional "?query", "*" for anything. A host may stand before it');

const link = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(300);

const provenance = z
  .strictObject({
    how: z.enum(KNOWN_HOW).describe('"live" only where somebody saw the signed-in page'),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$|^undated$/, 'a year, month or day such as "2026-05", or "undated"')
      .describe('When the source was last seen to be true'),
    sources: z.array(plain(200)).min(1).max(12).describe('Public references: addresses of help pages, names of guides, "public code"'),
    note: plain(300).optional().describe('What is uncertain about it'),
  })
  .describe('How this is known; shown to the user');

const evidence = z
  .strictObject({ css: css.optional(), words: words.optional() })
  .refine((item) => item.css !== undefined || item.words !== undefined, 'needs "css", "words" or both')
  .describe('An element that is visible on the page: by selector, by words it contains, or by both');

const reveal = z
  .strictObject({ css: selectors.optional(), words: words.optional() })
  .refine((item) => item.css !== undefined || item.words !== undefined, 'needs "css", "words" or both')
  .describe('What the user opens first to get at the control: by selector, or where that finds nothing by its words');

const control = z
  .strictObject({
    role: z.enum(ROLE_NAMES).describe('What pressing it does'),
    css: selectors.optional(),
    words: words.optional(),
    reveal: z.array(reveal).min(1).max(3).optional().describe('Outermost first'),
  })
  .refine((item) => item.words !== undefined || !isForward(item.role), {
    message: 'needs "words": a way out is only ever marked when its words agree with its role',
    path: ['words'],
  })
  .refine((item) => item.words !== undefined || item.css !== undefined, 'needs "css", "words" or both');

const screen = z.strictObject({
  id,
  kind: z.enum(SCREEN_KINDS),
  at: z.array(place).min(1).max(8).optional().describe('Left out where no address is known: the page is then told by what is on it'),
  present: z.array(evidence).min(1).max(8).optional().describe('At least one of these must be on the page'),
  absent: z.array(evidence).min(1).max(8).optional().describe('None of these may be on the page'),
  proof: z.array(evidence).min(1).max(8).optional().describe('On a "done" screen: what proves it. Without it, only general words for "it is cancelled" do'),
  controls: z.array(control).max(16).describe('What to press here and what not to'),
  guidance: localText.optional().describe('What the user should know on this very screen'),
  provenance,
});

const channel = z
  .strictObject({
    id,
    name: localText,
    button: z.boolean().describe('Whether a subscription paid this way can be cancelled on these pages'),
    spot: localText.describe('How the user can tell that this is how they pay'),
    way: localText.describe('What to do, step by step, when this is how they pay'),
    link: link.optional().describe('The page of the channel where it is done'),
    asOf: z
      .string()
      .regex(/^\d{4}(-\d{2})?$/)
      .optional()
      .describe('Year or month the details were true, shown with phone numbers'),
  })
  .describe('Who takes the money');

const after = z.strictObject({
  access: localText.optional().describe('How long the service still works'),
  refund: localText.optional().describe('What is paid back'),
  notice: localText.optional().describe('By when one has to cancel, and what it costs'),
  keep: localText.optional().describe('What to keep as proof'),
});

const shared = {
  $schema: z.string().optional().describe('For editors: "../pack.schema.json"'),
  version: z.literal(1).describe('Version of this format'),
  id,
  name: plain(60).describe('As the company writes it'),
  screens: z.array(screen).min(1).max(24).describe('The first screen that fits the page is taken, so the narrower one stands first'),
  route: z.array(id).min(1).max(12).describe('The usual way: ids of screens, first to last'),
  channels: z.array(channel).max(24).optional(),
  traps: z
    .array(z.strictObject({ text: localText, screens: z.array(id).max(12).optional().describe('Where it bites; everywhere if left out') }))
    .max(16)
    .optional(),
  after: after.optional(),
};

const service = z.strictObject({
  ...shared,
  kind: z.literal('service'),
  hosts: z.array(host).min(1).max(16).describe('The only hosts this pack is ever used on'),
  start: link.describe('Where the cancellation starts: the account or membership page'),
  help: link.optional().describe("The service's own help page about cancelling"),
});

const platform = z.strictObject({
  ...shared,
  kind: z.literal('platform'),
  hosts: z.array(host).max(16).describe('Hosts of the platform itself; may be empty'),
  recognise: z.array(css).min(1).max(6).describe("A page is the platform's if any of these is on it"),
  start: link.optional(),
  help: link.optional(),
});

/** A selector pack as contributors write it. Strict: an unknown key is an error. */
export const packSchema = z.discriminatedUnion('kind', [service, platform]).superRefine((pack, ctx) => {
  for (const { path, message } of brokenReferences(pack)) ctx.addIssue({ code: 'custom', path, message });
});

export type Pack = z.infer<typeof packSchema>;
export type PackScreen = Pack['screens'][number];
export type PackControl = PackScreen['controls'][number];
export type PackChannel = NonNullable<Pack['channels']>[number];
export type LocalText = z.infer<typeof localText>;
export type Provenance = z.infer<typeof provenance>;
