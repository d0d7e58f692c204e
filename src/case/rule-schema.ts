import * as z from 'zod/mini';
import { KNOWN_HOW } from '../packs/kinds.ts';
import { id, link, list, localText, note } from '../packs/schema/text.ts';
import { BOUGHT_AT, DAYS, PLANS, REASONS, SITUATIONS } from './schema.ts';

const date = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, month or day such as "2026-05"'));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as "2026-06-19"'));

const source = z
  .strictObject({
    id,
    name: localText.check(note('The law and its article, the page or the guide, as it calls itself')),
    how: z.enum(KNOWN_HOW),
    seen: z.union([date, z.literal('undated')]).check(note('When it was last seen to say so')),
    link: z.optional(link),
  })
  .check(note('Where the rules come from; shown with each'));

const when = z
  .strictObject({
    situations: z.optional(list(z.enum(SITUATIONS), SITUATIONS.length)),
    plans: z.optional(list(z.enum(PLANS), PLANS.length)),
    boughtAt: z.optional(list(z.enum(BOUGHT_AT), BOUGHT_AT.length)),
    reasons: z.optional(list(z.enum(REASONS), REASONS.length)),
  })
  .check(note('The cases it is about; each list that is named must hold the case’s own value'));

/** Never more than possible. */
const depends = z.optional(z.literal(true)).check(note('Whether it is about a case depends on more than is known of it: possible then, not sure'));

const item = { id, text: localText, source: id, when: z.optional(when) };

const right = z.strictObject({
  ...item,
  name: localText,
  test: z.discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('window'),
        days: z.strictObject({ least: z.int().check(z.positive()), most: z.int().check(z.positive()) }),
        unused: z.boolean().check(note('Only where nothing was used')),
        money: z.boolean().check(note('The whole price comes back')),
        depends,
      })
      .check(note('Within so many days of buying. Where sources differ, `least` is sure and `most` is possible')),
    z.strictObject({ kind: z.literal('pro-rata') }).check(note('The months not begun, by the share of the price, less a fee that the terms state')),
    z
      .strictObject({ kind: z.literal('breach'), overHours: z.int().check(z.positive()) })
      .check(note('A benefit is missing, or the service was down for longer: the whole price')),
    z
      .strictObject({ kind: z.literal('stated'), contractsFrom: z.optional(day), from: z.optional(day), depends })
      .check(note('Holds as it says: for contracts since a day, from a day on')),
  ]),
});

const clock = z.strictObject({
  ...item,
  from: z.enum(DAYS).check(note('The day it starts on')),
  count: z.strictObject({ least: z.optional(z.int().check(z.positive())), most: z.int().check(z.positive()) }),
  unit: z.enum(['working-days', 'days', 'bill-months']).check(note('`bill-months`: until the end of the month so many after the charge')),
  overdue: localText.check(note('What to do when the day has passed')),
});

/** A folder of rules/: one country's, one service's or one kind of shop's. */
export const ruleSetSchema = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.literal(1).check(note('Version of this format')),
  id: id.check(note('The name of its folder')),
  name: localText,
  countries: z.optional(z.array(z.string().check(z.regex(/^[A-Z]{2}$/, 'must be a country such as "TW"'))).check(z.minLength(1))),
  services: z.optional(list(id, 20).check(note('Ids of packs: only for cases about these'))),
  plans: z.optional(list(z.enum(PLANS), PLANS.length).check(note('Only for cases about these'))),
  starts: z.optional(
    list(
      z.strictObject({
        service: id,
        country: z.string().check(z.regex(/^[A-Z]{2}$/, 'must be a country such as "TW"')),
        plan: z.optional(z.enum(PLANS)),
      }),
      20,
    ).check(note('What a case about a service starts with: where it is sold, the only plan it has')),
  ),
  warning: z.optional(z.strictObject({ workingDays: z.int().check(z.positive()), source: id })).check(note('How long a firm letter gives')),
  law: z.optional(z.strictObject({ text: localText, source: id })).check(note('What a firm letter may rest on, as it is cited')),
  sources: list(source, 20),
  rights: z.optional(list(right, 20)),
  notes: z.optional(list(z.strictObject(item), 20).check(note('What to know or to do first'))),
  answers: z.optional(list(z.strictObject({ ...item, they: localText }), 20).check(note('What they may say, and what to say to it'))),
  documents: z.optional(list(z.strictObject({ ...item, blackOut: z.optional(localText) }), 20)),
  clocks: z.optional(list(clock, 20)),
  steps: z.optional(
    list(z.strictObject({ ...item, name: localText, needs: z.optional(localText), link: z.optional(link) }), 20).check(
      note('Whom to turn to next, the mildest first; the text says what they can do'),
    ),
  ),
  aftercare: z.optional(list(z.strictObject(item), 20)),
});

export type RuleSet = z.infer<typeof ruleSetSchema>;
export type Source = RuleSet['sources'][number];
export type When = z.infer<typeof when>;
export type Right = z.infer<typeof right>;
export type Clock = z.infer<typeof clock>;
