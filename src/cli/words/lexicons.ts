import { createLexicon, type Lexicon } from '../../words/classify.ts';
import { pageLanguages } from '../../words/languages.ts';
import type { VocabularyFile } from '../../words/vocabulary.ts';
import { choose } from './vocabularies.ts';

/** What a page in a language would be given, by its tag and some of its text; each set of languages is compiled when first asked for. */
export function lexicons(vocabularies: ReadonlyMap<string, VocabularyFile>): (lang: string, text?: string) => Lexicon {
  const compiled = new Map<string, Lexicon>();
  return (lang, text = '') => {
    const langs = pageLanguages(lang, text);
    const key = langs.join(' ');
    let lexicon = compiled.get(key);
    if (lexicon === undefined) {
      lexicon = createLexicon(choose(vocabularies, langs));
      compiled.set(key, lexicon);
    }
    return lexicon;
  };
}
