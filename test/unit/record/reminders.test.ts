import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  dayToRemind,
  type Heard,
  momentOf,
  planReminders,
  type Reminder,
  remindersOfRecord,
  remindersOfTrial,
  tellingOf,
} from '../../../src/record/reminders.ts';
import type { Trial } from '../../../src/record/trials.ts';
import { addDays } from '../../../src/walk/dates.ts';
import { keyOf } from '../../../src/walk/walk.ts';
import { provenWhole, unprovenWhole } from '../../gallery/fixtures/records.ts';

const { record } = provenWhole;
const trial: Trial = {
  version: 1,
  key: keyOf(record.subject),
  kind: 'trial',
  name: 'Netflix',
  on: '2026-12-04',
  day: '2026-12-01',
  address: 'https://www.netflix.com/account',
  created: record.ended - 1,
};
const nothing: Heard = { told: [], off: [] };

describe('what a record reminds of', () => {
  const days = (reminders: readonly Reminder[]) => reminders.map(({ kind, day }) => [kind, day]);

  it('is the end of access and then the bill', () => {
    expect(days(remindersOfRecord(record))).toEqual([
      ['ends', '2026-12-04'],
      ['charged', '2026-12-07'],
    ]);
  });

  it('is the bill a month on where it is proven and no end was named', () => {
    const noon = new Date(2026, 0, 31, 12).getTime();
    expect(days(remindersOfRecord({ ...record, accessUntil: null, ended: noon }))).toEqual([['charged', '2026-03-06']]);
  });

  it('is nothing where nothing is proven and no day is known', () => expect(remindersOfRecord(unprovenWhole.record)).toEqual([]));

  it.each([true, false])('is nothing once the user has said whether anything was charged: %s', (charged) =>
    expect(remindersOfRecord({ ...record, charged })).toEqual([]),
  );

  it('leads to the record', () => expect(remindersOfRecord(record).map(addressOf)).toEqual([`/records.html#${record.id}`, `/records.html#${record.id}`]));
});

describe('what a trial reminds of', () => {
  it('is the page where it can be ended, some days ahead', () => {
    const [reminder] = remindersOfTrial(trial, []);
    expect(reminder).toMatchObject({ kind: 'trial', day: '2026-12-01', on: '2026-12-04' });
    expect(reminder && addressOf(reminder)).toBe('https://www.netflix.com/account');
  });

  it('is nothing once its cancellation is proven, and all the same where another one is, or an earlier one', () => {
    expect(remindersOfTrial(trial, [record])).toEqual([]);
    expect(remindersOfTrial(trial, [{ ...record, outcome: 'not-proven' }])).toHaveLength(1);
    expect(remindersOfTrial({ ...trial, key: 'kkbox' }, [record])).toHaveLength(1);
    expect(remindersOfTrial({ ...trial, created: record.ended + 1 }, [record])).toHaveLength(1);
  });

  it.each([
    ['2026-12-20', '2026-12-17'],
    ['2026-12-04', '2026-12-02'],
    ['2026-12-03', '2026-12-02'],
    ['2026-12-02', null],
    ['2026-12-01', null],
    ['2026-11-30', null],
  ])('that ends on %s is told on %s when it is 1 December', (on, day) => expect(dayToRemind(on, '2026-12-01')).toBe(day));
});

describe('a plan of reminders', () => {
  const [ends, charged] = remindersOfRecord(record);
  if (!ends || !charged) throw new Error('The record reminds of two things.');

  it('tells nothing before nine in the morning of the day, on the user’s own clock', () => {
    const nine = momentOf('2026-12-04');
    expect(new Date(nine).getHours()).toBe(9);
    expect(planReminders([ends, charged], nothing, nine - 1)).toEqual({ tell: [], heard: [], next: nine });
    expect(planReminders([ends, charged], nothing, nine)).toEqual({ tell: [ends], heard: [tellingOf(ends)], next: momentOf('2026-12-07') });
  });

  it('tells the latest alone of what was missed about one thing, and what is about another too', () => {
    const [other] = remindersOfTrial(trial, []);
    if (!other) throw new Error('The trial reminds of something.');
    const plan = planReminders([charged, ends, other], nothing, momentOf('2027-01-01'));
    expect(plan.tell).toEqual([other, charged]);
    expect(plan.heard).toEqual([tellingOf(other), tellingOf(ends), tellingOf(charged)]);
    expect(plan.next).toBeNull();
  });

  it('tells anew when the day has moved, and nothing of what is switched off', () => {
    const told = [tellingOf(ends)];
    const later = momentOf('2026-12-05');
    expect(planReminders([ends], { told, off: [] }, later).tell).toEqual([]);
    expect(planReminders([{ ...ends, day: '2026-12-05' }], { told, off: [] }, later).tell).toHaveLength(1);
    expect(planReminders([ends, charged], { told: [], off: [ends.id, charged.id] }, later)).toEqual({ tell: [], heard: [], next: null });
  });

  const reminders = fc.uniqueArray(
    fc.record({ offset: fc.integer({ min: -400, max: 400 }), of: fc.nat(5), kind: fc.constantFrom('ends', 'charged') }).map(
      ({ offset, of, kind }): Reminder => ({
        kind: kind as 'ends' | 'charged',
        id: `${kind} ${of}`,
        name: 'x',
        day: addDays('2026-11-26', offset),
        record: String(of),
      }),
    ),
    { selector: ({ id }) => id },
  );
  const moments = fc.array(fc.integer({ min: -450, max: 450 }), { maxLength: 8 }).map((days) => days.sort((a, b) => a - b));

  it('tells nothing twice and nothing early, whenever it is looked at, and never loses the last word about a thing', () => {
    fc.assert(
      fc.property(reminders, moments, (all, days) => {
        let told: string[] = [];
        const said: string[] = [];
        for (const day of [...days, 500]) {
          const now = momentOf(addDays('2026-11-26', day)) + 1;
          const plan = planReminders(all, { told, off: [] }, now);
          expect(plan.tell.every((one) => momentOf(one.day) <= now)).toBe(true);
          expect(plan.next === null || plan.next > now).toBe(true);
          said.push(...plan.tell.map(({ id }) => id));
          told = [...told, ...plan.heard];
        }
        expect(new Set(said).size).toBe(said.length);
        const things = new Set(all.map((one) => ('record' in one ? one.record : '')));
        for (const thing of things) {
          const own = all
            .filter((one) => 'record' in one && one.record === thing)
            .map(({ day }) => day)
            .sort();
          expect(said.some((id) => all.some((one) => one.id === id && 'record' in one && one.record === thing && one.day === own.at(-1)))).toBe(true);
        }
        expect(told).toHaveLength(all.length);
      }),
    );
  });
});
