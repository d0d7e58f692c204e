import { join } from 'node:path';
import { gateData } from '../../../packs/gate.ts';
import type { Page } from '../../browser/types.ts';
import { ROOT } from '../../build.ts';
import { readPacks } from '../../pack-files.ts';
import { choose, readVocabularies } from '../../words/vocabularies.ts';
import { bundle } from '../bundle.ts';
import type { Times, time } from './in-page.ts';

/** What the finder and the gate cost beside a bare pass over the same page. Milliseconds, and their ratio. */
export interface Ratio extends Times {
  finder_to_bare: number;
}

/** Measures in a page that is shown. @throws Error when the finder does not find what the page has */
export async function ratioOn(page: Page, code: string): Promise<Ratio> {
  await page.evaluate(code);
  const vocabularies = choose(readVocabularies(ROOT), ['en']);
  // A pack that is told by its words: the dearest kind of gate.
  const gate = readPacks(ROOT)
    .packs.flatMap((pack) => gateData(pack).map(([, entry]) => entry))
    .filter(({ hints }) => hints.length > 0)
    .slice(0, 1);
  const run = (words: Parameters<typeof time>[0], entries: Parameters<typeof time>[1]): Times =>
    (globalThis as unknown as { exitSignTime: typeof time }).exitSignTime(words, entries);
  const times = await page.evaluate(run, vocabularies, gate);
  return { ...times, finder_to_bare: times.finder / times.bare };
}

/** The part that runs in the page, as one script. */
export const bundleInPage = (): Promise<string> => bundle(join(import.meta.dirname, 'in-page.ts'));
