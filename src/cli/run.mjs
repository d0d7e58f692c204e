/**
 * node src/cli/run.mjs COMMAND [ARGS…]
 *
 * Sets up what a command needs, then runs src/cli/COMMAND.ts. Plain JavaScript for Node 20 without any
 * dependency, because it is what installs them.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browsersFit, ensureBrowsers } from './setup/browsers.mjs';
import { dependenciesFit, ensureDependencies } from './setup/dependencies.mjs';
import { findBrowser } from './setup/installed-browsers.mjs';
import { withLock } from './setup/lock.mjs';
import { Problem } from './setup/problem.mjs';
import { say } from './setup/say.mjs';

/** @typedef {import('./setup/installed-browsers.mjs').BrowserKind} BrowserKind */

/** The browsers each command needs. @type {Record<string, (args: string[]) => BrowserKind[]>} */
const NEEDS = {
  start: () => (findBrowser('chromium') === null && findBrowser('firefox') !== null ? ['firefox'] : ['chromium']),
  test: () => ['chromium', 'firefox'],
  scan: askedFor,
  bench: askedFor,
  packs: (args) => (args[0] === 'check' ? askedFor(args) : []),
  classify: () => [],
  words: () => [],
  'build-all': () => [],
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const inRoot = (/** @type {string[]} */ ...path) => join(root, ...path);
/** Not in node_modules, which npm ci removes. */
const lock = join(tmpdir(), `exit-sign-${process.getuid?.() ?? 0}-${createHash('sha256').update(root).digest('hex').slice(0, 12)}.lock`);
const OLDEST_NODE = [22, 18];

/** The one named by --browser; a name that is none is left to the command, which says so. @param {string[]} args @returns {BrowserKind[]} */
function askedFor(args) {
  const at = args.findIndex((arg) => /^--browser(=|$)/.test(arg));
  const asked = at < 0 ? 'chromium' : (args[at]?.split('=')[1] ?? args[at + 1]);
  return asked === 'chromium' || asked === 'firefox' ? [asked] : [];
}

/** @param {string | undefined} command */
function checkCommand(command) {
  const known = Object.keys(NEEDS).filter((name) => existsSync(inRoot('src/cli', `${name}.ts`)));
  if (command !== undefined && known.includes(command)) return command;
  throw new Problem(`${command === undefined ? 'A command is missing' : `There is no command "${command}"`}. Known: ${known.join(', ')}.`);
}

/** A Node that runs TypeScript: the lock file's own, else the one that runs this. */
function findNode() {
  const own = inRoot('node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (process.platform !== 'win32' && existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldest = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldest || (major === oldest && minor >= oldestMinor)) return process.execPath;
  throw new Problem(`Exit Sign needs Node ${OLDEST_NODE.join('.')} or newer here, and this is ${process.versions.node}: install it from https://nodejs.org.`);
}

/** @param {string} command @param {string[]} args @returns {Promise<never>} */
function handOver(command, args) {
  // Tools that the command starts find the same Node.
  const env = { ...process.env, PATH: [inRoot('node_modules/.bin'), process.env.PATH].join(delimiter) };
  // Node 22 warns that type stripping is experimental.
  const child = spawn(findNode(), ['--disable-warning=ExperimentalWarning', inRoot('src/cli', `${command}.ts`), ...args], { env, stdio: 'inherit' });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  return new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** @param {string} command @param {string[]} args */
async function setUp(command, args) {
  const needed = NEEDS[command]?.(args) ?? [];
  if (dependenciesFit(root) && browsersFit(needed)) return;
  // Two commands started at once must not both empty node_modules.
  await withLock(
    lock,
    async () => {
      await ensureDependencies(root);
      await ensureBrowsers(needed);
    },
    { onWait: () => say('Waiting for another command that is setting up …') },
  );
}

try {
  const [name, ...args] = process.argv.slice(2);
  const command = checkCommand(name);
  const stop = (/** @type {NodeJS.Signals} */ signal) => process.exit(128 + constants.signals[signal]);
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  await setUp(command, args);
  process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop).removeListener('SIGHUP', stop);
  await handOver(command, args);
} catch (error) {
  say(error instanceof Problem ? error.message : String(error));
  process.exit(error instanceof Problem ? 2 : 1);
}
