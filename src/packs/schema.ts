// The mini build: the full one compiles validators with `new Function`, which an extension's policy forbids, and weighs
// twice as much in the background. https://zod.dev/packages/mini
import * as z from 'zod/mini';
import { brokenReferences } from './references.ts';
import { css } from './schema/element.ts';
import { provenance } from './schema/provenance.ts';
import { screen } from './schema/screen.ts';
import { id, isHostName, link, list, localText, note, plain, words } from './schema/text.ts';
import { timing } from './schema/timing.ts';

const host = z.string().check(
  z.regex(/^(\*\.)?([a-z0-9-]+\.)+[a-z0-9-]+$/, 'must be a host such as "netflix.com", or "*.netflix.com" for it and all below it'),
  z.maxLength(100),
  z.refine((name) => isHostName(name.replace('*.', '')), 'is a host that no address can have'),
);

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
  screens: z
    .array(screen)
    .check(
      z.maxLength(24),
      note('The first screen that fits the page is taken, so the narrower one stands first. Empty where none is known: then say so under "gaps"'),
    ),
  route: z.array(id).check(z.maxLength(12), note('The usual way: ids of screens, first to last')),
  channels: z.optional(list(channel, 24)),
  traps: z.optional(list(trap, 16)),
  timing: z.optional(
    list(timing, 16).check(note('Notice, windows, fees, refunds and access as data. What is said here in data need not be said again under "after"')),
  ),
  after: z.optional(after.check(note('The same in sentences, where data cannot say it'))),
  gaps: z.optional(localText.check(note('What is not known of this service, and what to do instead; must be there where no screen is known'))),
  provenance: z.optional(provenance.check(note('How all that stands outside of screens is known: addresses, channels, traps, timing'))),
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
  recognise: z.optional(list(css, 6).check(note("A page is the platform's if any of these is on it"))),
  labels: z.optional(words.check(note('... or if a control bears one of these labels: for statutory buttons, whose words the law fixes'))),
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
export type { Provenance } from './schema/provenance.ts';
export type { LocalText } from './schema/text.ts';
