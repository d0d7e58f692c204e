import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { BROWSERS, findBrowser } from './installed-browsers.mjs';
import { Problem } from './problem.mjs';
import { runTool } from './run-tool.mjs';
import { saying } from './say.mjs';

/** @typedef {import('./installed-browsers.mjs').BrowserKind} BrowserKind */

/** @type {Record<BrowserKind, string>} */
const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * True when none of these browsers has to be installed.
 *
 * @param {BrowserKind[]} kinds
 */
export const browsersFit = (kinds) => kinds.every((kind) => findBrowser(kind) !== null);

/**
 * Installs the browsers that are missing, where that is possible: on Debian and its kin, as root.
 *
 * @param {BrowserKind[]} kinds
 * @returns {Promise<void>}
 * @throws {Problem} with what the user has to install
 */
export async function ensureBrowsers(kinds) {
  const missing = kinds.filter((kind) => findBrowser(kind) === null);
  if (missing.length === 0) return;
  if (!canInstall()) throw new Problem(`${labelsOf(missing)} was not found. ${howToInstall(missing)}`);

  const packages = missing.map((kind) => DEBIAN_PACKAGE[kind]);
  // The pages are Chinese in part: without a font for them every character is a box of the wrong width.
  if (!hasChineseFont()) packages.push('fonts-noto-cjk');
  const problem = `apt-get could not install ${packages.join(' and ')}. ${howToInstall(missing)}`;
  const aptGet = (/** @type {string[]} */ ...args) =>
    runTool('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, problem });
  await saying(`Installing ${packages.join(' and ')} (apt-get)`, async () => {
    await aptGet('update');
    await aptGet('install', '-y', '--no-install-recommends', ...packages);
  });

  // Ubuntu's package is a stub that asks for snap, which containers do not have.
  const broken = missing.filter((kind) => !starts(kind));
  if (broken.length > 0) throw new Problem(`What apt-get installed does not run. ${howToInstall(broken)}`);
}

function canInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @param {BrowserKind[]} kinds */
const labelsOf = (kinds) => kinds.map((kind) => BROWSERS[kind].label).join(' and ');

/** @param {BrowserKind[]} kinds */
function howToInstall(kinds) {
  const packages = kinds.map((kind) => DEBIAN_PACKAGE[kind]).join(' ');
  const variables = kinds.map((kind) => BROWSERS[kind].variable).join(' and ');
  return `Install ${labelsOf(kinds)} (on Debian: "sudo apt-get install ${packages}"), or set ${variables} to where it is.`;
}

function hasChineseFont() {
  const found = spawnSync('fc-list', [':lang=zh', 'file'], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.trim() !== '';
}

/** @param {BrowserKind} kind */
function starts(kind) {
  const path = findBrowser(kind);
  return path !== null && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}
