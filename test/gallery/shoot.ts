/** Photographs every state of the interface: node test/gallery/shoot.ts FOLDER [all]. Without "all", overviews only. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { makerStates } from './fixtures/maker.ts';
import { states } from './fixtures/states.ts';
import { launchBare, serveGallery } from './serve.ts';

interface Shot {
  name: string;
  query: string;
  width: number;
  height: number;
}

const POPUP = { width: 360, height: 600 };
const OVERVIEW = { width: 1600, height: 1000 };

function shots(all: boolean): Shot[] {
  const list: Shot[] = [];
  const pages = [
    'welcome',
    'options',
    'cases-list',
    'case-china',
    'case-kkbox',
    'case-new',
    'records-list',
    'record-proven',
    'record-unproven',
    'packs-list',
    'packs-ready',
    'packs-edit',
    'maker-whole',
  ];
  for (const theme of ['light', 'dark']) {
    for (const lang of ['en', 'zh-TW']) list.push({ name: `overview-${theme}-${lang}`, query: `theme=${theme}&lang=${lang}&full=1`, ...OVERVIEW });
    for (const page of pages) list.push({ name: `${page}-${theme}`, query: `state=${page}&theme=${theme}`, width: 1000, height: 700 });
    if (all)
      for (const name of [...Object.keys(makerStates), ...Object.keys(states)])
        list.push({ name: `${name}-${theme}`, query: `state=${name}&theme=${theme}`, ...POPUP });
  }
  for (const lang of ['zh-CN', 'ms']) list.push({ name: `overview-${lang}`, query: `theme=light&lang=${lang}&full=1`, ...OVERVIEW });
  list.push({ name: 'overview-rtl', query: 'theme=light&dir=rtl&full=1', ...OVERVIEW });
  list.push({ name: 'overview-200', query: 'theme=light&text=200&full=1', ...OVERVIEW });
  for (const lang of ['zh-TW', 'de', 'ja'])
    for (const page of pages) list.push({ name: `${page}-${lang}`, query: `state=${page}&theme=light&lang=${lang}`, width: 1000, height: 700 });
  for (const page of pages) list.push({ name: `${page}-narrow`, query: `state=${page}&theme=light`, width: 400, height: 700 });
  return list;
}

async function shoot(browser: Browser, address: string, folder: string, list: Shot[]): Promise<void> {
  const page = await browser.newPage();
  for (const { name, query, width, height } of list) {
    await page.setViewport({ width, height });
    await page.goto(`${address}?${query}`, { waitUntil: 'load' });
    await page.waitForSelector('#gallery > *');
    await writeFile(join(folder, `${name}.png`), await page.screenshot({ fullPage: true }));
  }
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Say where the pictures go: node test/gallery/shoot.ts FOLDER [all]\n');
  process.exit(2);
}

await using gallery = await serveGallery();
const list = shots(process.argv[3] === 'all');
for (const kind of ['chromium', 'firefox'] as const) {
  await mkdir(join(folder, kind), { recursive: true });
  const browser = await launchBare(kind);
  try {
    await shoot(browser, gallery.address, join(folder, kind), list);
  } finally {
    await browser.close();
  }
  process.stderr.write(`${kind}: ${list.length} pictures in ${join(folder, kind)}\n`);
}
