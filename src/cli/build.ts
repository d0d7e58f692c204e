import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { readShippedPacks } from './pack-files.ts';
import { Problem } from './problem.ts';
import { putPacks } from './put-packs.ts';
import type { BrowserKind } from './setup/installed-browsers.mjs';
import { withLock } from './setup/lock.mjs';

/** The folder of package.json. */
export const ROOT = join(import.meta.dirname, '../..');

const FOLDER = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;
const TARGET = { chromium: 'chrome', firefox: 'firefox' } as const;

/** What the built extension is made from, but for its packs, which are put into it afterwards. */
const INPUTS = ['entrypoints', 'src', 'public', 'wxt.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
/** The saved pages of the packs do not ship. */
const isShipped = (path: string): boolean => !/^selectors\/[^/]+\/screens(\/|$)/.test(path);

/**
 * The folder of the built extension, built now if anything it is made from has changed. Safe to call from
 * several processes at once.
 *
 * @throws Problem with the build's own output when it fails
 */
export async function ensureBuilt(browser: BrowserKind, options: { signal?: AbortSignal } = {}): Promise<string> {
  const output = join(ROOT, '.output');
  const folder = join(output, FOLDER[browser]);
  await mkdir(output, { recursive: true });
  return withLock(
    join(output, 'build.lock'),
    async () => {
      const code = await fingerprint(ROOT, INPUTS, () => true);
      await buildIfStale({
        stamp: `${folder}.stamp`,
        result: join(folder, 'manifest.json'),
        inputs: async () => code,
        build: () => runWxt(browser, options.signal),
      });
      // A build takes seconds, and whoever edits a pack needs none.
      await buildIfStale({
        stamp: `${folder}.packs.stamp`,
        result: join(folder, 'packs'),
        inputs: async () => code + (await fingerprint(ROOT, ['selectors'], isShipped)),
        build: () => putPacks(readShippedPacks(ROOT), folder),
      });
      return folder;
    },
    { signal: options.signal },
  );
}

/**
 * Builds unless the stamp says that what is there was made from the present inputs. The stamp is taken away
 * first and written last, so that a build that was cut off never looks finished.
 */
export async function buildIfStale(steps: {
  stamp: string;
  /** A file of what is built: without it the stamp counts for nothing. */
  result: string;
  inputs: () => Promise<string>;
  build: () => Promise<void>;
}): Promise<void> {
  const present = await steps.inputs();
  const stamped = await readFile(steps.stamp, 'utf8').catch(() => null);
  if (stamped === present && existsSync(steps.result)) return;
  await rm(steps.stamp, { force: true });
  await steps.build();
  await writeFile(steps.stamp, present);
}

function runWxt(browser: BrowserKind, signal: AbortSignal | undefined): Promise<void> {
  const args = [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', ROOT, '--browser', TARGET[browser], '--mv3'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...(signal ? { signal } : {}) });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Problem(`${said.trim()}\nThe extension could not be built for ${browser}: mend what the lines above name, and try again.`));
    });
  });
}
