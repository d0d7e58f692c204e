import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemLine, validate } from '../../packs/validate.ts';
import type { Vocabulary, VocabularyFile } from '../../words/vocabulary.ts';
import { vocabularySchema } from '../../words/vocabulary-schema.ts';
import { Problem } from '../problem.ts';

const FOLDER = 'src/words/vocabulary';

/**
 * Every language there is, by name.
 *
 * @param project the folder of package.json
 * @throws Problem that names everything that is wrong in any of the files, each with its line
 */
export function readVocabularies(project: string): ReadonlyMap<string, VocabularyFile> {
  const all = new Map<string, VocabularyFile>();
  const problems: string[] = [];
  for (const file of readdirSync(join(project, FOLDER)).sort()) {
    const checked = validate(vocabularySchema, readFileSync(join(project, FOLDER, file), 'utf8'));
    if (checked.ok) all.set(file.replace('.json', ''), checked.value as VocabularyFile);
    else problems.push(...checked.problems.map((item) => problemLine(`${FOLDER}/${file}`, item)));
  }
  if (problems.length > 0) throw new Problem(problems.join('\n'));
  return all;
}

/** The vocabularies of these names; one that does not exist is left out. */
export const choose = <T extends Vocabulary>(all: ReadonlyMap<string, T>, names: readonly string[]): T[] => names.flatMap((name) => all.get(name) ?? []);

/** What is shipped of a language's file: who wrote it is nothing to a page. */
export const shipped = ({ lang, words, texts }: VocabularyFile): Vocabulary => ({ lang, words, texts });
