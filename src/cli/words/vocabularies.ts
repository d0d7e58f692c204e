import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vocabulary } from '../../words/vocabulary.ts';
import { ROOT } from '../build.ts';

const FOLDER = join(ROOT, 'src/words/vocabulary');

const all = new Map(readdirSync(FOLDER).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Vocabulary]));

/** Every language there is, by name. */
export const VOCABULARIES: ReadonlyMap<string, Vocabulary> = all;

/** The vocabularies of these names; one that does not exist is left out. */
export const vocabulariesOf = (names: readonly string[]): Vocabulary[] => names.flatMap((name) => all.get(name) ?? []);
