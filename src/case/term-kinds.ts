/** What a sentence of a page speaks of. It says that it speaks of it, never what it comes to. */
export const TERM_KINDS = ['policy', 'fee', 'notice', 'refund'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export interface Term {
  kind: TermKind;
  /** The page's own words. */
  sentence: string;
}

/** Longest sentence that is shown, in characters; of a longer one its beginning. */
export const LONGEST_SENTENCE = 300;
/** Most sentences of a kind: a page of terms names its refund in every paragraph. */
export const MOST_OF_A_KIND = 8;

/** What the script in a page answered, as far as it is what it should be: it comes out of a renderer that may be hostile. */
export function checkTerms(answer: unknown): Term[] {
  if (!Array.isArray(answer)) return [];
  return answer.slice(0, TERM_KINDS.length * MOST_OF_A_KIND).flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('kind' in item) || !('sentence' in item)) return [];
    const kind = TERM_KINDS.find((known) => known === item.kind);
    return kind && typeof item.sentence === 'string' ? [{ kind, sentence: item.sentence.slice(0, LONGEST_SENTENCE) }] : [];
  });
}
