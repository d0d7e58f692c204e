import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemLine, validate } from '../../packs/validate.ts';
import { isTonal, normalise } from '../../words/normalise.ts';
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
  for (const [name, file] of all) {
    if (file.base === undefined) continue;
    const base = all.get(file.base);
    if (base === undefined) problems.push(`${FOLDER}/${name}.json: there is no language "${file.base}" to build on.`);
    else all.set(name, { ...file, words: joined(base.words, file.words), texts: joined(base.texts, file.texts) });
  }
  if (problems.length > 0) throw new Problem(problems.join('\n'));
  return all;
}

/** The lists of both, group by group. */
function joined<T extends { [group: string]: string[] | undefined }>(base: T, own: T): T {
  const groups = Object.entries(own).map(([group, list = []]) => [group, [...(base[group] ?? []), ...list]]);
  return { ...base, ...Object.fromEntries(groups) };
}

/** The vocabularies of these names as a page is given them; one that does not exist is left out. */
export const choose = (all: ReadonlyMap<string, VocabularyFile>, names: readonly string[]): Vocabulary[] =>
  names.flatMap((name) => {
    const file = all.get(name);
    return file === undefined ? [] : shipped(file);
  });

/**
 * What is shipped of a language's file: its words in the form they are compared in, each once in its group, and what is
 * compared as it is written as that. Texts are compared without tones in any language.
 */
export function shipped({ lang, words: { written, ...words }, texts }: VocabularyFile): Vocabulary {
  const packed = (groups: { [group: string]: string[] | undefined }, tones: boolean) =>
    Object.fromEntries(Object.entries(groups).map(([group, list = []]) => [group, compact(list, tones)]));
  return { lang, words: { ...packed(words, isTonal(lang)), ...(written && { written: written.join('|') }) }, texts: packed(texts, false) };
}

function compact(list: readonly string[], tones: boolean): string {
  const forms = list.map((word) => `${word.startsWith('*') ? '*' : ''}${normalise(word, undefined, tones)}${word.endsWith('*') ? '*' : ''}`);
  return [...new Set(forms)]
    .filter((form) => /[^*]/.test(form))
    .sort()
    .join('|');
}
