import { fromCalendar } from './calendars.ts';
import type { PlainDate } from './plain-date.ts';
import type { Context, FoundAt } from './types.ts';
import { ERA, readYear } from './years.ts';

/** Three numbers with the same sign between them, and not part of a version, an address or a longer row. */
const NUMBERS = new RegExp(`(?<![A-Za-z\\d]|\\d[./-])(?:(${ERA})\\s?)?(\\d{1,4}) ?([./-]) ?(\\d{1,2}) ?\\3 ?(\\d{1,4})(?!\\d|[./-]\\d)`, 'gu');

type Order = 'dmy' | 'mdy' | 'ymd';

/** In which order a language writes a date in numbers; null where its readers differ. */
function orderOf(lang: string): Order | null {
  // A page in English without a region may be for Americans or anybody else.
  if (lang === 'en') return null;
  const parts = new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'numeric', day: 'numeric', calendar: 'gregory' }).formatToParts(0);
  const order = parts.map(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? type[0] : '')).join('');
  return order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : null;
}

/** Dates in numbers alone: "2026-12-04", "4.12.2026", "04/12/2026" where the language settles which is the month. */
export function numericDates(text: string, context: Context): FoundAt[] {
  const order = orderOf(context.lang);
  return [...text.matchAll(NUMBERS)].flatMap((match) => {
    const [whole, era, first = '', sign = '', second = '', third = ''] = match;
    const date = read([first, second, third], era, sign === '.' && order !== 'ymd' ? 'dmy' : order, context);
    return date === null ? [] : [{ date, at: match.index, end: match.index + whole.length }];
  });
}

function read([first, second, third]: [string, string, string], era: string | undefined, order: Order | null, { lang, today }: Context): PlainDate | null {
  const on = (digits: string, month: string, day: string): PlainDate | null => {
    const year = readYear({ digits, era }, null, lang, today);
    return year && fromCalendar(year.calendar, year.year, Number(month), Number(day));
  };
  if (third.length === 3) return null;
  if (era !== undefined || first.length > 2) return third.length > 2 ? null : on(first, second, third);
  if (third.length < 2) return order === 'ymd' && first.length === 2 ? on(first, second, third) : null;
  if (third.length === 2 && order === 'ymd') return on(first, second, third);
  const asDayFirst = on(third, second, first);
  const asMonthFirst = on(third, first, second);
  if (asDayFirst === null || asMonthFirst === null || asDayFirst === asMonthFirst) return asDayFirst ?? asMonthFirst;
  if (order === 'dmy') return asDayFirst;
  return order === 'mdy' ? asMonthFirst : null;
}
