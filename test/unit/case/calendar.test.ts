import china from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, lastOfMonth, monthsBegun, readDay, todayHere, weekday } from '../../../src/case/calendar.ts';
import { addWorkingDays, isWorkingDay } from '../../../src/case/working-days.ts';

const day = fc.date({ min: new Date('2004-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const country = fc.constantFrom('CN', 'TW', 'MY', '');

describe('months', () => {
  it('end with their last day where the next has no such day, leap years too', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(lastOfMonth('2028-02-03')).toBe('2028-02-29');
  });

  it('are counted as begun from the day after the last is over', () => {
    expect(monthsBegun('2026-09-01', '2026-12-01')).toBe(3);
    expect(monthsBegun('2026-09-01', '2026-12-02')).toBe(4);
    expect(monthsBegun('2026-01-31', '2026-02-28')).toBe(1);
    expect(monthsBegun('2026-01-31', '2026-03-01')).toBe(2);
    expect(monthsBegun('2026-09-01', '2026-09-01')).toBe(0);
  });

  it('are the fewest that reach the day, whatever the days', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const months = monthsBegun(from, to);
        expect(months).toBeGreaterThanOrEqual(0);
        if (to > from) expect(addMonths(from, months) >= to && addMonths(from, months - 1) < to).toBe(true);
        else expect(months).toBe(0);
      }),
    );
  });
});

describe('days', () => {
  it('are counted back and forth alike, whatever the days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
      }),
    );
  });

  it('that do not exist are none', () => {
    expect(readDay('2026-02-29')).toBeNull();
    expect(readDay('2028-02-29')).toBe('2028-02-29');
    expect(readDay('tomorrow')).toBeNull();
  });

  it('are those of the place where the user is, in every time zone', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Shanghai', 'Asia/Taipei', 'Asia/Kolkata', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago');
    const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    const before = process.env.TZ;
    try {
      fc.assert(
        fc.property(moments, zones, (now, timeZone) => {
          process.env.TZ = timeZone;
          // Swedes write a day as ISO does.
          expect(todayHere(now)).toBe(new Intl.DateTimeFormat('sv', { timeZone }).format(now));
        }),
      );
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('are counted alike in every time zone, over the nights when clocks are changed', () => {
    const before = process.env.TZ;
    try {
      for (const timeZone of ['America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe']) {
        process.env.TZ = timeZone;
        fc.assert(
          fc.property(day, fc.integer({ min: 0, max: 800 }), (from, count) => {
            expect(daysBetween(from, addDays(from, count))).toBe(count);
            // The first day of 1970 was a Thursday.
            expect(weekday(from)).toBe((4 + daysBetween('1970-01-01', from)) % 7);
          }),
        );
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe('working days in China (M9)', () => {
  it('leave out the holidays of the notice and count the days worked in exchange (调休)', () => {
    expect(isWorkingDay('2026-10-01', 'CN'), 'National Day').toBe(false);
    expect(isWorkingDay('2026-10-05', 'CN'), 'a Monday within the holiday').toBe(false);
    expect(isWorkingDay('2026-10-10', 'CN'), 'a Saturday worked in exchange').toBe(true);
    expect(weekday('2026-10-10')).toBe(6);
    expect(isWorkingDay('2026-10-11', 'CN'), 'the Sunday after it').toBe(false);
  });

  it('are worked on each make-up day of the notices, all of them at a weekend, and on no holiday', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(china.workdays)), fc.constantFrom(...Object.keys(china.holidays)), (worked, off) => {
        expect([isWorkingDay(worked, 'CN'), weekday(worked) % 6]).toEqual([true, 0]);
        expect(isWorkingDay(off, 'CN')).toBe(false);
      }),
    );
  });

  it('run past the long holiday of the Spring Festival', () => {
    // 13 February 2026 is a Friday; the 14th, a Saturday, is worked; the holiday runs from the 15th to the 23rd.
    expect(addWorkingDays('2026-02-13', 1, 'CN')).toEqual({ date: '2026-02-14', unknownYears: [] });
    expect(addWorkingDays('2026-02-13', 2, 'CN')).toEqual({ date: '2026-02-24', unknownYears: [] });
  });

  it('say which years’ holidays are not known, and leave out weekends alone there', () => {
    expect(addWorkingDays('2098-12-31', 3, 'CN')).toEqual({ date: '2099-01-05', unknownYears: ['2099'] });
    expect(addWorkingDays('2026-12-24', 2, 'TW')).toEqual({ date: '2026-12-28', unknownYears: ['2026'] });
  });
});

describe('working days anywhere', () => {
  it('end on one, later than they start, with exactly so many of them between', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), country, (start, count, where) => {
        const { date } = addWorkingDays(start, count, where);
        expect(date > start && isWorkingDay(date, where)).toBe(true);
        const between = Array.from({ length: daysBetween(start, date) }, (_, index) => addDays(start, index + 1));
        expect(between.filter((item) => isWorkingDay(item, where))).toHaveLength(count);
      }),
    );
  });

  it('add up: so many and then more are as many as together', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 20 }), fc.nat({ max: 20 }), country, (start, first, second, where) => {
        const together = addWorkingDays(start, first + second, where).date;
        expect(addWorkingDays(addWorkingDays(start, first, where).date, second, where).date).toBe(together);
      }),
    );
  });
});
