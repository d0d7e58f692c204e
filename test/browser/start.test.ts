import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt, ROOT } from '../../src/cli/build.ts';
import { BROWSERS, type BrowserKind, findBrowser } from '../../src/cli/setup/installed-browsers.mjs';
import { KINDS } from './browsers.ts';

interface Run extends Disposable {
  /** Resolves when it has said so. */
  says(text: string): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  /** Its exit code, or null when it is still there after so many ms. */
  ended(within: number): Promise<number | null>;
}

/** Runs npm start with a browser that a wrapper starts without its window, since a test has no screen to show it on. */
function run(kind: BrowserKind, folder: string, args: string[]): Run {
  const [wrapper, pid] = [join(folder, kind), join(folder, 'pid')];
  writeFileSync(wrapper, `#!/bin/sh\necho $$ > '${pid}'\nexec '${findBrowser(kind)}' --headless "$@"\n`, { mode: 0o755 });
  const env = { ...process.env, DISPLAY: ':0', [BROWSERS[kind].variable]: wrapper };
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/run.mjs'), 'start', '--browser', kind, ...args], { env });
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  return {
    says: async (text) => {
      for (let tries = 0; tries < 300 && !said.includes(text); tries++) await wait(100);
      return said;
    },
    kill: (signal) => void process.kill(Number(readFileSync(pid, 'utf8')), signal),
    ended: (within) => Promise.race([code, wait(within, null, { ref: false })]),
    [Symbol.dispose]: () => void child.kill(),
  };
}

describe.each(KINDS)('npm start, in %s', (kind) => {
  let folder: string;
  beforeEach(async () => {
    await ensureBuilt(kind);
    folder = mkdtempSync(join(tmpdir(), 'exit-sign-start-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  // The first stranger with a screen got a browser that closed at once, and a command that never ended.
  it('leaves the browser to a user who has a display until it is closed, and then ends', async () => {
    using start = run(kind, folder, []);
    expect(await start.says('The browser is yours')).toContain('follow the green marks from https://www.netflix.com/');
    expect(await start.ended(2000)).toBeNull();
    start.kill('SIGTERM');
    expect(await start.ended(20_000)).toBe(0);
  });

  it('says in a sentence that the browser died halfway', async () => {
    using start = run(kind, folder, ['--headless']);
    expect(await start.says('\n2. ')).toContain('\n1. ');
    start.kill('SIGKILL');
    expect(await start.ended(20_000)).toBe(2);
    const lines = (await start.says('run the command again')).trimEnd().split('\n');
    expect(lines.at(-1)).toContain(`${BROWSERS[kind].label} ended by itself, halfway`);
  });
});
