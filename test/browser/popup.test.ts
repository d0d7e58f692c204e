import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putOwnPack } from '../../src/cli/browser/own-pack.ts';
import type { ExtensionPage, Page } from '../../src/cli/browser/types.ts';
import { ROOT } from '../../src/cli/build.ts';
import { pagesOf, readScreens } from '../../src/cli/saved-screens.ts';
import { waitForReport } from '../../src/cli/scan/wait-for-report.ts';
import type { Pack } from '../../src/packs/schema.ts';
import { becomes } from './becomes.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';
import { count, WAY } from './pixels.ts';

interface ExtensionApi {
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}
declare const browser: ExtensionApi;

const { screens } = readScreens(ROOT);
const PLAN = '<h2>Your subscription</h2><p>Premium, $9.99 a month</p>';

/** Made up: no pack that ships knows such an answer yet. */
const surveyed: Pack = {
  version: 1,
  kind: 'service',
  id: 'films',
  name: 'Films',
  hosts: ['films.example'],
  start: 'https://films.example/account',
  route: ['why'],
  screens: [
    {
      id: 'why',
      kind: 'survey',
      at: ['films.example/cancel/why'],
      controls: [
        { role: 'reason', words: { en: ['Too expensive'] }, diverts: true },
        { role: 'reason', words: { en: ['Not used enough'] } },
        { role: 'proceed', words: { en: ['Continue to cancel'] } },
      ],
      provenance: { how: 'guide', date: 'undated', sources: ['a guide'] },
    },
  ],
};

describe.each(KINDS)('the popup, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind, pagesOf(screens));
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  /** Opens a page and clicks the toolbar icon; `text` is what the popup says once it has something to say. */
  const open = async (url: string, body?: string): Promise<{ page: Page; popup: ExtensionPage; text: string }> => {
    stage.serve(body === undefined ? {} : { [url]: body });
    const page = await stage.browser.newPage();
    await page.goto(url);
    await stage.browser.clickToolbar(page);
    const popup = await stage.browser.popup();
    return { page, popup, text: await settled(popup) };
  };
  const settled = (popup: ExtensionPage): Promise<string> =>
    popup.evaluate(async () => {
      for (let tries = 0; tries < 100 && document.querySelector('main[aria-busy="false"]') === null; tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return document.querySelector('main')?.textContent ?? '';
    });

  it('offers the way to the account page from anywhere on a service’s site, and says what to expect', async () => {
    const { page, text, popup } = await open('https://www.netflix.com/browse', html('<h1>Films</h1>'));
    expect(text).toContain('Netflix');
    expect(text).toContain('4 screens');
    expect(text).toMatch(/bills you|billed|pay/i);
    expect(text).toMatch(/not checked live/i);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.on-sign')?.click());
    expect(await becomes(async () => page.url() === 'https://www.netflix.com/account')).toBe(true);
    await page.close();
  });

  it('says which screen this is, what to press, what to open first, and leads there', async () => {
    const { page, text, popup } = await open('https://www.netflix.com/cancelplan');
    expect(text).toContain('The last confirmation');
    expect(text).toContain('Finish Cancellation');
    expect(text).toContain('Open this first');
    await popup.click('.on-sign');
    expect(await becomes(() => page.evaluate(() => document.activeElement?.getAttribute('data-uia') === 'icon-button'))).toBe(true);
    await page.close();
  });

  it('scrolls to what is far below and moves the focus there, without pressing it', async () => {
    const { page, popup } = await open(
      'https://shop.example/subscription',
      html(
        `<script>addEventListener('click', () => { document.title = 'pressed' })</script>${PLAN}<div style="height:4000px"></div><button id="end">Cancel subscription</button>`,
      ),
    );
    await popup.click('.on-sign');
    expect(await becomes(() => page.evaluate(() => document.activeElement?.id === 'end' && scrollY > 2000))).toBe(true);
    expect(await page.title()).not.toBe('pressed');
    await page.close();
  });

  it('names the field that only the user fills in, and never fills it', async () => {
    const { page, text } = await open(screens.find(({ page: { file } }) => file === 'reason-password.html')?.page.url ?? '');
    expect(text).toContain('確認取消訂閱');
    expect(text).toMatch(/password/i);
    expect(await page.$eval('input[type="password"]', (field) => (field as HTMLInputElement).value)).toBe('');
    await page.close();
  });

  it('tells a KKBOX member billed by 台灣之星 so, and what to do, on the page that has no button', async () => {
    const { page, text } = await open(screens.find(({ page: { file } }) => file === 'account-info-no-button.html')?.page.url ?? '');
    expect(text).toMatch(/台灣之星|Taiwan Star/);
    expect(text).toContain('0908-000123');
    expect(text).toContain('2016');
    await page.close();
  });

  it('says that it is over, by which words, and what would undo it', async () => {
    const { page, text } = await open('https://www.netflix.com/cancelplan/confirm');
    expect(text).toContain('Your membership has been cancelled');
    await page.close();
  });

  it('says that a pack is out of date, and that nothing is marked', async () => {
    const { page, text } = await open(screens.find(({ page: { file } }) => file === 'stale.html')?.page.url ?? '');
    expect(text).toMatch(/out of date/i);
    expect(await count(page, WAY)).toBe(0);
    await page.close();
  });

  it('scans a page without a pack on the click alone, and says plainly that nothing was found and where to look', async () => {
    const { page, text } = await open('https://news.example/', html('<h1>News of the day</h1><p>Nothing to see.</p>'));
    expect(text).toContain('No way out found here');
    expect(text).toMatch(/account|billing/i);
    await page.close();
  });

  it('shows unsure candidates without marking them until the user asks', async () => {
    const { page, text } = await open(
      'https://tool.example/job',
      '<!doctype html><title>Jobs</title><section><h2>Subscription</h2><p>Renews monthly</p><button style="margin:100px">Cancel</button></section>',
    );
    expect(text).toContain('Perhaps');
    expect(await count(page, WAY)).toBe(0);
    await stage.browser.clickToolbar(page);
    const popup = await stage.browser.popup();
    await settled(popup);
    await popup.click('button.primary');
    expect(await becomes(async () => (await count(page, WAY)) > 100)).toBe(true);
    await page.close();
  });

  it('says which answers lead to an offer, in the page’s words, where a pack knows it', async () => {
    await putOwnPack(stage.browser, surveyed);
    const { page, text } = await open(
      'https://films.example/cancel/why',
      html(
        '<h1>Why do you want to cancel?</h1><form><label><input type="radio" name="why"> Too expensive</label><label><input type="radio" name="why"> Not used enough</label><button type="button">Continue to cancel</button></form>',
      ),
    );
    expect(text).toContain('A question why');
    expect(text.replace(/[\u2068\u2069]/g, '')).toContain(
      'These answers bring up an offer first: “Too expensive”. Take another one, or decline the offer and go on.',
    );
    expect(text).toContain('Continue to cancel');
    await page.close();
  });

  it('copies a report of what is wrong as the user has trimmed it', async () => {
    const { page, popup } = await open('https://shop.example/account?token=of-a-person', html(`${PLAN}<button>Cancel subscription</button>`));
    const copied = await popup.evaluate(async () => {
      [...document.querySelectorAll('summary')].find(({ textContent }) => textContent === 'Something is wrong here')?.click();
      const field = document.querySelector<HTMLTextAreaElement>('.problem textarea');
      if (!field) throw new Error('There is no report.');
      const whole = field.value;
      field.value = whole
        .split('\n')
        .filter((line) => !line.startsWith('Page:'))
        .join('\n');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 100));
      let given = '';
      // What a browser without a screen has for a clipboard tells nothing back.
      navigator.clipboard.writeText = async (text) => {
        given = text;
      };
      document.querySelector<HTMLElement>('.problem button')?.click();
      return { whole, given };
    });
    expect(copied.whole).toContain('Page: https://shop.example/account\n');
    expect(copied.whole).not.toContain('token');
    expect(copied.given).toContain('Cancel subscription');
    expect(copied.given).toBe(copied.whole.replace(/^Page:.*\n/m, ''));
    expect(await becomes(() => popup.evaluate(() => document.querySelector('.problem [role="status"]')?.textContent === 'Copied.'))).toBe(true);
    await page.close();
  });

  it('says that a page of the browser itself cannot be read', async () => {
    const page = await stage.browser.newPage();
    await page.goto('about:blank');
    await stage.browser.clickToolbar(page);
    const popup = await stage.browser.popup();
    const found = await settled(popup);
    expect(found).toMatch(/cannot|can’t|can't/i);
    await wait(500);
    expect(await settled(popup), 'and nothing else later').toBe(found);
    await page.close();
  });

  it('leaves a sign on the toolbar icon', async () => {
    const badge = async (page: Page): Promise<string> => {
      const tabId = await stage.browser.tabId(page);
      await waitForReport(stage.browser, tabId);
      return stage.browser.evaluateInExtension((id: number) => browser.action.getBadgeText({ tabId: id }), tabId);
    };
    for (const [url, text] of [
      ['https://www.netflix.com/account/membership', '1'],
      ['https://www.netflix.com/cancelplan/confirm', '✓'],
      ['https://www.netflix.com/help', ''],
    ] as const) {
      const { page } = await open(url, url.endsWith('/help') ? html('<p>Help</p>') : undefined);
      expect(await badge(page), url).toBe(text);
      await page.close();
    }
  });
});
