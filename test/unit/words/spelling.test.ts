import { describe, expect, it } from 'vitest';
import { choose, readVocabularies } from '../../../src/cli/words/vocabularies.ts';
import { createLexicon } from '../../../src/words/classify.ts';
import { createSpelling } from '../../../src/words/spelling.ts';

describe('a slip in a long word', () => {
  const spell = createSpelling('cancel subscription|annulearjen|annullearjen|przedluz automatycznie|contracten');

  it('is mended where one letter within it is missing', () => {
    expect(spell(' cancel subcription ')).toBe(' cancel subscription ');
    expect(spell(' przedluz automtycznie ')).toBe(' przedluz automatycznie ');
  });

  it.each([
    ['inflected at its end', 'subscriptio'],
    ['of another word', 'subscripzion'],
    ['too short to tell, as Dutch contacts are no contracts', 'contacten'],
  ])('is left alone where a word is %s', (_, word) => expect(spell(` ${word} `)).toBe(` ${word} `));

  it('is none where the word is one of its own, as in Frisian, which writes one letter or two', () => expect(spell(' annulearjen ')).toBe(' annulearjen '));

  it.each([
    ['en', 'Cancel my subcription'],
    ['de', 'Mitglidschaft beenden'],
    ['es', 'Cancelar mi suscrpción'],
    ['it', 'Annulla il mio abboamento'],
    ['nl', 'Lidmatschap opzeggen'],
  ])('hides no way out in %s: %s', (lang, label) => {
    const lexicon = createLexicon(choose(readVocabularies('.'), ['en', lang]));
    expect(lexicon.classify(label).confidence).toBeGreaterThanOrEqual(0.5);
  });
});
