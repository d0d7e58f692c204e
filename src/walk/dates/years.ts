import type { CalendarName } from './calendars.ts';
import { type PlainDate, yearOf } from './plain-date.ts';

/**
 * What to add to a year to get the Gregorian one, by the era's name. The first year of Minguo is 1912, of Heisei 1989, of
 * Reiwa 2019; the Thai Buddhist era is 543 years ahead since 1941.
 */
const ERAS: Record<string, number> = { 民國: 1911, 民国: 1911, 平成: 1988, 令和: 2018, R: 2018, 'พ.ศ.': -543, พศ: -543, 'ค.ศ.': 0 };

/** Matches the names of eras that stand before a year. */
export const ERA = '(?:中華)?民國|(?:中华)?民国|令和|平成|พ\\.?ศ\\.?|ค\\.ศ\\.|R(?=\\s?\\d{1,2}[./年])';

/** Subscriptions end within this many years from today; anything else was no date, or was read wrongly. */
const HORIZON = 20;
/** Two digits tell less, so they must lie nearer. */
const NEAR = { past: 1, future: 10 };

export interface WrittenYear {
  /** Digits, or 元 for an era's first year. */
  digits: string;
  era: string | undefined;
}

/**
 * The year meant, in the calendar it is counted in; null where that cannot be told.
 *
 * @param calendar of the month's name; null where the month is a number
 */
export function readYear(
  { digits, era }: WrittenYear,
  calendar: CalendarName | null,
  lang: string,
  today: PlainDate,
): { calendar: CalendarName; year: number } | null {
  const written = digits === '元' ? 1 : Number(digits);
  const offset = era === undefined ? undefined : ERAS[era.replace(/^中[華华]/, '')];
  if (offset !== undefined) return { calendar: 'gregory', year: written + offset };
  if (calendar !== null && calendar !== 'gregory') return digits.length === 4 ? { calendar, year: written } : null;
  if (digits.length === 2) return nearYear(written, lang, today);
  if (digits.length === 3) return /^zh/.test(lang) ? { calendar: 'gregory', year: written + 1911 } : null;
  if (digits.length !== 4) return null;
  if (written > 2400) return { calendar: 'gregory', year: written - 543 };
  if (written > 1300 && written < 1600 && calendar === null) {
    if (/^(fa|ps)/.test(lang)) return { calendar: 'persian', year: written };
    return lang.startsWith('ar') ? { calendar: 'islamic-umalqura', year: written } : null;
  }
  return { calendar: 'gregory', year: written };
}

function nearYear(written: number, lang: string, today: PlainDate): { calendar: 'gregory'; year: number } | null {
  const candidates = lang.startsWith('th') ? [2500 + written - 543, 2000 + written] : [2000 + written];
  const year = candidates.find((item) => item >= yearOf(today) - NEAR.past && item <= yearOf(today) + NEAR.future);
  return year === undefined ? null : { calendar: 'gregory', year };
}

/** Whether a day is one that a page about a subscription would name. */
export const isPlausible = (date: PlainDate, today: PlainDate): boolean => Math.abs(yearOf(date) - yearOf(today)) <= HORIZON;
