import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build.ts';

/**
 * What Firefox has made of its own scripts, and for which version of itself. Of extensions it keeps only what this leaves
 * out: webext.sc.lz4, which would outlive a change of ours.
 */
const PARTS = ['startupCache', 'compatibility.ini'];
const isCode = (path: string): boolean => !path.endsWith('webext.sc.lz4');

/** One for each Firefox: it throws away what another version has made, and makes it anew at each start. */
const folderFor = (firefox: string): string => join(ROOT, `.output/firefox-code-${Math.round(statSync(firefox).mtimeMs)}`);

/** Gives a new profile what an earlier one has compiled: with that, Firefox starts in 1.2 s instead of 1.9 (ESR 153, two cores). */
export function giveCode(firefox: string, profile: string): void {
  const kept = folderFor(firefox);
  if (existsSync(kept)) cpSync(kept, profile, { recursive: true });
}

/** Keeps what a Firefox that has ended properly has compiled, if nothing is kept yet. */
export function keepCode(firefox: string, profile: string): void {
  const kept = folderFor(firefox);
  if (existsSync(kept) || !PARTS.every((part) => existsSync(join(profile, part)))) return;
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  const made = mkdtempSync(`${kept}-`);
  for (const part of PARTS) cpSync(join(profile, part), join(made, part), { recursive: true, filter: isCode });
  try {
    // Several may end at once: the first of them is kept.
    renameSync(made, kept);
  } catch {
    rmSync(made, { recursive: true });
  }
}
