import { isUnspaced, normalise, withoutSpaces } from '../words/normalise.ts';

/** Normalising cuts what is longer. */
const LIMIT = 2000;

interface Phrase<Kind> {
  kind: Kind;
  text: string;
  unspaced: boolean;
}

/**
 * Tells the kinds of phrases that a sentence holds. Words in scripts with spaces may go on ("Kündigungsfristen"), but not
 * begin earlier.
 *
 * @param words phrases by kind and language
 */
export function phraseFinder<Kind extends string>(words: Record<Kind, Record<string, string[]>>): (sentence: string) => Set<Kind> {
  const phrases = (Object.keys(words) as Kind[]).flatMap((kind): Phrase<Kind>[] =>
    Object.values(words[kind])
      .flat()
      .map((word) => normalise(word))
      .map((plain) => ({ kind, text: isUnspaced(plain) ? withoutSpaces(plain) : plain, unspaced: isUnspaced(plain) })),
  );
  return (sentence) => {
    const spaced = ` ${normalise(sentence, LIMIT)}`;
    const joined = withoutSpaces(spaced);
    return new Set(phrases.filter(({ text, unspaced }) => (unspaced ? joined.includes(text) : spaced.includes(` ${text}`))).map(({ kind }) => kind));
  };
}
