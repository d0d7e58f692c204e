import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './run-tool.mjs';
import { saying } from './say.mjs';

/**
 * True when node_modules was made from exactly this lock file.
 *
 * @param {string} root folder of package-lock.json
 */
export const dependenciesFit = (root) => read(stampOf(root)) === lockHash(root);

/**
 * Installs what the lock file lists, unless that is what is there.
 *
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function ensureDependencies(root) {
  if (dependenciesFit(root)) return;
  const hash = lockHash(root);
  // --include: a shell with NODE_ENV=production would leave the build tools out.
  const args = ['ci', '--include=dev', '--include=optional', '--no-fund', '--no-audit', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  await saying('Installing the dependencies (npm ci)', () =>
    runTool(command, [...first, ...args], {
      cwd: root,
      shell: command === 'npm' && process.platform === 'win32',
      problem: 'The dependencies could not be installed: run "npm ci" here and see what it says.',
    }),
  );
  writeFileSync(stampOf(root), hash);
}

/** Inside node_modules, so that it goes when that does. @param {string} root */
const stampOf = (root) => join(root, 'node_modules', '.exit-sign-lock-hash');

/** @param {string} root */
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
