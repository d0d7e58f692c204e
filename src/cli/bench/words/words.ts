import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../browser/launch.ts';
import { servePages } from '../../browser/serve.ts';
import { ensureBuilt, ROOT } from '../../build.ts';
import { progressOf } from '../../progress.ts';
import type { BrowserKind } from '../../setup/installed-browsers.mjs';
import { round } from '../../share.ts';
import { choose, readVocabularies } from '../../words/vocabularies.ts';
import { bundle } from '../bundle.ts';
import type { LabelTimes, timeLabels } from './in-page.ts';

/** How long each language takes for its labels, the slowest first. */
export interface WordTimes {
  machine: { browser: string; cores: number; platform: string };
  labels: number;
  languages: Record<string, LabelTimes>;
}

const LABELS = 10_000;

const ADDRESS = 'https://words.example/';

/** Where the labels are that the tests of each language are made of. */
const FOLDER = 'test/unit/words/labels';

/** Judges 10,000 labels of every language in a page of a real browser, with the words that such a page would be given. */
export async function wordTimes(kind: BrowserKind): Promise<WordTimes> {
  const vocabularies = readVocabularies(ROOT);
  const code = await bundle(join(import.meta.dirname, 'in-page.ts'));
  await using server = await servePages(() => ({ body: '<!doctype html><title>Words</title>' }));
  await using browser = await launch(kind, { extension: await ensureBuilt(kind), proxyPort: server.port });
  const page = await browser.newPage();
  await page.goto(ADDRESS, { waitUntil: 'load' });
  await page.evaluate(code);
  const names = [...vocabularies.keys()].filter((name) => existsSync(fileOf(name)));
  const progress = progressOf(names.length);
  const times: [string, LabelTimes][] = [];
  for (const [index, name] of names.entries()) {
    const taken = await page.evaluate(
      (words, labels) => (globalThis as unknown as { exitSignTimeLabels: typeof timeLabels }).exitSignTimeLabels(words, labels),
      choose(vocabularies, [...new Set(['en', name])]),
      manyLabels(name),
    );
    times.push([name, { best: round(taken.best), median: round(taken.median) }]);
    progress(index + 1);
  }
  return {
    machine: { browser: browser.version, cores: availableParallelism(), platform: process.platform },
    labels: LABELS,
    languages: Object.fromEntries(times.sort(([, a], [, b]) => b.best - a.best)),
  };
}

const fileOf = (name: string): string => join(ROOT, FOLDER, `${name}.json`);

/** A language's labels over and over, no two the same, so that none is remembered. */
function manyLabels(name: string): string[] {
  const labels = Object.values(JSON.parse(readFileSync(fileOf(name), 'utf8')) as Record<string, string[]>).flat();
  return Array.from({ length: LABELS }, (_, index) => `${labels[index % labels.length] ?? ''} ${index}`);
}
