import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * A hash that changes when any of the files does: their paths, sizes and times of change, not their content,
 * which would take longer to read than a build takes.
 *
 * @param root what `inputs` are relative to
 * @param inputs files and folders; one that does not exist counts as that
 * @param counts says which of the files in them matter, by path relative to root, with slashes
 */
export async function fingerprint(root: string, inputs: string[], counts: (path: string) => boolean): Promise<string> {
  const lines = await Promise.all(inputs.map((input) => describe(root, join(root, input), counts)));
  return createHash('sha256').update(lines.flat().join('\n')).digest('hex');
}

async function describe(root: string, path: string, counts: (path: string) => boolean): Promise<string[]> {
  const name = relative(root, path).split(sep).join('/');
  if (!counts(name)) return [];
  const found = await stat(path).catch(() => null);
  if (found === null) return [`${name} missing`];
  if (!found.isDirectory()) return [`${name} ${found.size} ${found.mtimeMs}`];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((inside) => describe(root, join(path, inside), counts)))).flat();
}
