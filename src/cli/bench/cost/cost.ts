import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from '../../browser/launch.ts';
import { servePages } from '../../browser/serve.ts';
import { ensureBuilt } from '../../build.ts';
import { progressOf } from '../../progress.ts';
import { round } from '../../share.ts';
import { bigPage } from './big-page.ts';
import { type Live, live } from './live.ts';
import { bundleInPage, type Ratio, ratioOn } from './ratios.ts';

/** What the extension costs a page. Milliseconds and bytes. */
export interface Cost {
  machine: { browser: string; cores: number; platform: string };
  ratios: Record<string, Ratio>;
  live: Live;
  bytes: Record<string, { plain: number; gzip: number }>;
}

const URL_OF = (name: string): string => `https://shop.example/${name}`;

const PAGES: Record<string, string> = {
  empty: '<!doctype html><html lang="en"><title>Your account</title><body><p>Nothing here yet.</p></body></html>',
  '2k': bigPage(2000),
  '10k': bigPage(10_000),
  '50k': bigPage(50_000),
  '50k with frames and shadow roots': bigPage(50_000, true),
};

/** The scripts that a page may have to carry. */
const SCRIPTS = ['gate.js', 'finder.js', 'follow.js', 'tools.js', 'marks.js'];

/** All of it in one run of Chromium, the only browser that can be traced so. */
export async function cost(): Promise<Cost> {
  const extension = await ensureBuilt('chromium');
  const addresses = new Map(Object.entries(PAGES).map(([name, body]) => [new URL(URL_OF(name)).href, body]));
  await using server = await servePages((url) => {
    const body = addresses.get(url.href);
    return body === undefined ? null : { body };
  });
  await using browser = await launch('chromium', { extension, proxyPort: server.port });
  const code = await bundleInPage();
  const sizes = Object.keys(PAGES).filter((name) => name !== 'empty');
  const progress = progressOf(sizes.length + 1);
  const ratios: Record<string, Ratio> = {};
  for (const [index, name] of sizes.entries()) {
    const page = await browser.newPage();
    await page.goto(URL_OF(name), { waitUntil: 'load' });
    ratios[name] = await ratioOn(page, code);
    await page.close();
    progress(index + 1);
  }
  const shown = await live(browser, URL_OF('10k'), URL_OF('empty'));
  progress(sizes.length + 1);
  const bytes = SCRIPTS.filter((name) => existsSync(join(extension, name))).map((name) => {
    const file = readFileSync(join(extension, name));
    return [name, { plain: file.length, gzip: gzipSync(file).length }] as const;
  });
  return rounded({
    machine: { browser: browser.version, cores: availableParallelism(), platform: process.platform },
    ratios,
    live: shown,
    bytes: Object.fromEntries(bytes),
  });
}

const rounded = (figures: Cost): Cost => JSON.parse(JSON.stringify(figures, (_, value: unknown) => (typeof value === 'number' ? round(value) : value))) as Cost;
