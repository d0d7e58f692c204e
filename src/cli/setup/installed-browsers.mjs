import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.mjs';

/**
 * Where each browser may be. Chrome itself is missing on purpose: its branded builds take no unpacked
 * extension from the command line since version 137.
 */
const KNOWN = {
  chromium: {
    label: 'Chromium',
    variable: 'EXIT_SIGN_CHROMIUM',
    inPath: ['chromium', 'chromium-browser', 'chrome-for-testing'],
    /** @param {NodeJS.ProcessEnv} env */
    elsewhere: (env) => [
      ...downloaded(join(env.HOME ?? '', '.cache/puppeteer/chrome'), [
        'chrome-linux64/chrome',
        'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ]),
      ...downloaded(join(env.HOME ?? '', '.cache/ms-playwright'), [
        'chrome-linux/chrome',
        'chrome-linux64/chrome',
        'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      ]),
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...under(env.LOCALAPPDATA, 'Chromium/Application/chrome.exe'),
    ],
  },
  firefox: {
    label: 'Firefox',
    variable: 'EXIT_SIGN_FIREFOX',
    inPath: ['firefox-esr', 'firefox'],
    /** @param {NodeJS.ProcessEnv} env */
    elsewhere: (env) => ['/Applications/Firefox.app/Contents/MacOS/firefox', ...under(env.PROGRAMFILES, 'Mozilla Firefox/firefox.exe')],
  },
};

/** @typedef {keyof typeof KNOWN} BrowserKind */

/** What each browser is called in messages, and the variable that names another one. */
export const BROWSERS = KNOWN;

/**
 * The path of an installed browser, or null. What the variable names comes first, then PATH, then the usual places.
 *
 * @param {BrowserKind} kind
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 * @throws {Problem} when the variable names something that cannot be run
 */
export function findBrowser(kind, env = process.env) {
  const { variable, inPath, elsewhere } = KNOWN[kind];
  const named = env[variable];
  if (named) {
    if (isProgram(named)) return named;
    throw new Problem(`${variable} is set to ${named}, which is not a program: set it to the path of ${KNOWN[kind].label}, or unset it.`);
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = inPath.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...candidates, ...elsewhere(env)].find(isProgram) ?? null;
}

/** @param {string | undefined} folder @param {string} path */
const under = (folder, path) => (folder ? [join(folder, path)] : []);

/** Builds that a test tool downloaded, newest name first. @param {string} folder @param {string[]} programs */
function downloaded(folder, programs) {
  try {
    const versions = readdirSync(folder).sort().reverse();
    return versions.flatMap((version) => programs.map((program) => join(folder, version, program)));
  } catch {
    return [];
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
