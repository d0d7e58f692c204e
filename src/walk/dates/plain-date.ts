/** A day without time or zone, "2026-12-04", in the Gregorian calendar. Such strings sort as days do. */
export type PlainDate = string;

/** The day, or null where there is none such (30 February, month 13). */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  const when = new Date(Date.UTC(year, month - 1, day));
  const exists = when.getUTCFullYear() === year && when.getUTCMonth() === month - 1 && when.getUTCDate() === day;
  return exists ? when.toISOString().slice(0, 10) : null;
}

/** The day it is where the user is. */
export function todayHere(now = new Date()): PlainDate {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** A day so many days later, or earlier where negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
