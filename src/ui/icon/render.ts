/** Renders the icons to public/icon. Run after changing an SVG: node src/ui/icon/render.ts */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

/** The hairline of icon.svg blurs in small sizes, so these come from action.svg as well. */
const PICTURES = [
  { file: 'icon.svg', name: '', sizes: [48, 96, 128] },
  { file: 'action.svg', name: '', sizes: [16, 32] },
  { file: 'action.svg', name: 'action-', sizes: [16, 24, 32, 48] },
];
const here = import.meta.dirname;
const out = join(here, '../../../public/icon');

await mkdir(out, { recursive: true });
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const { file, name, sizes } of PICTURES) {
    const svg = await readFile(join(here, file), 'utf8');
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await writeFile(join(out, `${name}${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
