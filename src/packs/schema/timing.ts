import * as z from 'zod/mini';
import { id, list, localText, note } from './text.ts';

/** Units that a rule about time may use; "working-days" are those of the service's country. */
const UNITS = ['hours', 'days', 'working-days', 'weeks', 'months', 'years'] as const;

/** What rules about time are counted from or to. */
const EVENTS = ['purchase', 'trial-end', 'renewal', 'charge', 'period-end', 'contract-end', 'delivery', 'cancellation'] as const;

const event = z.enum(EVENTS);

const span = {
  amount: z.int().check(z.gte(1), z.lte(999)),
  unit: z.enum(UNITS),
};

const after = z.strictObject({ ...span, after: event });

const common = {
  for: z.optional(localText.check(note('Which plan, region or case it holds for; all if left out'))),
  during: z.optional(z.enum(['trial', 'paid']).check(note('Only while a trial runs, or only afterwards'))),
  channels: z.optional(list(id, 24).check(note('Only for these ways of paying: ids of channels'))),
};

const money = z.strictObject({
  amount: z.number().check(z.positive(), z.lte(100_000)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'must be a currency code such as "EUR"')),
});

const notice = z
  .strictObject({ rule: z.literal('notice'), ...span, before: event, ...common })
  .check(note('One has to cancel at least this long before: {"rule":"notice","amount":24,"unit":"hours","before":"renewal"}'));

const blocked = z
  .strictObject({ rule: z.literal('blocked'), ...span, side: z.enum(['before', 'after', 'around']), event, ...common })
  .check(note('It cannot be cancelled within this time of an event'));

const access = z
  .strictObject({ rule: z.literal('access'), until: z.enum(['at-once', 'period-end', 'trial-end', 'month-end', 'contract-end', 'notice-end']), ...common })
  .check(note('How long the service still works after cancelling; "at-once": it ends with the last press'));

const refund = z
  .strictObject({
    rule: z.literal('refund'),
    pays: z.enum(['nothing', 'all', 'pro-rata', 'part']),
    within: z.optional(after.check(note('Only if cancelled within this time'))),
    less: z.optional(money.check(note('What is kept back'))),
    ...common,
  })
  .check(note('What is paid back'));

const fee = z
  .strictObject({
    rule: z.literal('fee'),
    percent: z.optional(z.number().check(z.positive(), z.lte(100))),
    of: z.optional(z.enum(['rest-of-contract', 'period-price']).check(note('What the percentage is taken of'))),
    money: z.optional(money),
    free: z.optional(after.check(note('No fee if cancelled within this time'))),
    ...common,
  })
  .check(
    z.refine((item) => (item.percent === undefined) === (item.of === undefined), { error: 'goes with "of"', path: ['percent'] }),
    note('What leaving early costs. Without "percent" or "money": there is a fee, and the service states how much'),
  );

const term = z
  .strictObject({ rule: z.literal('term'), ...span, renews: z.optional(z.strictObject(span).check(note('By how long it is prolonged afterwards'))), ...common })
  .check(note('The shortest time a contract runs'));

const lag = z
  .strictObject({ rule: z.literal('lag'), ...span, ...common })
  .check(note('For so long after cancelling, a charge may still appear on a bill, rightly'));

/** Rules about time and money as data, so that dates can be computed from them. */
export const timing = z.discriminatedUnion('rule', [notice, blocked, access, refund, fee, term, lag]);
