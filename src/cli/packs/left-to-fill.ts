import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TO_FILL } from './new-pack.ts';

/** What `new` has left to fill in, and nobody has yet, in the files of a pack; one line each with its place. */
export function leftToFill(project: string, id: string): string[] {
  const folder = join(project, 'selectors', id);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|html)$/.test(name))
    .sort()
    .flatMap((name) => inText(readFileSync(join(folder, name), 'utf8')).map((line) => `selectors/${id}/${name.replaceAll('\\', '/')}:${line}`));
}

function inText(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(TO_FILL)].map((found) => `${index + 1}:${found.index + 1} is left to fill in: ${whatOf(found[0])}`));
}

const whatOf = (marked: string): string =>
  marked
    .replace(/^FILL[ -]IN/, '')
    .replace(/[\s.*>-]*$/, '')
    .replaceAll('-', ' ')
    .trim();
