import { pageLanguages } from '../words/languages.ts';
import { plainDigits } from './dates/digits.ts';
import { type DateWords, dateWordsOf } from './dates/month-names.ts';
import { namedDates, type Shapes, shapesOf } from './dates/named.ts';
import { numericDates } from './dates/numeric.ts';
import type { PlainDate } from './dates/plain-date.ts';
import { isPlausible } from './dates/years.ts';

export { addDays, type PlainDate, todayHere } from './dates/plain-date.ts';

/** A date in a page's words. */
export interface FoundDate {
  date: PlainDate;
  /** The very words it stood in. */
  text: string;
}

/**
 * The dates a text names, in the order they stand, in any language and the calendars its readers use. What could be
 * two days ("04/12/2026" in English of no region) or none is left out. Never throws; takes time linear in the length.
 *
 * @param lang what the page declares; may be empty or wrong
 * @param today settles years that are left out or shortened
 */
export function findDates(text: string, lang: string, today: PlainDate): FoundDate[] {
  const own = text.normalize('NFC');
  const plain = plainDigits(own);
  // Most texts name none, and what a language calls its months takes long to ask for.
  if (!/\d/.test(plain)) return [];
  const langs = languagesOf(lang, own.slice(0, 500));
  const { words, shapes } = grammarOf(langs);
  const context = { lang: langs[0] ?? 'en', today };
  return [...namedDates(plain, words, shapes, context), ...numericDates(plain, context)]
    .filter(({ date }) => isPlausible(date, today))
    .sort((a, b) => a.at - b.at)
    .map(({ date, at, end }) => ({ date, text: own.slice(at, end) }));
}

/**
 * The day from which something holds, of the dates in a confirmation: the first that is still to come, else today.
 * Days past ("member since 3 May 2019") are none of it.
 */
export function comingDate(text: string, lang: string, today: PlainDate): FoundDate | null {
  const dates = findDates(text, lang, today);
  return dates.find(({ date }) => date > today) ?? dates.find(({ date }) => date === today) ?? null;
}

/** The languages a date may be in, the likeliest first. A page that declares English, as many do unthinkingly, is known by its letters. */
function languagesOf(declared: string, sample: string): string[] {
  const tag = canonical(declared);
  const others = pageLanguages(tag, sample).map(canonical);
  const foreign = /^en\b/.test(tag) ? others.filter((name) => name !== 'en' && name !== tag) : [];
  // Few dates hold one of the letters that Persian alone has.
  return [...new Set([...foreign, tag, ...others, ...(others.includes('ar') ? ['fa'] : [])])];
}

/** A tag that Intl takes, English for one it does not. */
function canonical(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

interface Grammar {
  words: DateWords;
  shapes: Shapes;
}

const grammars = new Map<string, Grammar>();
/** Few languages are met in a day; tags come from pages, which might invent many. */
const KEPT = 20;

function grammarOf(names: string[]): Grammar {
  const key = names.join();
  const known = grammars.get(key);
  if (known) return known;
  const all = names.map(dateWordsOf);
  // The page's own language has the last word on what a name means.
  const words = { months: new Map(all.toReversed().flatMap(({ months }) => [...months])), glue: new Set(all.flatMap(({ glue }) => [...glue])) };
  const grammar = { words, shapes: shapesOf(words, isDayFirst(names[0] ?? 'en')) };
  if (grammars.size >= KEPT) grammars.clear();
  grammars.set(key, grammar);
  return grammar;
}

function isDayFirst(lang: string): boolean {
  const parts = new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric' }).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('day') < parts.indexOf('month');
}
