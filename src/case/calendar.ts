import { endOfMonth, parseDate } from '@internationalized/date';
import type { PlainDate } from '../walk/dates.ts';

export { addDays, type PlainDate, todayHere } from '../walk/dates.ts';

const DAY = 86_400_000;

/** Days from one day to another; negative where it lies before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The same day so many months later, or the last of that month where it has no such day: 31 January, then 28 February. */
export const addMonths = (date: PlainDate, months: number): PlainDate => parseDate(date).add({ months }).toString();

export const lastOfMonth = (date: PlainDate): PlainDate => endOfMonth(parseDate(date)).toString();

/** How many months have begun since a day, the one that begins on `to` not counted: what is used of a plan paid by the month. */
export function monthsBegun(from: PlainDate, to: PlainDate): number {
  if (to <= from) return 0;
  const [start, end] = [parseDate(from), parseDate(to)];
  const whole = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, whole) < to ? whole + 1 : whole;
}

/** 0 is Sunday. */
export const weekday = (date: PlainDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** A day that exists, or null: what a date field, an address or a file says. */
export function readDay(text: string): PlainDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDate(text).toString() : null;
  } catch {
    return null;
  }
}
