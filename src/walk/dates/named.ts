import { fromCalendar } from './calendars.ts';
import { type DateWords, fold, type Month } from './month-names.ts';
import { type PlainDate, yearOf } from './plain-date.ts';
import type { Context, FoundAt } from './types.ts';
import { ERA, readYear } from './years.ts';

/** Words between the parts of a date that the formatter does not use, but people do. */
const GLUE = ['of', 'de', 'del', 'di', 'năm', 'tahun', 'year', 'г', 'ปี', 'عام', 'سنة', '年', '년', '日', '號', '号'];

/** A yearless day this recently past, in days, is taken for past: "was cancelled on 24 November" is not about next year. */
const JUST_PAST = 31;

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}]/u;

/** Any of the names, longest first; whole words, but for scripts that put no spaces between words. */
function anyOf(names: Iterable<string>): string {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const list = (part: string[]): string => part.map(literally).join('|');
  const spaced = longestFirst.filter((name) => !UNSPACED.test(name));
  return [`(?<![\\p{L}\\p{M}])(?:${list(spaced)})(?![\\p{L}\\p{M}])`, ...longestFirst.filter((name) => UNSPACED.test(name)).map(literally)].join('|');
}

/** The shapes a date with a named month takes. Every repetition is bounded, so that matching takes linear time. */
export interface Shapes {
  withYear: RegExp[];
  /** In the order of the language. */
  withoutYear: RegExp[];
}

export function shapesOf({ months, glue }: DateWords, dayFirst: boolean): Shapes {
  const month = `(?<month>(?<!\\d)\\d{1,2} ?[月월]|${anyOf(months.keys())})\\.?`;
  const words = [...new Set([...glue, ...GLUE])].sort((a, b) => b.length - a.length).map(literally);
  const between = `(?:[\\s.,،၊、‚/’'·-]|${words.join('|')}){0,6}`;
  // "1st", "4hb", "4-го", "4(a)"
  const day =
    "(?<!\\d|\\d[.,:/])(?<day>\\d{1,2})(?![\\d:%])(?: ?[日일號号]|[-:’']?[\\p{Script=Latin}\\p{Script=Cyrillic}]{1,3}(?![\\p{L}\\p{M}])|\\([\\p{L}]{1,2}\\)|[º°ª)])?";
  const year = `(?:(?<era>${ERA})\\s?)?(?<year>(?<!\\d)\\d{2,4})(?![\\d:%])`;
  const leading = `(?:(?<era>${ERA})\\s?)?(?<!\\d)(?<year>\\d{3,4}|(?<=(?:令和|平成|民國|民国)\\s?)(?:\\d{1,2}|元))`;
  const shape = (...parts: string[]): RegExp => new RegExp(parts.join(between), 'giu');
  const yearless = [shape(day, month), shape(month, day)];
  return {
    withYear: [shape(leading, month, day), shape(leading, day, month), shape(day, month, year), shape(month, day, year)],
    withoutYear: dayFirst ? yearless : yearless.reverse(),
  };
}

/** Dates whose month is a name or bears a sign of its own (12月), longer forms before shorter. */
export function namedDates(text: string, { months }: DateWords, shapes: Shapes, context: Context): FoundAt[] {
  const found: FoundAt[] = [];
  const taken = new Uint8Array(text.length);
  const add = (pattern: RegExp, read: (month: Month, match: RegExpMatchArray) => PlainDate | null): void => {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (taken.subarray(match.index, end).includes(1)) continue;
      const month = monthOf(match.groups?.month ?? '', months);
      const date = month && read(month, match);
      if (date === null) continue;
      taken.fill(1, match.index, end);
      found.push({ date, at: match.index, end });
    }
  };
  for (const pattern of shapes.withYear)
    add(pattern, ({ calendar, month }, { groups = {} }) => {
      const year = readYear({ digits: groups.year ?? '', era: groups.era }, calendar, context.lang, context.today);
      return year && fromCalendar(year.calendar, year.year, month, Number(groups.day));
    });
  for (const pattern of shapes.withoutYear)
    add(pattern, ({ calendar, month }, match) =>
      calendar === 'gregory' && isWholeDay(match) && !isBesideYear(match, text) ? nextDay(month, Number(match.groups?.day), context.today) : null,
    );
  return found;
}

function monthOf(name: string, months: ReadonlyMap<string, Month>): Month | null {
  const signed = /^(\d{1,2}) ?[月월]$/.exec(name)?.[1];
  return signed ? { calendar: 'gregory', month: Number(signed) } : (months.get(fold(name)) ?? null);
}

/** "12月4" is half a date, and "may 2" a sentence about two of something. */
function isWholeDay(match: RegExpMatchArray): boolean {
  const name = match.groups?.month ?? '';
  if (/[月월]/.test(name)) return /[日일號号]$/.test(match[0]);
  return name !== 'may' || !match[0].startsWith(name);
}

/** A year that was not understood: guessing another would be worse than nothing. */
function isBesideYear({ index = 0, 0: whole }: RegExpMatchArray, text: string): boolean {
  const end = index + whole.length;
  return /\d{3,4}[^\d!?;。]{0,8}$/.test(text.slice(Math.max(0, index - 12), index)) || /^[^\d!?;。]{0,8}\d{4}(?!\d)/.test(text.slice(end, end + 13));
}

/** The next such day, today included, unless one has just passed. 29 February may be years away. */
function nextDay(month: number, day: number, today: PlainDate): PlainDate | null {
  const earliest = new Date(Date.parse(`${today}T00:00:00Z`) - JUST_PAST * 86_400_000).toISOString().slice(0, 10);
  for (let year = yearOf(earliest); year <= yearOf(today) + 8; year++) {
    const date = fromCalendar('gregory', year, month, day);
    if (date !== null && date >= earliest) return date;
  }
  return null;
}
