import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/case/calendar.ts';
import { judge } from '../../../src/case/eligibility.ts';
import type { Case } from '../../../src/case/schema.ts';
import { caseWith, ruleOf, TODAY } from './cases.ts';

const outcomeOf = (id: string, item: Case, today = TODAY) => judge(ruleOf('rights', item, id), item, today);

describe('a yearly membership (M4)', () => {
  it('comes back by the months that are left, and shows how: 3 of 12 used, 9/12 of 120 are 90', () => {
    expect(outcomeOf('pro-rata', caseWith())).toEqual({
      verdict: 'holds',
      missing: [],
      money: { amount: 9_000, currency: 'CNY' },
      working: [
        { kind: 'from', day: 'bought', date: '2026-09-01' },
        { kind: 'to', date: TODAY, asked: false },
        { kind: 'months', used: 3, of: 12 },
        { kind: 'share', part: 9, of: 12, price: { amount: 12_000, currency: 'CNY' }, amount: { amount: 9_000, currency: 'CNY' } },
        { kind: 'no-fee-known' },
      ],
    });
  });

  it('is less the fee that the terms state', () => {
    const { working, money } = outcomeOf('pro-rata', caseWith({ fee: 1_000 }));
    expect(money).toEqual({ amount: 8_000, currency: 'CNY' });
    expect(working).toContainEqual({ kind: 'fee', fee: { amount: 1_000, currency: 'CNY' } });
  });

  it('counts to the day of the request, once one was sent', () => {
    const { working } = outcomeOf('pro-rata', caseWith({ days: { bought: '2026-09-01', asked: '2026-10-15' } }));
    expect(working).toContainEqual({ kind: 'to', date: '2026-10-15', asked: true });
    expect(working).toContainEqual({ kind: 'months', used: 2, of: 12 });
  });

  it('says what is missing to know it', () => {
    expect(outcomeOf('pro-rata', caseWith({ days: {}, price: null }))).toMatchObject({ verdict: 'unknown', missing: ['bought', 'price'], money: null });
    expect(outcomeOf('pro-rata', caseWith({ price: null }))).toMatchObject({ verdict: 'unknown', missing: ['price'] });
    expect(outcomeOf('pro-rata', caseWith({ days: { bought: '2027-01-01' } }))).toMatchObject({ verdict: 'unknown', missing: ['bought'] });
  });

  it('never gives more than the price nor less than nothing, and never more the later one asks', () => {
    const price = fc.record({ amount: fc.integer({ min: 0, max: 10_000_000 }), currency: fc.constantFrom('CNY', 'JPY', 'KWD') });
    fc.assert(
      fc.property(price, fc.option(fc.nat({ max: 1_000_000 })), fc.nat({ max: 500 }), fc.nat({ max: 200 }), (sum, fee, days, more) => {
        const at = (count: number): number => {
          const item = caseWith({ price: sum, fee, days: { bought: '2024-01-31', asked: addDays('2024-01-31', count) } });
          return outcomeOf('pro-rata', item).money?.amount ?? 0;
        };
        expect(at(days)).toBeGreaterThanOrEqual(0);
        expect(at(days)).toBeLessThanOrEqual(sum.amount);
        expect(at(days + more)).toBeLessThanOrEqual(at(days));
      }),
    );
  });
});

describe('cooling-off of a monthly membership (M4)', () => {
  const monthly = (bought: string, more: Partial<Case> = {}) => caseWith({ plan: 'monthly', used: false, days: { bought }, ...more });

  it('is sure within 7 days, possible to the 15th, over afterwards', () => {
    expect(outcomeOf('cooling-off', monthly('2026-11-19'))).toMatchObject({ verdict: 'holds', money: { amount: 12_000 } });
    expect(outcomeOf('cooling-off', monthly('2026-11-18'))).toMatchObject({ verdict: 'perhaps' });
    expect(outcomeOf('cooling-off', monthly('2026-11-11'))).toMatchObject({ verdict: 'perhaps' });
    expect(outcomeOf('cooling-off', monthly('2026-11-10'))).toMatchObject({ verdict: 'not', money: null });
  });

  it('needs that nothing was used, and asks when that is not known', () => {
    expect(outcomeOf('cooling-off', monthly('2026-11-19', { used: true }))).toMatchObject({ verdict: 'not', working: [{ kind: 'was-used' }] });
    expect(outcomeOf('cooling-off', monthly('2026-11-19', { used: null }))).toMatchObject({ verdict: 'unknown', missing: ['used'], money: null });
  });
});

describe('a breach (M4)', () => {
  it('is an outage of more than 48 hours, or a benefit that is missing', () => {
    expect(outcomeOf('breach', caseWith({ reason: 'outage', outageHours: 49 }))).toMatchObject({ verdict: 'holds', money: { amount: 12_000 } });
    expect(outcomeOf('breach', caseWith({ reason: 'outage', outageHours: 48 }))).toMatchObject({ verdict: 'not' });
    expect(outcomeOf('breach', caseWith({ reason: 'outage' }))).toMatchObject({ verdict: 'unknown', missing: ['outageHours'] });
    expect(outcomeOf('breach', caseWith({ reason: 'benefit-missing' }))).toMatchObject({ verdict: 'holds' });
  });
});

describe('rights that hold since a day', () => {
  it('are those of contracts made since then: the withdrawal button of the EU, from 19 June 2026', () => {
    const german = (bought: string) => caseWith({ country: 'DE', plan: 'monthly', days: { bought } });
    expect(outcomeOf('withdrawal-function', german('2026-06-19')).verdict).toBe('holds');
    expect(outcomeOf('withdrawal-function', german('2026-06-18')).verdict).toBe('not');
    expect(outcomeOf('withdrawal', german('2026-11-12'))).toMatchObject({ verdict: 'perhaps', money: null });
    expect(outcomeOf('withdrawal', german('2026-11-11')).verdict).toBe('not');
    expect(outcomeOf('button', german('2020-01-01')).verdict).toBe('holds');
  });
});

describe('rights with exceptions that are not known here', () => {
  it('are possible, never sure, and come to no amount: rescission in Taiwan, services still to come in Malaysia', () => {
    const taiwan = (bought: string) => outcomeOf('rescission', caseWith({ country: 'TW', plan: 'monthly', days: { bought } }));
    expect(taiwan('2026-11-19')).toMatchObject({ verdict: 'perhaps', money: null });
    expect(taiwan('2026-11-18')).toMatchObject({ verdict: 'not', money: null });
    expect(outcomeOf('future-services', caseWith({ country: 'MY' }))).toMatchObject({ verdict: 'perhaps', money: null });
  });
});
