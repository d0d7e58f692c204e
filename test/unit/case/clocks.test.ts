import { describe, expect, it } from 'vitest';
import { readClock } from '../../../src/case/clocks.ts';
import type { Case } from '../../../src/case/schema.ts';
import { caseWith, ruleOf, TODAY } from './cases.ts';

const reading = (id: string, item: Case, today = TODAY) => readClock(ruleOf('clocks', item, id), item, today);

describe('the clocks of a refund in China (M9)', () => {
  it('run through the review: usually 7 working days, 15 at most, with the days worked in exchange', () => {
    expect(reading('review', caseWith({ days: { asked: '2026-09-28' } }))).toEqual({
      kind: 'overdue',
      from: 'asked',
      start: '2026-09-28',
      // 29 and 30 September, then 8, 9, 10 (a Saturday, worked), 12 and 13 October.
      usual: '2026-10-13',
      due: '2026-10-23',
      unknownYears: [],
    });
  });

  it('run through the refund, the 3 working days of the letter (M11) and the 7 of 12315 (M12)', () => {
    const days = { answered: '2026-11-25', warned: '2026-11-25', complained: '2026-11-25' };
    expect(reading('refund', caseWith({ days }))).toMatchObject({ kind: 'running', usual: '2026-11-30', due: '2026-12-02' });
    expect(reading('warning', caseWith({ days }))).toMatchObject({ kind: 'running', usual: null, due: '2026-11-30' });
    expect(reading('complaint', caseWith({ days }))).toMatchObject({ kind: 'running', due: '2026-12-04' });
  });

  it('are overdue from the day after, not on the day', () => {
    const item = caseWith({ days: { warned: '2026-11-25' } });
    expect(reading('warning', item, '2026-11-30').kind).toBe('running');
    expect(reading('warning', item, '2026-12-01').kind).toBe('overdue');
  });

  it('do not start before their day is known', () => {
    expect(reading('review', caseWith({ days: {} }))).toEqual({ kind: 'not-started', from: 'asked' });
  });
});

describe('the lag of phone bills (K8)', () => {
  it('puts a last charge in January on the bill of February, or of March at the latest', () => {
    const item = caseWith({ pack: 'kkbox', country: 'TW', situation: 'charged', boughtAt: 'phone-bill', days: { charged: '2026-01-31' } });
    expect(reading('phone-bill', item)).toMatchObject({ kind: 'overdue', usual: '2026-02-28', due: '2026-03-31' });
  });
});
