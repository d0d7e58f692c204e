import { type CalendarName, calendarsOf, monthsOf } from './calendars.ts';

/** Which month of which calendar a name stands for. */
export interface Month {
  calendar: CalendarName;
  month: number;
}

/** What a language writes around the numbers of a date. */
export interface DateWords {
  months: ReadonlyMap<string, Month>;
  /** Words that stand between day, month and year, such as "de". */
  glue: ReadonlySet<string>;
}

/** Regions that call months differently from the rest of their language. */
const REGIONS: Record<string, string[]> = {
  ar: ['ar-EG', 'ar-LB', 'ar-DZ', 'ar-MA'],
  de: ['de-AT'],
  en: ['en-GB'],
  sr: ['sr-Latn', 'sr-Cyrl'],
  uz: ['uz-Latn', 'uz-Cyrl'],
};

/** Months are named differently beside a day (genitive: "4 grudnia"), alone ("grudzień") and in short. */
const STYLES: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { year: 'numeric', month: 'short', day: '2-digit' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
  { month: 'long' },
  { month: 'short' },
  { month: 'long', year: 'numeric' },
];

/** A name as it is looked up. */
export const fold = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\.$/, '');

/**
 * The months and date words of a language, asked of the browser's own formatter: it knows every language and calendar,
 * weighs nothing and is kept up to date. (chrono-node knows ten languages and one calendar in 100 KB.)
 *
 * @param lang a valid language tag
 */
export function dateWordsOf(lang: string): DateWords {
  const months = new Map<string, Month>();
  const glue = new Set<string>();
  for (const locale of [lang, ...(REGIONS[lang.split('-')[0] ?? ''] ?? [])])
    for (const calendar of calendarsOf(lang))
      for (const style of STYLES) {
        const format = new Intl.DateTimeFormat(locale, { ...style, calendar, numberingSystem: 'latn', timeZone: 'UTC' });
        for (const [index, date] of monthsOf(calendar).entries()) {
          const parts = format.formatToParts(date);
          addName(months, parts, { calendar, month: index + 1 }, locale);
          if (style.dateStyle || style.year) for (const word of wordsBetween(parts)) glue.add(word);
        }
      }
  addPrefixes(months);
  return { months, glue };
}

function addName(months: Map<string, Month>, parts: Intl.DateTimeFormatPart[], month: Month, locale: string): void {
  const at = parts.findIndex(({ type }) => type === 'month');
  const name = parts[at]?.value ?? '';
  if (/^\d*$/.test(name)) return;
  // What comes before or after may be one with the name: "בדצמבר", "abenduaren".
  const attached = (part: Intl.DateTimeFormatPart | undefined, letters: RegExp): string =>
    part?.type === 'literal' ? (letters.exec(part.value)?.[0] ?? '') : '';
  const inflected = attached(parts[at - 1], /[\p{L}\p{M}]+$/u) + name + attached(parts[at + 1], /^[\p{L}\p{M}]+/u);
  for (const each of [name, inflected, name.toLocaleUpperCase(locale)]) if (!months.has(fold(each))) months.set(fold(each), month);
}

/** Beginnings of three letters or more that only one month has: people and sites shorten as they like ("Sept", "janv"). */
function addPrefixes(months: Map<string, Month>): void {
  const prefixes = new Map<string, Month | null>();
  for (const [name, month] of months) {
    if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+$/u.test(name)) continue;
    for (let length = 3; length < name.length; length++) {
      const prefix = name.slice(0, length);
      const other = prefixes.get(prefix);
      const same = other === undefined || (other !== null && other.month === month.month && other.calendar === month.calendar);
      prefixes.set(prefix, same ? month : null);
    }
  }
  for (const [prefix, month] of prefixes) if (month !== null && !months.has(prefix)) months.set(prefix, month);
}

/** The words between the first and the last number of a date. */
function wordsBetween(parts: Intl.DateTimeFormatPart[]): string[] {
  const isPart = ({ type }: Intl.DateTimeFormatPart): boolean => type === 'day' || type === 'month' || type === 'year';
  return parts
    .slice(parts.findIndex(isPart) + 1, parts.findLastIndex(isPart))
    .filter(({ type }) => type === 'literal')
    .flatMap(({ value }) => value.match(/[\p{L}\p{M}()’']*\p{L}[\p{L}\p{M}()’']*/gu) ?? []);
}
