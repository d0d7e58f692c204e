import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choose, readVocabularies } from '../../../src/cli/words/vocabularies.ts';
import { createLexicon } from '../../../src/words/classify.ts';
import { pageLanguages } from '../../../src/words/languages.ts';
import { isForward } from '../../../src/words/roles.ts';

const FOLDER = 'test/unit/words/labels';
const VOCABULARIES = readVocabularies('.');

/** Labels as services word them, written down for this test: ways out, words that cannot decide, and words that never are a way out. */
interface Labels {
  forward: string[];
  undecided: string[];
  never: string[];
}

describe.each(readdirSync(FOLDER).map((file) => file.replace('.json', '')))('labels in %s', (lang) => {
  const { forward, undecided, never } = JSON.parse(readFileSync(`${FOLDER}/${lang}.json`, 'utf8')) as Labels;
  const lexicon = createLexicon(choose(VOCABULARIES, pageLanguages(lang, '')));
  const verdicts = (labels: readonly string[]) => labels.map((label) => ({ label, ...lexicon.classify(label), hits: lexicon.read(label).hits }));

  it('that move a cancellation on are taken for it', () =>
    expect(verdicts(forward).filter(({ role, confidence }) => !isForward(role) || confidence < 0.5)).toEqual([]));

  it('whose words mean this or that are left to the page', () =>
    expect(verdicts(undecided).filter(({ confidence }) => confidence >= 0.5 || confidence <= 0.1)).toEqual([]));

  it('that do something else are never taken for the way out', () =>
    expect(verdicts(never).filter(({ role, confidence }) => isForward(role) && confidence >= 0.5)).toEqual([]));
});
