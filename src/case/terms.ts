import { phraseFinder } from './phrases.ts';
import { LONGEST_SENTENCE, MOST_OF_A_KIND, type Term, type TermKind } from './term-kinds.ts';
import words from './terms/words.json' with { type: 'json' };

const kindsOf = phraseFinder<TermKind>(words);

/**
 * The sentences of a page that speak of cancelling, its fees, its notice and refunds, in the order of the page, each once.
 *
 * @param blocks the text of the page, a paragraph, cell or heading each
 * @param lang what the page declares; may be empty or wrong
 */
export function findTerms(blocks: Iterable<string>, lang: string): Term[] {
  const found: Term[] = [];
  const seen = new Set<string>();
  const counts = new Map<TermKind, number>();
  for (const block of blocks)
    for (const sentence of sentencesOf(block, lang)) {
      if (seen.has(sentence)) continue;
      seen.add(sentence);
      for (const kind of kindsOf(sentence)) {
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        if (count <= MOST_OF_A_KIND) found.push({ kind, sentence: sentence.slice(0, LONGEST_SENTENCE) });
      }
    }
  return found;
}

function sentencesOf(block: string, lang: string): string[] {
  const text = block.replace(/\s+/g, ' ').trim();
  if (text.length <= LONGEST_SENTENCE / 3) return text === '' ? [] : [text];
  return [...segmenter(lang).segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}

function segmenter(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang || undefined, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}
