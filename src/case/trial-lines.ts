import { phraseFinder } from './phrases.ts';
import words from './trial-words.json' with { type: 'json' };

/** A line of a page that speaks of a trial or the next payment, and names a number that may be its day. */
export interface TrialLine {
  kind: 'trial' | 'renewal';
  /** The page's own words. */
  text: string;
}

/** Longest line that is taken, in characters: a date stands near its name. */
const LONGEST_LINE = 300;
/** Most lines: a page names its next payment once or twice. */
const MOST_LINES = 20;

const kindsOf = phraseFinder<'trial' | 'renewal' | 'not'>(words);

const DIGIT = /\p{Nd}|[一二三四五六七八九十]/u;

/** The lines of a page that may say when money is taken next. Where a line names no number, the one that follows it does. */
export function findTrialLines(blocks: readonly string[]): TrialLine[] {
  const lines = blocks.map((block) => block.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  const found = lines.flatMap((line, index): TrialLine[] => {
    if (line.length > LONGEST_LINE) return [];
    const kinds = kindsOf(line);
    if (kinds.has('not') || !(kinds.has('trial') || kinds.has('renewal'))) return [];
    const text = DIGIT.test(line) ? line : `${line} ${lines[index + 1] ?? ''}`.slice(0, LONGEST_LINE);
    return DIGIT.test(text) ? [{ kind: kinds.has('trial') ? 'trial' : 'renewal', text }] : [];
  });
  return found.slice(0, MOST_LINES);
}

/** What the script in a page answered, as far as it is what it should be: it comes out of a renderer that may be hostile. */
export function checkTrialLines(answer: unknown): TrialLine[] {
  if (!Array.isArray(answer)) return [];
  return answer.slice(0, MOST_LINES).flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('kind' in item) || !('text' in item) || typeof item.text !== 'string') return [];
    const text = item.text.slice(0, LONGEST_LINE);
    return item.kind === 'trial' || item.kind === 'renewal' ? [{ kind: item.kind, text }] : [];
  });
}
