// The arithmetic of calendars whose months are their own. Adobe's library, the one behind React Aria, has it tested against
// ICU and ships each calendar by itself; Temporal would need a polyfill ten times as large before Chromium 144.
import { CalendarDate, EthiopicCalendar, GregorianCalendar, IslamicUmalquraCalendar, PersianCalendar, toCalendar } from '@internationalized/date';
import { type PlainDate, plainDate } from './plain-date.ts';

const CALENDARS = {
  gregory: new GregorianCalendar(),
  persian: new PersianCalendar(),
  'islamic-umalqura': new IslamicUmalquraCalendar(),
  ethiopic: new EthiopicCalendar(),
};

export type CalendarName = keyof typeof CALENDARS;

/** The calendars a page in this language may use, besides those that count the years of Gregorian months differently. */
export function calendarsOf(lang: string): CalendarName[] {
  const base = lang.split('-')[0];
  if (base === 'fa' || base === 'ps') return ['gregory', 'persian'];
  if (base === 'ar') return ['gregory', 'islamic-umalqura'];
  return base === 'am' || base === 'ti' ? ['gregory', 'ethiopic'] : ['gregory'];
}

/** The fourth day of each month of a calendar's year, for asking how the months are called. */
export function monthsOf(name: CalendarName): Date[] {
  const calendar = CALENDARS[name];
  const { year } = toCalendar(new CalendarDate(2026, 7, 1), calendar);
  const months = calendar.getMonthsInYear(new CalendarDate(calendar, year, 1, 1));
  return Array.from({ length: months }, (_, index) => new CalendarDate(calendar, year, index + 1, 4).toDate('UTC'));
}

/** A day of any of these calendars as a plain date, or null where there is none such. */
export function fromCalendar(name: CalendarName, year: number, month: number, day: number): PlainDate | null {
  if (name === 'gregory') return plainDate(year, month, day);
  const date = new CalendarDate(CALENDARS[name], year, month, day);
  // What does not exist is moved to the nearest day that does.
  return date.month === month && date.day === day ? toCalendar(date, CALENDARS.gregory).toString() : null;
}
