import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionPage, Page } from '../../src/cli/browser/types.ts';
import { ROOT } from '../../src/cli/build.ts';
import { pagesOf, readScreens } from '../../src/cli/saved-screens.ts';
import { becomes } from './becomes.ts';
import { KINDS, type Stage, setStage } from './browsers.ts';
import { savedBy } from './saved-by.ts';
import { storedRecords } from './walks/records.ts';

const { screens } = readScreens(ROOT);

describe.each(KINDS)('records, in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage(kind, pagesOf(screens));
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const text = (page: ExtensionPage): Promise<string> => page.evaluate(() => document.body.innerText);
  const says = (page: ExtensionPage, words: string) => becomes(async () => (await text(page)).includes(words));
  const press = (page: ExtensionPage, name: string): Promise<void> =>
    page.evaluate((words: string) => {
      const found = [...document.querySelectorAll<HTMLElement>('button, a')].find((item) => item.textContent?.trim().startsWith(words));
      if (!found) throw new Error(`Nothing to press says "${words}"`);
      found.click();
    }, name);
  /** Opens the popup over a page, and waits for what it has to say. */
  const popupOver = async (page: Page): Promise<ExtensionPage> => {
    await stage.browser.clickToolbar(page);
    const popup = await stage.browser.popup();
    await becomes(() => popup.evaluate(() => document.querySelector('main[aria-busy="false"]') !== null));
    return popup;
  };
  const choose = (page: ExtensionPage, name: string, content: string): Promise<void> =>
    page.evaluate(
      (file: string, words: string) => {
        const input = document.querySelector<HTMLInputElement>('input[type="file"]');
        const data = new DataTransfer();
        data.items.add(new File([words], file));
        if (input) input.files = data.files;
        input?.dispatchEvent(new Event('change', { bubbles: true }));
      },
      name,
      content,
    );

  it('says that there are none, and how one comes about', async () => {
    const records = await stage.browser.openExtensionPage('records.html');
    expect(await says(records, 'No records yet')).toBe(true);
    await records.close();
  });

  it('keeps how far a walk has come when asked amid it, with what stood in the way', async () => {
    page = await stage.browser.newPage();
    await page.goto('https://www.netflix.com/account/membership');
    await popupOver(page);
    await page.goto('https://www.netflix.com/cancelplan');
    const popup = await popupOver(page);
    expect(await says(popup, 'Finish Cancellation')).toBe(true);
    await popup.evaluate(() => [...document.querySelectorAll('summary')].find(({ textContent }) => textContent === 'Your record')?.click());
    expect(await says(popup, 'No record of this is kept yet.')).toBe(true);
    await press(popup, 'Keep it with a picture of this page');
    expect(await says(popup, 'Kept, with a picture of the page.')).toBe(true);
    await stage.browser.closePopup();
    const records = await stage.browser.openExtensionPage('records.html');
    expect(await says(records, 'Not finished')).toBe(true);
    await press(records, 'Netflix');
    expect(await says(records, 'Nothing on the pages proves it.')).toBe(true);
    const shown = await text(records);
    for (const part of ['Your plan', 'Cancel membership', 'Folded away until you open it.', 'The last confirmation', 'Finish Cancellation'])
      expect(shown).toContain(part);
    await records.close();
  });

  it('keeps it by itself once it is proven, in the same record, and a picture of the page when asked', async () => {
    await page.goto('https://www.netflix.com/cancelplan/confirm');
    const popup = await popupOver(page);
    expect(await says(popup, 'A record of this is kept on this computer.')).toBe(true);
    await press(popup, 'Keep it with a picture of this page');
    expect(await says(popup, 'Kept, with a picture of the page.')).toBe(true);
    await stage.browser.closePopup();
    await page.close();

    const records = await stage.browser.openExtensionPage('records.html');
    expect(await says(records, 'Cancelled, with proof')).toBe(true);
    await press(records, 'Netflix');
    expect(await says(records, 'Your membership has been cancelled')).toBe(true);
    const shown = await text(records);
    expect(shown).toContain('Finish Cancellation');
    const isDrawn = () => records.evaluate(() => (document.querySelector<HTMLImageElement>('.sheet img')?.naturalWidth ?? 0) > 300);
    expect(await becomes(isDrawn)).toBe(true);
    await records.close();
  });

  it('still has the record, and what was written into it, after the extension was updated', async () => {
    const records = await stage.browser.openExtensionPage('records.html');
    expect(await says(records, 'Netflix')).toBe(true);
    await press(records, 'Netflix');
    expect(await says(records, 'Was anything charged after the end?')).toBe(true);
    await press(records, 'No, nothing');
    expect(await says(records, 'Charged after the end')).toBe(true);
    const hash = await records.evaluate(() => location.hash);
    await records.close();
    await stage.browser.update();
    const again = await stage.browser.openExtensionPage(`records.html${hash}`);
    expect(await says(again, 'Charged after the end')).toBe(true);
    await again.close();
  });

  it('saves a record as one page that needs nothing else, picture and all', async () => {
    const records = await stage.browser.openExtensionPage('records.html');
    expect(await says(records, 'Netflix')).toBe(true);
    await press(records, 'Netflix');
    expect(await says(records, 'Save as a page')).toBe(true);
    const { name, text: saved } = await savedBy(records, 'Save as a page');
    expect(name).toBe('exit-sign-Netflix.html');
    await records.close();
    stage.serve({ 'https://saved.example/': saved });
    const shown = await stage.browser.newPage();
    await shown.goto('https://saved.example/');
    const words = await shown.evaluate(() => document.body.innerText);
    for (const part of ['Cancelled, with proof', 'Your membership has been cancelled', 'Finish Cancellation', 'Charged after the end'])
      expect(words).toContain(part);
    expect(await shown.evaluate(() => (document.querySelector('img')?.naturalWidth ?? 0) > 300)).toBe(true);
    const loaded = await shown.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    expect(loaded.filter((address) => !address.startsWith('data:'))).toEqual([]);
    await shown.close();
  });

  it('saves all as a file, from which they come back after they were deleted; and prints', async () => {
    const records = await stage.browser.openExtensionPage('records.html');
    expect(await says(records, 'Save all as a file')).toBe(true);
    const before = await storedRecords(stage.browser);
    const { name, text: saved } = await savedBy(records, 'Save all as a file');
    expect(name).toMatch(/^exit-sign-records-\d{4}-\d{2}-\d{2}\.json$/);
    await press(records, 'Netflix');
    expect(await says(records, 'Print')).toBe(true);
    const printed = await records.evaluate(() => {
      let asked = 0;
      window.print = () => asked++;
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Print')?.click();
      return asked;
    });
    expect(printed).toBe(1);
    await press(records, 'Delete this record');
    expect(await says(records, 'No records yet')).toBe(true);
    expect(await storedRecords(stage.browser)).toEqual([]);
    await choose(records, 'records.json', saved);
    expect(await says(records, 'Read: 1 new')).toBe(true);
    expect(await storedRecords(stage.browser)).toEqual(before);
    await press(records, 'Netflix');
    expect(await becomes(() => records.evaluate(() => (document.querySelector<HTMLImageElement>('.sheet img')?.naturalWidth ?? 0) > 300))).toBe(true);
    await records.close();
  });

  it('brings a deleted record back, and says what is wrong with a file that is none', async () => {
    const records = await stage.browser.openExtensionPage('records.html');
    expect(await says(records, 'Netflix')).toBe(true);
    await press(records, 'Netflix');
    expect(await says(records, 'Delete this record')).toBe(true);
    await press(records, 'Delete this record');
    expect(await says(records, 'The record is deleted.')).toBe(true);
    expect(await says(records, 'No records yet')).toBe(true);
    await press(records, 'Bring it back');
    expect(await says(records, 'Cancelled, with proof')).toBe(true);
    await choose(records, 'holiday.json', '{"photos":[]}');
    expect(await says(records, 'not a file of records')).toBe(true);
    await choose(records, 'records.json', '{"format":"exit-sign-records","version":1,"records":[{"record":{}}]}');
    expect(await says(records, 'damaged at records[0].record')).toBe(true);
    expect(await text(records)).toContain('Netflix');
    await records.close();
  });
});
