import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** A folder imports only from itself and those after it. */
const ORDER = ['ui', 'maker', 'mark', 'case', 'record', 'walk', 'finder', 'packs', 'words', 'platform'];

/** What runs in every engine, and so knows no extension. */
const PURE = /^(finder|words)\/|^packs\/(schema|references|places|match|gate|page-pack|validate|kinds)\.ts$/;

interface Import {
  file: string;
  target: string;
}

const imports: Import[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) =>
    [...readFileSync(join(SRC, file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, target = '']) => ({
      file,
      target: target.startsWith('.') ? relative(SRC, join(SRC, dirname(file), target)) : target,
    })),
  );

const folderOf = (path: string): string => path.split('/')[0] ?? '';

describe('the layout that the README promises', () => {
  it('holds: a folder imports only from those below it', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        ORDER.includes(folderOf(file)) && ORDER.includes(folderOf(target)) && ORDER.indexOf(folderOf(target)) < ORDER.indexOf(folderOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('holds: what ships imports nothing from the command line', () => {
    expect(imports.filter(({ file, target }) => ORDER.includes(folderOf(file)) && folderOf(target) === 'cli')).toEqual([]);
  });

  it('holds: finder, words and the format of packs know no extension API', () => {
    expect(imports.filter(({ file, target }) => PURE.test(file) && /^platform\/(browser|page-api)\.ts$|^wxt|webextension/.test(target))).toEqual([]);
  });
});
