import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type LintContext, lint, sharedHosts } from '../../packs/lint/lint.ts';
import type { Broken } from '../../packs/references.ts';
import type { Pack } from '../../packs/schema.ts';
import { locate, problemLine } from '../../packs/validate.ts';
import { lexicons } from '../words/lexicons.ts';
import { readVocabularies } from '../words/vocabularies.ts';

/** What the lint finds in valid packs, one line each with its place. @param only a pack's id, for that pack alone */
export function lintPacks(project: string, packs: readonly Pack[], only?: string): string[] {
  const context: LintContext = {
    lexiconOf: lexicons(readVocabularies(project)),
    today: new Date().toISOString().slice(0, 10),
    sizeOf: (text) => gzipSync(text).length,
  };
  const shared = [...sharedHosts(packs)];
  return packs
    .filter(({ id }) => only === undefined || id === only)
    .flatMap((pack) => inFile(project, pack.id, [...lint(pack, context), ...shared.filter(({ id }) => id === pack.id)]));
}

function inFile(project: string, id: string, flaws: readonly Broken[]): string[] {
  const file = `selectors/${id}/pack.json`;
  return locate(readFileSync(join(project, file), 'utf8'), flaws).map((problem) => problemLine(file, problem));
}
