import { addDays, daysBetween, monthsBegun, type PlainDate } from './calendar.ts';
import { less, shareOf } from './money.ts';
import type { Right } from './rule-schema.ts';
import type { Case, Day, Money } from './schema.ts';

/** A fact that a right depends on, and that the case does not say yet. */
export type Missing = Day | 'price' | 'used' | 'reason' | 'outageHours';

/** One line of the working, in the order it is reckoned. */
export type Step =
  | { kind: 'from'; day: Day; date: PlainDate }
  /** The day that counts as the end: the request's, or today where none was sent. */
  | { kind: 'to'; date: PlainDate; asked: boolean }
  | { kind: 'days'; count: number; least: number; most: number }
  /** The last day on which it holds. */
  | { kind: 'last-day'; date: PlainDate }
  | { kind: 'months'; used: number; of: number }
  | { kind: 'share'; part: number; of: number; price: Money; amount: Money }
  | { kind: 'whole'; amount: Money }
  | { kind: 'fee'; fee: Money }
  | { kind: 'no-fee-known' }
  | { kind: 'unused' | 'was-used' }
  | { kind: 'hours'; count: number; over: number }
  | { kind: 'benefit-missing' }
  | { kind: 'in-force'; since: PlainDate; contracts: boolean };

/** What a right comes to in a case. `perhaps`: sources differ and the case lies between them, or it depends on more than is known. */
export interface Outcome {
  verdict: 'holds' | 'perhaps' | 'not' | 'unknown';
  working: Step[];
  missing: Missing[];
  money: Money | null;
}

const MONTHS_OF_YEAR = 12;

const outcome = (verdict: Outcome['verdict'], working: Step[], money: Money | null = null, missing: Missing[] = []): Outcome => ({
  verdict,
  working,
  missing,
  money,
});

const unknown = (missing: Missing[], working: Step[] = []): Outcome => outcome('unknown', working, null, missing);

/** The facts among these that a case does not say. */
function missingOf(item: Case, facts: readonly Missing[]): Missing[] {
  return facts.filter((fact) => {
    if (fact === 'price' || fact === 'used' || fact === 'reason' || fact === 'outageHours') return item[fact] === null;
    return item.days[fact] === undefined;
  });
}

/** What a right comes to in a case, with its working. Pure; `today` stands in for a request not yet sent. */
export function judge({ test }: Right, item: Case, today: PlainDate): Outcome {
  const judged = judgeBy(test, item, today);
  return judged.verdict === 'holds' && 'depends' in test && test.depends ? { ...judged, verdict: 'perhaps' } : judged;
}

function judgeBy(test: Right['test'], item: Case, today: PlainDate): Outcome {
  switch (test.kind) {
    case 'window':
      return windowOf(test, item, today);
    case 'pro-rata':
      return proRata(item, today);
    case 'breach':
      return breach(test.overHours, item);
    case 'stated':
      return stated(test, item, today);
  }
}

function endOf(item: Case, today: PlainDate): Extract<Step, { kind: 'to' }> {
  const { asked } = item.days;
  return { kind: 'to', date: asked ?? today, asked: asked !== undefined };
}

function windowOf(test: Extract<Right['test'], { kind: 'window' }>, item: Case, today: PlainDate): Outcome {
  const { bought } = item.days;
  const missing = missingOf(item, ['bought', ...(test.unused ? (['used'] as const) : []), ...(test.money ? (['price'] as const) : [])]);
  if (test.unused && item.used === true) return outcome('not', [{ kind: 'was-used' }]);
  if (bought === undefined) return unknown(missing);
  const to = endOf(item, today);
  const { least, most } = test.days;
  const count = daysBetween(bought, to.date);
  const working: Step[] = [{ kind: 'from', day: 'bought', date: bought }, to, { kind: 'days', count, least, most }];
  if (count < 0) return unknown([...missing, 'bought'], working);
  if (count > most) return outcome('not', working);
  if (test.unused && item.used === false) working.push({ kind: 'unused' });
  working.push({ kind: 'last-day', date: addDays(bought, count <= least ? least : most) });
  const money = test.money ? item.price : null;
  if (money) working.push({ kind: 'whole', amount: money });
  if (missing.some((fact) => fact !== 'price')) return unknown(missing, working);
  return outcome(count <= least ? 'holds' : 'perhaps', working, money, missing);
}

function proRata(item: Case, today: PlainDate): Outcome {
  const { bought } = item.days;
  const missing = missingOf(item, ['bought', 'price']);
  if (bought === undefined) return unknown(missing);
  const to = endOf(item, today);
  const working: Step[] = [{ kind: 'from', day: 'bought', date: bought }, to];
  if (to.date < bought) return unknown([...missing, 'bought'], working);
  const used = Math.min(monthsBegun(bought, to.date), MONTHS_OF_YEAR);
  const left = MONTHS_OF_YEAR - used;
  working.push({ kind: 'months', used, of: MONTHS_OF_YEAR });
  if (left === 0) return outcome('not', working);
  if (item.price === null) return unknown(missing, working);
  const amount = shareOf(item.price, left, MONTHS_OF_YEAR);
  working.push({ kind: 'share', part: left, of: MONTHS_OF_YEAR, price: item.price, amount });
  if (item.fee === null) return outcome('holds', [...working, { kind: 'no-fee-known' }], amount);
  const rest = less(amount, item.fee);
  working.push({ kind: 'fee', fee: { amount: item.fee, currency: item.price.currency } });
  return outcome('holds', working, rest);
}

function breach(over: number, item: Case): Outcome {
  const whole: Step[] = item.price ? [{ kind: 'whole', amount: item.price }] : [];
  const missing = missingOf(item, ['price']);
  if (item.reason === 'benefit-missing') return outcome('holds', [{ kind: 'benefit-missing' }, ...whole], item.price, missing);
  if (item.outageHours === null) return unknown(missingOf(item, ['outageHours', 'price']));
  const hours: Step = { kind: 'hours', count: item.outageHours, over };
  return item.outageHours > over ? outcome('holds', [hours, ...whole], item.price, missing) : outcome('not', [hours]);
}

function stated(test: Extract<Right['test'], { kind: 'stated' }>, item: Case, today: PlainDate): Outcome {
  if (test.from !== undefined && today < test.from) return outcome('not', [{ kind: 'in-force', since: test.from, contracts: false }]);
  if (test.contractsFrom === undefined) return outcome('holds', test.from ? [{ kind: 'in-force', since: test.from, contracts: false }] : []);
  const since: Step = { kind: 'in-force', since: test.contractsFrom, contracts: true };
  const { bought } = item.days;
  if (bought === undefined) return unknown(['bought'], [since]);
  return outcome(bought >= test.contractsFrom ? 'holds' : 'not', [{ kind: 'from', day: 'bought', date: bought }, since]);
}
