import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/cli/setup/installed-browsers.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'browsers-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function program(path: string, mode = 0o755): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, '');
  chmodSync(full, mode);
  return full;
}

const path = (...names: string[]): string => names.map((name) => join(folder, name)).join(delimiter);

describe.skipIf(process.platform !== 'linux')('looking for a browser', () => {
  it('takes the one that the variable names before all others', () => {
    program('bin/chromium');
    const mine = program('mine/chrome');
    expect(findBrowser('chromium', { PATH: path('bin'), EXIT_SIGN_CHROMIUM: mine })).toBe(mine);
  });

  it('says so when the variable names no program', () => {
    expect(() => findBrowser('firefox', { PATH: '', EXIT_SIGN_FIREFOX: '/no/firefox' })).toThrow(
      'EXIT_SIGN_FIREFOX is set to /no/firefox, which is not a program',
    );
  });

  it('prefers firefox-esr to firefox, wherever they are in PATH', () => {
    program('first/firefox');
    const esr = program('second/firefox-esr');
    expect(findBrowser('firefox', { PATH: path('first', 'second') })).toBe(esr);
  });

  it('passes over a file that cannot be run', () => {
    program('first/chromium', 0o644);
    const other = program('second/chromium-browser');
    expect(findBrowser('chromium', { PATH: path('first', 'second') })).toBe(other);
  });

  it('finds the newest Chrome for Testing that a tool has downloaded', () => {
    program('.cache/puppeteer/chrome/linux-140.0.1/chrome-linux64/chrome');
    const newest = program('.cache/puppeteer/chrome/linux-141.0.1/chrome-linux64/chrome');
    expect(findBrowser('chromium', { PATH: '', HOME: folder })).toBe(newest);
  });

  it('gives null when there is none', () => {
    expect(findBrowser('firefox', { PATH: folder, HOME: folder })).toBeNull();
  });
});
