import { pageLanguages } from '../words/languages.ts';

/** A word of a pack is at most this long. */
const LONGEST = 80;

/** What changes from one user or day to the next: amounts, dates, counts. */
const NUMBERS = /[\p{Sc}#]?\s?\d+(?:[\s.,:/年月日년월일-]*\d+)*\s?[.年月日년월일%\p{Sc}]?/gu;

/** The words of a label as a pack would name them: "Cancel on 12.5." is "Cancel on <number>". Empty where it has none of its own. */
export function wordsOf(label: string): string {
  const words = label.replace(/[<>]/g, ' ').replace(NUMBERS, ' <number> ').replace(/\s+/g, ' ').trim();
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
