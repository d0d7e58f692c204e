import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, ROOT } from '../../src/cli/build.ts';

const KB = 1024;

/** A script as it ships. */
const shipped = async (name: string): Promise<string> => readFileSync(join(await ensureBuilt('chromium'), name), 'utf8');

/** The minified size of an entry point without the modules that match. */
async function sizeWithout(entry: string, external: RegExp): Promise<number> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'esnext', lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'x' }, rolldownOptions: { external } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code.length;
}

// A build takes longer than a test may.
beforeAll(() => ensureBuilt('chromium'), 120_000);

// Every byte in a page is the user's. These only ever get smaller.
describe('what a page is made to carry', () => {
  it('is at most 3 KB for the gate, the only script on a page nobody asked about', async () =>
    expect((await shipped('gate.js')).length).toBeLessThanOrEqual(3 * KB));

  it('is at most 12 KB for the first look, without the words', async () =>
    expect(await sizeWithout('entrypoints/finder.ts', /\/words\//)).toBeLessThanOrEqual(12 * KB));

  it('is at most 24.9 KB over the wire for all of it: 7.75 for the first look and its words, 1.7 for what follows changes, 12 for what examines, 3.45 for what marks', async () => {
    expect(gzipSync(await shipped('finder.js')).length).toBeLessThanOrEqual(7.75 * KB);
    expect(gzipSync(await shipped('follow.js')).length).toBeLessThanOrEqual(1.7 * KB);
    expect(gzipSync(await shipped('tools.js')).length).toBeLessThanOrEqual(12 * KB);
    expect(gzipSync(await shipped('marks.js')).length).toBeLessThanOrEqual(3.45 * KB);
  });

  it('is at most 8 KB over the wire for the terms, which are looked for when the user asks', async () =>
    expect(gzipSync(await shipped('terms.js')).length).toBeLessThanOrEqual(8 * KB));

  it('is at most 3.2 KB over the wire for what says when money is taken next, which is looked for when the popup is opened', async () =>
    expect(gzipSync(await shipped('trial.js')).length).toBeLessThanOrEqual(3.2 * KB));

  it('is at most 9 KB over the wire for picking a control and 2 KB for copying a page, which the maker of a pack asks for', async () => {
    expect(gzipSync(await shipped('picker.js')).length).toBeLessThanOrEqual(9 * KB);
    expect(gzipSync(await shipped('copy.js')).length).toBeLessThanOrEqual(2 * KB);
  });

  it.each(['gate.js', 'finder.js', 'follow.js', 'tools.js', 'marks.js', 'terms.js', 'trial.js', 'picker.js', 'copy.js', 'first-look.js'])(
    'has no schema library, framework or polyfill in %s',
    async (name) => {
      const code = await shipped(name);
      expect(code).not.toMatch(/ZodError|_zod|safeParse|__k\b|diffed|webextension-polyfill|api-metadata/);
    },
  );
});

describe('what the popup loads', () => {
  it('is at most 60 KB compressed', async () => {
    const folder = await ensureBuilt('chromium');
    const page = readFileSync(join(folder, 'popup.html'), 'utf8');
    const files = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
    expect(files.length).toBeGreaterThan(1);
    expect(files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)).toBeLessThanOrEqual(60 * KB);
  });
});
