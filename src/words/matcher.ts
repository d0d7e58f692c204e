import { isUnspaced, normalise, withoutSpaces } from './normalise.ts';

/** A text prepared for matching: normalised once, in both forms. */
export interface Subject {
  /** Words with a space before the first and after the last. */
  spaced: string;
  compact: string;
}

/** Prepares a text for {@link Matcher}s; what is longer than `limit` is cut. */
export function subject(text: string, limit?: number): Subject {
  const normalised = normalise(text, limit);
  return { spaced: ` ${normalised} `, compact: withoutSpaces(normalised) };
}

/** The first of its words that stands in the subject, or null. */
export type Matcher = (text: Subject) => string | null;

/** Compiles a list of words (see Vocabulary for "*"). Runs in time linear to the text: no regular expression. */
export function matcher(words: readonly string[]): Matcher {
  const spaced: string[] = [];
  const compact: string[] = [];
  for (const word of words) {
    const form = normalise(word);
    if (form === '') continue;
    if (isUnspaced(form)) compact.push(withoutSpaces(form));
    else spaced.push(word.endsWith('*') ? ` ${form}` : ` ${form} `);
  }
  return (text) => {
    for (const word of compact) if (text.compact.includes(word)) return word;
    for (const word of spaced) if (text.spaced.includes(word)) return word.trim();
    return null;
  };
}
