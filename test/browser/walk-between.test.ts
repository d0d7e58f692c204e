import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../../src/cli/browser/types.ts';
import { ROOT } from '../../src/cli/build.ts';
import { readPacks } from '../../src/cli/pack-files.ts';
import { originsOf } from '../../src/packs/match.ts';
import { accessUntil } from '../../src/walk/walk.ts';
import { becomes } from './becomes.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';
import { shop, type WalkPage } from './walks/pages.ts';
import { emptyRecords, storedRecords } from './walks/records.ts';
import { scenarios } from './walks/scenarios.ts';
import { forgetWalks, storedWalks, walkPassing } from './walks/state.ts';

interface ExtensionApi {
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  tabs: {
    query(what: object): Promise<{ id: number; windowId: number; url?: string }[]>;
    move(id: number, to: { windowId: number; index: number }): Promise<unknown>;
  };
}
declare const browser: ExtensionApi;

const ACCOUNT = shop('/account', '<h2>Your subscription</h2><p>Premium, $9.99 a month</p><a href="/end">Cancel subscription</a>');
const CONFIRM = shop('/end', '<h1>Cancel your subscription?</h1><button>Cancel subscription now</button><button>Keep my subscription</button>');
const DONE = shop('/bye', '<h1>Your subscription has been cancelled</h1><p>You can watch until 4 December 2030.</p>');
/** Looks at a page by a click on the toolbar, until the walk has come to it. */
async function pass({ browser }: Stage, page: Page, { url }: WalkPage): Promise<void> {
  await page.goto(url);
  await browser.clickToolbar(page);
  expect(await becomes(async () => (await storedWalks(browser)).some(({ steps }) => steps.at(-1)?.url === url))).toBe(true);
}

const LOGIN: WalkPage = {
  url: 'https://login.example/',
  body: html('<h1>Sign in</h1><label>Password <input type="password"></label><button>Sign in</button>'),
};

/** The same shop under another name. */
const elsewhere = ({ url, body }: WalkPage): WalkPage => ({ url: url.replace('shop.example', 'store.example'), body });

describe.each(KINDS)('what comes between the screens of a walk, in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  beforeEach(async () => {
    await forgetWalks(stage.browser);
    await emptyRecords(stage.browser);
    page = await stage.browser.newPage();
  });
  afterEach(() => page.close());
  afterAll(() => stage[Symbol.asyncDispose]());

  const serve = (...pages: WalkPage[]): void => stage.serve(Object.fromEntries(pages.map(({ url, body }) => [url, body])));
  const statusIs = (status: string, host = 'shop.example') =>
    becomes(async () => (await storedWalks(stage.browser)).some((walk) => walk.host === host && walk.status.kind === status));

  it('signing in on another site: it waits, is led back to, and goes on to its proof', async () => {
    serve(ACCOUNT, CONFIRM, DONE, LOGIN);
    await pass(stage, page, ACCOUNT);
    await walkPassing(stage.browser, ['manage-plan']);
    await page.goto(LOGIN.url);
    await stage.browser.clickToolbar(page);
    expect(await statusIs('paused')).toBe(true);
    const popup = await stage.browser.popup();
    expect(await becomes(() => popup.evaluate(() => document.body.innerText.includes('waits')))).toBe(true);
    await popup.click('.notice button');
    expect(await becomes(async () => page.url() === ACCOUNT.url)).toBe(true);
    await stage.browser.stopBackground();
    await pass(stage, page, CONFIRM);
    await walkPassing(stage.browser, ['manage-plan', 'confirm']);
    await pass(stage, page, DONE);
    await walkPassing(stage.browser, ['manage-plan', 'confirm', 'done']);
    expect(await statusIs('proven')).toBe(true);
  });

  it('going back: a screen from before is one more, and what is proven stays so, in one record', async () => {
    serve(ACCOUNT, CONFIRM, DONE);
    await pass(stage, page, ACCOUNT);
    await pass(stage, page, CONFIRM);
    await walkPassing(stage.browser, ['manage-plan', 'confirm']);
    await page.goBack();
    await stage.browser.clickToolbar(page);
    await walkPassing(stage.browser, ['manage-plan', 'confirm', 'manage-plan']);
    await pass(stage, page, CONFIRM);
    await pass(stage, page, DONE);
    expect(await statusIs('proven')).toBe(true);
    await page.goBack();
    await stage.browser.clickToolbar(page);
    const walk = await walkPassing(stage.browser, ['manage-plan', 'confirm', 'manage-plan', 'confirm', 'done', 'confirm']);
    expect(walk.status.kind).toBe('proven');
    expect(await becomes(async () => (await storedRecords(stage.browser)).length === 1)).toBe(true);
  });

  it('another tab: each goes its own way, and is recorded on its own', async () => {
    serve(...[ACCOUNT, CONFIRM, DONE].flatMap((one) => [one, elsewhere(one)]));
    const other = await stage.browser.newPage();
    await pass(stage, page, ACCOUNT);
    await pass(stage, other, elsewhere(ACCOUNT));
    await pass(stage, page, CONFIRM);
    await stage.browser.stopBackground();
    await pass(stage, other, elsewhere(CONFIRM));
    await pass(stage, page, DONE);
    await walkPassing(stage.browser, ['manage-plan', 'confirm', 'done'], 'shop.example');
    await walkPassing(stage.browser, ['manage-plan', 'confirm'], 'store.example');
    expect(await statusIs('proven')).toBe(true);
    expect(await statusIs('under-way', 'store.example')).toBe(true);
    await pass(stage, other, elsewhere(DONE));
    expect(await becomes(async () => (await storedRecords(stage.browser)).length === 2)).toBe(true);
    expect((await storedRecords(stage.browser)).map(({ name, outcome }) => `${name}: ${outcome}`).sort()).toEqual([
      'shop.example: proven',
      'store.example: proven',
    ]);
    await other.close();
  });

  it('another window: each goes its own way, also once its tab is moved into the other, and is recorded on its own', async () => {
    const [netflix, kkbox] = ['Netflix in English', 'KKBOX with a reason and the password'].map((name) => scenarios.find((one) => one.name === name));
    if (!netflix || !kkbox) throw new Error('There is no such scenario.');
    const allowed = readPacks(ROOT).packs.filter(({ id }) => [...netflix.allowed, ...kkbox.allowed].includes(id));
    await stage.browser.grantHosts(allowed.flatMap(originsOf));
    const gates = () => stage.browser.evaluateInExtension(async () => (await browser.scripting.getRegisteredContentScripts()).length);
    expect(await becomes(async () => (await gates()) === 2)).toBe(true);
    serve(...netflix.pages, ...kkbox.pages);
    const other = await page.browser().newPage({ type: 'window' });
    const windows = () =>
      stage.browser.evaluateInExtension(async () => {
        const shown = (await browser.tabs.query({})).filter(({ url }) => url !== undefined && /netflix|kkbox/.test(url));
        return shown.map(({ id, windowId, url }) => ({ id, windowId, isKkbox: url?.includes('kkbox') === true }));
      });
    const pass = async (shown: Page, { pages, screens }: typeof netflix, index: number): Promise<void> => {
      const address = pages[index]?.url;
      if (address === undefined) return;
      await shown.bringToFront();
      await shown.goto(address);
      await walkPassing(stage.browser, screens.slice(0, index + 1), new URL(pages[0]?.url ?? '').hostname);
    };
    for (const index of netflix.pages.keys()) {
      await pass(page, netflix, index);
      await pass(other, kkbox, index);
      if (index === 0) {
        expect(new Set((await windows()).map(({ windowId }) => windowId)).size).toBe(2);
        await stage.browser.stopBackground();
      }
      if (index === 1) {
        const [there, moved] = (await windows()).sort((a, b) => Number(a.isKkbox) - Number(b.isKkbox));
        if (!there || !moved) throw new Error('A tab is gone.');
        await stage.browser.evaluateInExtension((id: number, windowId: number) => browser.tabs.move(id, { windowId, index: -1 }), moved.id, there.windowId);
      }
    }
    expect(await becomes(async () => (await storedRecords(stage.browser)).length === 2)).toBe(true);
    expect((await storedRecords(stage.browser)).map(({ name, outcome }) => `${name}: ${outcome}`).sort()).toEqual(['KKBOX: proven', 'Netflix: proven']);
    await other.close();
  });

  it('its tab closed in the moment of the proof: the record is there all the same', async () => {
    serve(ACCOUNT, CONFIRM, DONE, elsewhere(ACCOUNT));
    await pass(stage, page, ACCOUNT);
    await pass(stage, page, CONFIRM);
    await walkPassing(stage.browser, ['manage-plan', 'confirm']);
    await pass(stage, page, DONE);
    expect(await statusIs('proven')).toBe(true);
    await page.close();
    await stage.browser.stopBackground();
    page = await stage.browser.newPage();
    await pass(stage, page, elsewhere(ACCOUNT));
    expect(await becomes(async () => (await storedRecords(stage.browser))[0]?.outcome === 'proven')).toBe(true);
  });
});

/** The fourth of December 2030, as pages of these languages write it. */
const DAYS = [
  ['de', 'Dein Abo wurde gekündigt. Es endet am 4. Dezember 2030.', 'Abo kündigen', 'Jetzt kündigen'],
  ['zh-TW', '您的訂閱已取消，可使用至民國119年12月4日。', '取消訂閱', '確認取消訂閱'],
  ['zh-CN', '您的订阅已取消，可使用至2030年12月4日。', '取消订阅', '确认取消订阅'],
  ['ja', 'サブスクリプションは解約されました。令和12年12月4日までご利用いただけます。', 'サブスクリプションを解約', '解約する'],
  ['th', 'ยกเลิกการสมัครสมาชิกแล้ว ใช้งานได้ถึง 4 ธ.ค. 2573', 'ยกเลิกการสมัครสมาชิก', 'ยืนยันการยกเลิก'],
] as const;

describe.each(KINDS)('the day a confirmation names, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it.each(DAYS)('is read in the page’s language and calendar: %s', async (lang, words, start, end) => {
    await forgetWalks(stage.browser);
    const pages = [
      shop('/account', `<a href="/end">${start}</a>`, lang),
      shop('/end', `<button>${end}</button>`, lang),
      shop('/bye', `<h1>${words}</h1>`, lang),
    ];
    stage.serve(Object.fromEntries(pages.map(({ url, body }) => [url, body])));
    const page = await stage.browser.newPage();
    for (const one of pages) await pass(stage, page, one);
    const proven = async () => (await storedWalks(stage.browser)).some(({ status }) => status.kind === 'proven');
    expect(await becomes(proven)).toBe(true);
    const [walk] = await storedWalks(stage.browser);
    expect(walk && accessUntil(walk)).toBe('2030-12-04');
    await page.close();
  });
});
