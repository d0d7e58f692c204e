import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/cli/build.ts';
import { readPacks } from '../../src/cli/pack-files.ts';
import { casePages } from '../gallery/fixtures/cases.ts';
import { makerStates } from '../gallery/fixtures/maker.ts';
import { packsPages } from '../gallery/fixtures/packs.ts';
import { recordPages } from '../gallery/fixtures/records.ts';
import { states } from '../gallery/fixtures/states.ts';
import { LOCALES } from '../gallery/i18n.ts';
import { type Gallery, launchBare, serveGallery } from '../gallery/serve.ts';
import { KINDS } from './browsers.ts';

const PAGES = ['welcome', 'options', ...Object.keys(casePages), ...Object.keys(recordPages), ...Object.keys(packsPages), 'maker-whole'];
const STATES = [...PAGES, ...Object.keys(makerStates).filter((name) => name !== 'maker-whole'), ...Object.keys(states)];
/** All packs look alike but for their texts, so each is shown once to either test. */
const PACKS = readPacks(ROOT).packs.map(({ id }) => `pack-${id}`);

let gallery: Gallery;
beforeAll(async () => {
  gallery = await serveGallery();
});
afterAll(() => gallery[Symbol.asyncDispose]());

async function show(page: Page, query: Record<string, string>): Promise<void> {
  const popup = !PAGES.includes(query.state ?? '');
  await page.setViewport(popup ? { width: 360, height: 600 } : { width: 800, height: 700 });
  await page.goto(`${gallery.address}?${new URLSearchParams(query)}`, { waitUntil: 'load' });
  await page.waitForSelector('#gallery > *');
  // What is folded away is to be right, too.
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
}

describe('every state of the interface, to axe', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBare('chromium');
  });
  afterAll(() => browser.close());

  it.each(['light', 'dark'])('has no violation, in the %s theme', { timeout: 240_000 }, async (theme) => {
    const page = await browser.newPage();
    const found: string[] = [];
    for (const state of theme === 'light' ? [...STATES, ...PACKS] : STATES) {
      await show(page, { state, theme });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
      for (const { id, nodes } of violations) found.push(`${state}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    }
    await page.close();
    expect(found).toEqual([]);
  });
});

/** What has the focus, how far down it stands, and whether a person sees it there. Runs in the page. */
function focused(): { text: string; down: number; seen: boolean } | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return { text: element.textContent ?? '', down: top + height / 2 + scrollY, seen: there !== null && (element.contains(there) || there.contains(element)) };
}

describe.each(KINDS)('the popup, in %s, to those who use it another way', (kind) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBare(kind);
  });
  afterAll(() => browser.close());

  it.each(['screen-everything-in-the-way', 'walk-under-way', 'way-kkbox', 'nothing-netflix'])(
    'shows what has the focus all the way down, by keyboard: %s',
    async (state) => {
      const page = await browser.newPage();
      await page.setViewport({ width: 360, height: 600 });
      await page.goto(`${gallery.address}?${new URLSearchParams({ state })}`, { waitUntil: 'load' });
      await page.waitForSelector('#gallery > *');
      const found: NonNullable<ReturnType<typeof focused>>[] = [];
      for (let tabs = 0; tabs < 60; tabs++) {
        await page.keyboard.press('Tab');
        const now = await page.evaluate(focused);
        if (now === null) break;
        found.push(now);
      }
      const pressable = await page.evaluate(
        () => [...document.querySelectorAll<HTMLElement>('button, a, summary, textarea')].filter((element) => element.checkVisibility()).length,
      );
      await page.close();
      expect(found.length).toBeGreaterThanOrEqual(pressable);
      expect(found.filter(({ seen }) => !seen)).toEqual([]);
      // From the top down, a line at a time; what stands beside another may be a little higher.
      expect(found.filter(({ down }, index) => down < (found[index - 1]?.down ?? 0) - 48)).toEqual([]);
    },
  );
});

describe('the popup, where the system asks for it', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBare('chromium');
  });
  afterAll(() => browser.close());

  const showWith = async (state: string, name: string, value: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.emulateMediaFeatures([{ name, value }]);
    await show(page, { state });
    return page;
  };

  it('keeps still', async () => {
    const moving = async (value: string): Promise<number> => {
      const page = await showWith('reading', 'prefers-reduced-motion', value);
      const count = await page.evaluate(() => document.getAnimations().length);
      await page.close();
      return count;
    };
    expect(await moving('no-preference')).toBeGreaterThan(0);
    expect(await moving('reduce')).toBe(0);
  });

  it('shows its sign in the colours of the system', async () => {
    const page = await showWith('way-netflix', 'forced-colors', 'active');
    const [sign, title] = await page.evaluate(() => ['.pictogram', 'h1'].map((part) => getComputedStyle(document.querySelector(part) ?? document.body).color));
    await page.close();
    expect(sign).toBe(title);
  });
});

describe('a record, on paper', () => {
  it('is there with its picture, and nothing of what is pressed', async () => {
    const browser = await launchBare('chromium');
    const page = await browser.newPage();
    await show(page, { state: 'record-proven' });
    const seen = (css: string): Promise<number> =>
      page.evaluate((what) => [...document.querySelectorAll(what)].filter((element) => element.checkVisibility()).length, css);
    expect(await seen('button, a, input, textarea')).toBeGreaterThan(5);
    await page.emulateMediaType('print');
    expect(await seen('button, a, input, textarea, [role="status"], .brand')).toBe(0);
    expect(await seen('.sheet h1, .sheet blockquote, .sheet img, .sheet ol li')).toBeGreaterThan(5);
    await browser.close();
  });
});

/** Texts that are cut off, or stand out of their box or of the window. Runs in the page. */
function overflowing(): string[] {
  const isOut = (text: Node, box: Element): boolean => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right } = range.getBoundingClientRect();
    const around = box.getBoundingClientRect();
    return left < around.left - 1 || right > around.right + 1 || left < 0 || right > window.innerWidth + 1;
  };
  const boxOf = (element: Element): Element => {
    const { display } = getComputedStyle(element);
    return (display === 'inline' || display === 'contents') && element.parentElement ? boxOf(element.parentElement) : element;
  };
  const found: string[] = [];
  const texts = document.createTreeWalker(document.querySelector('#gallery') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (parent === null || parent.closest('.visually-hidden, option') || text.nodeValue?.trim() === '') continue;
    const box = boxOf(parent);
    const cut = getComputedStyle(box).overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1;
    if (cut || isOut(text, box)) found.push(`${box.tagName}.${box.className}: ${text.nodeValue}`);
  }
  return found;
}

/** Paragraphs whose last line is one sign, with the full stop after it. Runs in the page. */
function lonely(): string[] {
  const found: string[] = [];
  for (const paragraph of document.querySelectorAll<HTMLElement>('#gallery :is(p, li, dd)')) {
    if (paragraph.children.length > 0 || paragraph.closest('.visually-hidden')) continue;
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const lines = [...range.getClientRects()];
    const em = Number.parseFloat(getComputedStyle(paragraph).fontSize);
    const last = lines.at(-1);
    if (last !== undefined && lines.length > 1 && last.width < 2.2 * em) found.push(paragraph.textContent ?? '');
  }
  return found;
}

/** How far, in pixels, the sites of each service stand from where its name starts. Runs in the page. */
function astray(): number[] {
  const startOf = (element: Element | null): number => {
    const range = document.createRange();
    if (element) range.selectNodeContents(element);
    const { left, right } = range.getBoundingClientRect();
    return document.documentElement.dir === 'rtl' ? right : left;
  };
  return [...document.querySelectorAll('.services label')].map((label) =>
    Math.abs(startOf(label.querySelector('.service-name')) - startOf(label.querySelector('.service-sites'))),
  );
}

describe.each(KINDS)('every state of the interface, in %s', (kind) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBare(kind);
  });
  afterAll(() => browser.close());

  it.each([...Object.keys(LOCALES), 'en, right to left', 'en, text at 200%'])(
    'keeps every text in its box, and ends no Chinese or Japanese paragraph in a line of one sign: %s',
    { timeout: 240_000 },
    async (what) => {
      const [lang = 'en'] = what.split(',');
      const page = await browser.newPage();
      const found: string[] = [];
      for (const state of kind === 'chromium' && what === 'en' ? [...STATES, ...PACKS] : STATES) {
        await show(page, { state, lang, ...(what.includes('right') && { dir: 'rtl' }), ...(what.includes('200') && { text: '200' }) });
        const wrong = [...(await page.evaluate(overflowing)), ...(/^(zh|ja)/.test(lang) ? await page.evaluate(lonely) : [])];
        found.push(...wrong.map((text) => `${state}: ${text}`));
      }
      await page.close();
      expect(found).toEqual([]);
    },
  );

  it.each(['ltr', 'rtl'])('lists the sites of a service right under its name: %s', async (dir) => {
    const page = await browser.newPage();
    await show(page, { state: 'options', dir });
    const off = await page.evaluate(astray);
    await page.close();
    expect(off.length).toBeGreaterThan(3);
    expect(Math.max(...off)).toBeLessThan(1);
  });
});
