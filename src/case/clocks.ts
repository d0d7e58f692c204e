import { addDays, addMonths, lastOfMonth, type PlainDate } from './calendar.ts';
import type { Clock } from './rule-schema.ts';
import type { Case } from './schema.ts';
import { addWorkingDays } from './working-days.ts';

/** A deadline as it stands in a case. */
export type Reading =
  /** The day it starts on is not known. */
  | { kind: 'not-started'; from: Clock['from'] }
  | {
      kind: 'running' | 'overdue';
      from: Clock['from'];
      start: PlainDate;
      /** The day it is usually done by, where that is told apart from the last one. */
      usual: PlainDate | null;
      due: PlainDate;
      /** Years whose public holidays are not known: there, weekends alone were left out. */
      unknownYears: string[];
    };

/** When a clock runs out. `country` says which days are worked. */
export function readClock(clock: Clock, item: Pick<Case, 'days' | 'country'>, today: PlainDate): Reading {
  const start = item.days[clock.from];
  if (start === undefined) return { kind: 'not-started', from: clock.from };
  const { least, most } = clock.count;
  const usual = least === undefined || least === most ? null : dueAfter(clock, start, least, item.country).date;
  const { date: due, unknownYears } = dueAfter(clock, start, most, item.country);
  return { kind: today > due ? 'overdue' : 'running', from: clock.from, start, usual, due, unknownYears };
}

function dueAfter({ unit }: Clock, start: PlainDate, count: number, country: string): { date: PlainDate; unknownYears: string[] } {
  switch (unit) {
    case 'working-days':
      return addWorkingDays(start, count, country);
    case 'days':
      return { date: addDays(start, count), unknownYears: [] };
    case 'bill-months':
      return { date: lastOfMonth(addMonths(start, count)), unknownYears: [] };
  }
}
