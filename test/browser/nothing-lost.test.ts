import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionPage, Page } from '../../src/cli/browser/types.ts';
import { pixel, provenWhole } from '../gallery/fixtures/records.ts';
import { becomes } from './becomes.ts';
import { KINDS, type Stage, setStage } from './browsers.ts';
import { shop } from './walks/pages.ts';
import { emptyRecords, storedRecords } from './walks/records.ts';
import { forgetWalks, storedWalks } from './walks/state.ts';

interface ExtensionApi {
  runtime: { sendMessage(message: object): Promise<unknown>; getBackgroundPage(): Promise<typeof globalThis> };
  tabs: { getCurrent(): Promise<{ id: number }>; remove(id: number): Promise<void> };
}
declare const browser: ExtensionApi;

const ACCOUNT = shop('/account', '<h2>Your subscription</h2><p>Premium, $9.99 a month</p><a href="/end">Cancel subscription</a>');
const CONFIRM = shop('/end', '<h1>Cancel your subscription?</h1><button>Cancel subscription now</button><button>Keep my subscription</button>');
const DONE = shop('/bye', '<h1>Your subscription has been cancelled</h1><p>You can watch until 4 December 2030.</p>');

const { record } = provenWhole;
/** A file of as many records, which differ in their id and in when they last changed; `size` is that of each picture in bytes. */
const fileOf = (count: number, size = 0): string =>
  JSON.stringify({
    format: 'exit-sign-records',
    version: 1,
    records: Array.from({ length: count }, (_, index) => ({
      record: { ...record, id: `walk ${index}`, changed: record.changed + count },
      picture: { at: 0, data: size === 0 ? pixel : `data:image/png;base64,${randomBytes(size).toString('base64')}` },
    })),
  });

/** Answers each write as a browser without room does; `only` one store's. Runs in a page of the extension. */
function refuseWrites(only?: string): void {
  const put = IDBObjectStore.prototype.put;
  Object.assign(globalThis, {
    giveRoom: () => {
      IDBObjectStore.prototype.put = put;
    },
  });
  IDBObjectStore.prototype.put = function (...args) {
    if (only !== undefined && this.name !== only) return put.apply(this, args);
    this.transaction.abort();
    throw new DOMException('no room', 'QuotaExceededError');
  };
}

/** The same in the background, until it ends. */
async function refuseWritesInBackground({ browser: shown }: Stage, page: Page): Promise<void> {
  if (shown.kind === 'chromium') {
    const targets = page.browser().targets();
    const worker = await targets.find((target) => target.type() === 'service_worker')?.worker();
    await worker?.evaluate(refuseWrites);
    return;
  }
  await shown.evaluateInExtension(async () => {
    const there = await browser.runtime.getBackgroundPage();
    there.IDBObjectStore.prototype.put = function () {
      this.transaction.abort();
      throw new there.DOMException('no room', 'QuotaExceededError');
    };
  });
}

/** Chooses a file of this text on the page of records. */
async function choose(shown: ExtensionPage, text: string): Promise<void> {
  await becomes(() => shown.evaluate(() => document.querySelector('input[type="file"]') !== null));
  await shown.evaluate((words: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    const data = new DataTransfer();
    data.items.add(new File([words], 'records.json'));
    if (input) input.files = data.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

describe.each(KINDS)('nothing is lost, in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage(kind);
    stage.serve(Object.fromEntries([ACCOUNT, CONFIRM, DONE].map(({ url, body }) => [url, body])));
  });
  beforeEach(async () => {
    await forgetWalks(stage.browser);
    await emptyRecords(stage.browser);
    page = await stage.browser.newPage();
  });
  afterEach(() => page.close());
  afterAll(() => stage[Symbol.asyncDispose]());

  const says = (shown: ExtensionPage, words: string) => becomes(() => shown.evaluate((part: string) => document.body.innerText.includes(part), words));
  const press = (shown: ExtensionPage, name: string): Promise<boolean> =>
    becomes(() =>
      shown.evaluate((words: string) => {
        const found = [...document.querySelectorAll<HTMLElement>('button, summary')].find((item) => item.textContent?.trim().startsWith(words));
        found?.click();
        return found !== undefined;
      }, name),
    );
  const giveRoom = (shown: ExtensionPage): Promise<void> => shown.evaluate(() => (globalThis as unknown as { giveRoom(): void }).giveRoom());
  const walkTo = async (...pages: { url: string }[]): Promise<void> => {
    for (const { url } of pages) {
      await page.goto(url);
      await stage.browser.clickToolbar(page);
      expect(await becomes(async () => (await storedWalks(stage.browser)).some(({ steps }) => steps.at(-1)?.url === url))).toBe(true);
    }
  };

  it('where the disk is full amid a file that is read: it says so, and what was there stays; with room again it is read', async () => {
    const records = await stage.browser.openExtensionPage('records.html');
    await choose(records, fileOf(2));
    expect(await says(records, 'Read: 2 new')).toBe(true);
    const before = await storedRecords(stage.browser);
    await records.evaluate(refuseWrites);
    await choose(records, fileOf(40));
    expect(await says(records, 'There is no room left on this computer')).toBe(true);
    expect(await storedRecords(stage.browser)).toEqual(before);
    await giveRoom(records);
    await choose(records, fileOf(40));
    expect(await says(records, 'Read: 38 new, 2 brought up to date')).toBe(true);
    expect(await storedRecords(stage.browser)).toHaveLength(40);
    await records.close();
  });

  it('where the disk is full while the user writes into a record', async () => {
    const records = await stage.browser.openExtensionPage('records.html');
    await choose(records, fileOf(1));
    expect(await says(records, 'Read: 1 new')).toBe(true);
    const before = await storedRecords(stage.browser);
    await records.evaluate(refuseWrites);
    await records.evaluate(() => document.querySelector<HTMLElement>('.records a')?.click());
    expect(await says(records, 'Was anything charged after the end?')).toBe(true);
    const write = (words: string): Promise<void> =>
      records.evaluate((text: string) => {
        const field = document.querySelector('textarea');
        if (field) field.value = text;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      }, words);
    await write('They hung up.');
    expect(await says(records, 'There is no room left on this computer')).toBe(true);
    expect(await storedRecords(stage.browser)).toEqual(before);
    expect(await records.evaluate(() => document.querySelector('textarea')?.value), 'what was typed still stands there').toBe('They hung up.');
    await giveRoom(records);
    await write('They hung up twice.');
    expect(await becomes(async () => (await storedRecords(stage.browser))[0]?.notes === 'They hung up twice.')).toBe(true);
    await records.close();
  });

  it('where the disk is full when the user asks to keep a walk: the popup says so, and keeps it once there is room', async () => {
    await walkTo(ACCOUNT, CONFIRM);
    const popup = await stage.browser.popup();
    expect(await press(popup, 'Your record')).toBe(true);
    await popup.evaluate(refuseWrites);
    expect(await press(popup, 'Keep it with a picture')).toBe(true);
    expect(await says(popup, 'There is no room left on this computer')).toBe(true);
    expect(await storedRecords(stage.browser)).toEqual([]);
    await giveRoom(popup);
    await press(popup, 'Keep it with a picture');
    expect(await says(popup, 'Kept, with a picture of the page.')).toBe(true);
    expect(await storedRecords(stage.browser)).toHaveLength(1);
  });

  it('where there is room for the record, but none for the picture', async () => {
    await walkTo(ACCOUNT, CONFIRM);
    const popup = await stage.browser.popup();
    expect(await press(popup, 'Your record')).toBe(true);
    await popup.evaluate(refuseWrites, 'pictures');
    await press(popup, 'Keep it with a picture');
    expect(await says(popup, 'The record is kept, but there was no room for the picture.')).toBe(true);
    expect(await storedRecords(stage.browser)).toHaveLength(1);
  });

  it('where the disk is full in the moment of the proof: the record is made at the next start with room', async () => {
    await walkTo(ACCOUNT, CONFIRM);
    await refuseWritesInBackground(stage, page);
    await walkTo(DONE);
    expect(await says(await stage.browser.popup(), 'No record of this is kept yet.')).toBe(true);
    expect(await storedRecords(stage.browser)).toEqual([]);
    await stage.browser.stopBackground();
    await stage.browser.evaluateInExtension(() => browser.runtime.sendMessage({ type: 'services' }).then(() => undefined));
    expect(await becomes(async () => (await storedRecords(stage.browser))[0]?.outcome === 'proven')).toBe(true);
  });

  it('where the page is closed amid writing: none of the file is in, and what was there stays', async () => {
    const records = await stage.browser.openExtensionPage('records.html');
    await choose(records, fileOf(2));
    expect(await says(records, 'Read: 2 new')).toBe(true);
    const before = await storedRecords(stage.browser);
    const closed = records
      .evaluate(async () => {
        const { id } = await browser.tabs.getCurrent();
        const put = IDBObjectStore.prototype.put;
        let count = 0;
        IDBObjectStore.prototype.put = function (...args) {
          if (++count === 100) void browser.tabs.remove(id);
          return put.apply(this, args);
        };
      })
      .then(() => choose(records, fileOf(4000)));
    await closed.catch(() => undefined);
    const gone = () =>
      records
        .evaluate(() => true)
        .then(
          () => false,
          () => true,
        );
    expect(await becomes(gone)).toBe(true);
    expect(await storedRecords(stage.browser)).toEqual(before);
    const again = await stage.browser.openExtensionPage('records.html');
    await choose(again, fileOf(3));
    expect(await says(again, 'Read: 1 new, 2 brought up to date')).toBe(true);
    await again.close();
  });
});

describe('a disk that is full indeed, in chromium', () => {
  it('loses nothing, and says so', async () => {
    await using stage = await setStage('chromium');
    const page = await stage.browser.newPage();
    const session = await page.createCDPSession();
    // Before anything is written: what room there is the browser reckons once for some seconds.
    const origin = await stage.browser.evaluateInExtension(() => location.origin);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
    const records = await stage.browser.openExtensionPage('records.html');
    const says = (words: string) => becomes(() => records.evaluate((part: string) => document.body.innerText.includes(part), words));
    await choose(records, fileOf(2));
    expect(await says('Read: 2 new')).toBe(true);
    const before = await storedRecords(stage.browser);
    await choose(records, fileOf(20, 300_000));
    expect(await says('There is no room left on this computer')).toBe(true);
    expect(await storedRecords(stage.browser)).toEqual(before);
  });
});
