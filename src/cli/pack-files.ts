import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenReferencesIn } from '../packs/references.ts';
import { type Pack, packSchema } from '../packs/schema.ts';
import { problemLine, validate } from '../packs/validate.ts';
import { Problem } from './problem.ts';

/** Packs read from disk, and every problem of those that cannot be used, one line each with its place. */
export interface PackFiles {
  packs: Pack[];
  problems: string[];
}

/** The folders of packs, by name: each holds one. */
export const packFolders = (project: string): string[] =>
  readdirSync(join(project, 'selectors'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Reads and validates `selectors/*\/pack.json` below the project's folder, in the order of their names. */
export function readPacks(project: string): PackFiles {
  const result: PackFiles = { packs: [], problems: [] };
  for (const folder of packFolders(project)) {
    const file = `selectors/${folder}/pack.json`;
    const text = readText(join(project, file));
    if (text === null) {
      result.problems.push(`${file} is missing: every folder of selectors/ holds one pack`);
      continue;
    }
    const checked = validate(packSchema, text, brokenReferencesIn);
    if (!checked.ok) result.problems.push(...checked.problems.map((item) => problemLine(file, item)));
    else if (checked.value.id !== folder) result.problems.push(`${file}: the id "${checked.value.id}" must be the name of its folder, "${folder}"`);
    else result.packs.push(checked.value);
  }
  return result;
}

/** The packs as they ship. @throws Problem when there is any that cannot be used */
export function readShippedPacks(project: string): Pack[] {
  const { packs, problems } = readPacks(project);
  if (problems.length > 0) throw new Problem(`The extension cannot be built until these are mended:\n${problems.join('\n')}`);
  return packs;
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
