import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { choose, readVocabularies } from '../../../src/cli/words/vocabularies.ts';
import { createLexicon } from '../../../src/words/classify.ts';
import { vocabularyOf } from '../../../src/words/languages.ts';
import { normalise } from '../../../src/words/normalise.ts';
import { isForward } from '../../../src/words/roles.ts';
import type { TextGroup } from '../../../src/words/vocabulary.ts';

const VOCABULARIES = readVocabularies('.');
const vocabulariesOf = (names: string[]) => choose(VOCABULARIES, names);

const gzip = (value: unknown): number => gzipSync(JSON.stringify(value)).length;

describe.each([...VOCABULARIES])('the words of %s', (name, vocabulary) => {
  const lexicon = createLexicon(vocabulariesOf(name === 'en' ? ['en'] : ['en', name]));
  const { end = [], keep = [], resume = [], offer = [], subscription = [] } = vocabulary.words;
  const whole = (list: readonly string[]): string[] => list.filter((word) => !word.includes('*'));

  it('go by the name that is asked for', () => {
    expect(vocabulary.lang).toBe(name);
    expect(vocabularyOf(name)).toBe(name);
  });

  it('weigh, with English beside them, no more than 8 KB on a page', () => expect(gzip(vocabulariesOf(['en', name]))).toBeLessThanOrEqual(8 * 1024));

  it('leave bare "cancel" undecided, for the page to settle', () => {
    expect(end.length).toBeGreaterThan(0);
    for (const word of whole(end).filter((item) => normalise(item).split(' ').length === 1)) {
      const { role, confidence } = lexicon.classify(word);
      if (isForward(role)) expect(confidence, word).toBeLessThan(0.5);
    }
  });

  it('never take what keeps, offers or restarts a plan for the way out', () => {
    for (const word of whole([...keep, ...resume, ...offer])) {
      for (const label of [word, `${word} ${whole(subscription)[0] ?? ''}`]) {
        const { role, confidence } = lexicon.classify(label);
        expect(isForward(role) && confidence >= 0.5, `"${label}" is taken for ${role} ${confidence}`).toBe(false);
      }
    }
  });

  it('tell every sentence of theirs', () => {
    for (const [group, list] of Object.entries(vocabulary.texts))
      for (const text of list) expect(lexicon.has(`${text.replaceAll('*', '')}.`, group as TextGroup), text).toBe(true);
  });

  it('say what ends a plan, by some verb of theirs and what is ended', () => {
    const found = whole(end).some((verb) =>
      whole(subscription).some((plan) =>
        [`${verb} ${plan}`, `${plan} ${verb}`].some((label) => isForward(lexicon.classify(label).role) && lexicon.classify(label).confidence >= 0.5),
      ),
    );
    expect(found).toBe(true);
  });
});

it('there are sixty languages and more, and each says where its words come from and who reviewed them', () => {
  expect(VOCABULARIES.size).toBeGreaterThanOrEqual(60);
  for (const { lang, sources, reviewedBy } of VOCABULARIES.values()) {
    expect(sources.join('').length, lang).toBeGreaterThan(20);
    expect(reviewedBy, lang).toBeInstanceOf(Array);
  }
});

it('a label of any length or making costs nothing worth mentioning and throws nothing', () => {
  const lexicon = createLexicon(vocabulariesOf(['en', 'ja', 'ar']));
  for (const piece of ['cancel ', '取消', 'a', ' ', '\u0301', '💔', 'ﷺ', '\ud800', 'ا\u064b', '\0']) {
    for (const length of [1, 10_000, 100_000]) expect(lexicon.classify(piece.repeat(length)).confidence).toBeLessThan(0.5);
  }
});
