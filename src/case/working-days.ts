// chinese-days carries the State Council's notices as data, the days worked in exchange (调休) too, and follows each new one.
import china from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type PlainDate, weekday } from './calendar.ts';

interface Holidays {
  /** Days off, weekends among them. */
  off: ReadonlySet<PlainDate>;
  /** Saturdays and Sundays that are worked in exchange for a holiday. */
  worked: ReadonlySet<PlainDate>;
  years: ReadonlySet<string>;
}

const chinese: Holidays = {
  off: new Set(Object.keys(china.holidays)),
  worked: new Set(Object.keys(china.workdays)),
  years: new Set(Object.keys(china.holidays).map((date) => date.slice(0, 4))),
};

/** Public holidays by country, for those whose notices are known as data. */
const HOLIDAYS: Record<string, Holidays> = { CN: chinese };

const SATURDAY = 6;
const SUNDAY = 0;

/** Whether work is done on a day in a country. Where its holidays are not known, weekends alone are free. */
export function isWorkingDay(date: PlainDate, country: string): boolean {
  const known = HOLIDAYS[country];
  if (known?.worked.has(date)) return true;
  if (known?.off.has(date)) return false;
  return weekday(date) !== SATURDAY && weekday(date) !== SUNDAY;
}

/** Whether a country's public holidays of a year are known. */
const knowsHolidays = (year: string, country: string): boolean => HOLIDAYS[country]?.years.has(year) ?? false;

export interface Reckoned {
  date: PlainDate;
  /** Years it runs through whose public holidays are not known: there, weekends alone are left out. */
  unknownYears: string[];
}

/** The day on which so many working days have passed; the day after `start` is the first that can count. */
export function addWorkingDays(start: PlainDate, count: number, country: string): Reckoned {
  const unknown = new Set<string>();
  let date = start;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    const year = date.slice(0, 4);
    if (!knowsHolidays(year, country)) unknown.add(year);
    if (isWorkingDay(date, country)) left--;
  }
  return { date, unknownYears: [...unknown] };
}
