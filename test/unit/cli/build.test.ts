import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIfStale, ROOT } from '../../../src/cli/build.ts';
import { fingerprint } from '../../../src/cli/fingerprint.ts';
import { readShippedPacks } from '../../../src/cli/pack-files.ts';
import { putPacks } from '../../../src/cli/put-packs.ts';

let folder = '';
let builds = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  builds = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const steps = (inputs: string) => ({
  stamp: at('stamp'),
  result: at('manifest.json'),
  inputs: async () => inputs,
  build: async () => {
    builds += 1;
    writeFileSync(at('manifest.json'), '{}');
  },
});

describe('a build', () => {
  it('is done once for the same inputs, and again for others', async () => {
    await buildIfStale(steps('a'));
    await buildIfStale(steps('a'));
    expect(builds).toBe(1);
    await buildIfStale(steps('b'));
    expect(builds).toBe(2);
  });

  it('is done again when what it made is gone', async () => {
    await buildIfStale(steps('a'));
    rmSync(at('manifest.json'));
    await buildIfStale(steps('a'));
    expect(builds).toBe(2);
  });

  it('that fails leaves nothing that looks finished, not even what was there before', async () => {
    await buildIfStale(steps('a'));
    await expect(buildIfStale({ ...steps('b'), build: () => Promise.reject(new Error('syntax')) })).rejects.toThrow('syntax');
    expect(existsSync(at('stamp'))).toBe(false);
    await buildIfStale(steps('a'));
    expect(builds).toBe(2);
  });
});

describe('the fingerprint of the inputs', () => {
  const all = (): boolean => true;
  const make = (name: string, text = ''): void => writeFileSync(at(name), text);

  it('changes with a file that is new, larger or touched', async () => {
    mkdirSync(at('src'));
    make('src/a.ts', 'a');
    const seen = [await fingerprint(folder, ['src'], all)];
    make('src/b.ts');
    seen.push(await fingerprint(folder, ['src'], all));
    make('src/b.ts', 'larger');
    seen.push(await fingerprint(folder, ['src'], all));
    utimesSync(at('src/b.ts'), 1, 1);
    seen.push(await fingerprint(folder, ['src'], all));
    expect(new Set(seen).size).toBe(4);
    expect(await fingerprint(folder, ['src'], all)).toBe(seen.at(-1));
  });

  it('does not change with what does not count', async () => {
    mkdirSync(at('screens'));
    make('pack.json');
    const counts = (path: string): boolean => path !== 'screens';
    const before = await fingerprint(folder, ['pack.json', 'screens'], counts);
    make('screens/page.html');
    expect(await fingerprint(folder, ['pack.json', 'screens'], counts)).toBe(before);
  });

  it('takes an input that does not exist for what it is', async () => {
    const without = await fingerprint(folder, ['wxt.config.ts'], all);
    make('wxt.config.ts');
    expect(await fingerprint(folder, ['wxt.config.ts'], all)).not.toBe(without);
  });
});

describe('the packs of a built extension', () => {
  const netflix = readShippedPacks(ROOT).filter(({ id }) => id === 'netflix');
  const json = (path: string): unknown => JSON.parse(readFileSync(at(path), 'utf8'));

  it('are replaced without a build: files, index, and the hosts the manifest asks for', async () => {
    writeFileSync(at('manifest.json'), JSON.stringify({ name: 'Exit Sign', optional_host_permissions: ['*://*/*', 'https://*.gone.example/*'] }));
    mkdirSync(at('packs/of'), { recursive: true });
    writeFileSync(at('packs/of/gone.json'), '{}');
    await putPacks(netflix, folder);
    expect(readdirSync(at('packs/of'))).toEqual(['netflix.json']);
    expect(json('packs/index.json')).toMatchObject([{ id: 'netflix' }]);
    const hosts = ['*://*/*', '*://help.netflix.com/*', '*://netflix.com/*', '*://www.netflix.com/*'];
    expect(json('manifest.json')).toEqual({ name: 'Exit Sign', optional_host_permissions: hosts });
  });
});
