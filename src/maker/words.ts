import { pageLanguages } from '../words/languages.ts';

/** A word of a pack is at most this long. */
const LONGEST = 80;

/** What changes from one user or day to the next: amounts, dates, counts. */
const NUMBERS = /[\p{Sc}#]?\s?\d+(?:[\s.,:/年月日년월일-]*\d+)*\s?[.年月日년월일%\p{Sc}]?/gu;

/** A day with its month in words, else the pack would fit in that month alone: "4. Dezember 2026", "Dec 4", "4 de diciembre". */
function daysIn(lang: string): RegExp {
  const months = [lang, 'en'].flatMap((tag) =>
    (['long', 'short'] as const).flatMap((month) => {
      const form = new Intl.DateTimeFormat(tag, { day: 'numeric', month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, at) => form.formatToParts(Date.UTC(2026, at, 1)).find(({ type }) => type === 'month')?.value ?? '');
    }),
  );
  const names = [...new Set(months.map((name) => name.replace(/\.$/, '')))].filter((name) => /^\p{L}+$/u.test(name)).sort((a, b) => b.length - a.length);
  return new RegExp(
    `(?<![\\p{L}\\d])(?:\\d{1,2}(?:\\.|st|nd|rd|th|er|º)?\\s+(?:(?:de|of)\\s+)?)?(?:${names.join('|')})\\.?(?!\\p{L})(?:\\s+\\d{1,2}(?:st|nd|rd|th)?(?!\\d))?(?:,?\\s+(?:de\\s+)?\\d{4})?`,
    'giu',
  );
}

/**
 * The words of a label as a pack would name them: "Cancel on 12.5." is "Cancel on <number>", and "Ends on 4 December" is
 * "Ends on <date>". Empty where it has none of its own.
 *
 * @param lang the label's language
 */
export function wordsOf(label: string, lang: string): string {
  const words = label
    .replace(/[<>]/g, ' ')
    .replace(daysIn(lang), (day) => (/\d/.test(day) ? '<date>' : day))
    .replace(NUMBERS, ' <number> ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut =
    words.length > LONGEST
      ? `${words
          .slice(0, LONGEST - 3)
          .replace(/<[^>]*$/, '')
          .replace(/\s+\S*$/, '')} <…>`
      : words;
  return /\p{L}/u.test(cut.replace(/<[^<>]*>/g, '')) ? cut : '';
}

/** The language tag of a label for a pack: what the page declares, in the spelling packs use, else what the letters tell. */
export function langOfWords(declared: string, label: string): string {
  const [base = '', ...rest] = declared.trim().split(/[-_]/);
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part));
  const script = rest.find((part) => /^[a-z]{4}$/i.test(part));
  if (/^[a-z]{2,3}$/i.test(base) && base.toLowerCase() !== 'zh')
    return [base.toLowerCase(), script && script[0]?.toUpperCase() + script.slice(1).toLowerCase(), region?.toUpperCase()].filter(Boolean).join('-');
  return pageLanguages(/^zh/i.test(base) ? declared : '', label).at(-1) ?? 'en';
}
