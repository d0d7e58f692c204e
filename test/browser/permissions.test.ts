import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionPage } from '../../src/cli/browser/types.ts';
import { ROOT } from '../../src/cli/build.ts';
import { readPacks } from '../../src/cli/pack-files.ts';
import { waitForReport } from '../../src/cli/scan/wait-for-report.ts';
import { originsOf } from '../../src/packs/match.ts';
import { marked, reportUntil } from './ask.ts';
import { becomes } from './becomes.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';
import { count, WAY } from './pixels.ts';

interface ExtensionApi {
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  permissions: { getAll(): Promise<{ origins?: string[] }>; remove(given: { origins: string[] }): Promise<boolean> };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string; excludeMatches?: string[] }[]>; unregisterContentScripts(): Promise<void> };
  storage: { session: { get(key: string | null): Promise<Record<string, unknown>> } };
  tabs: { query(query: object): Promise<{ url?: string }[]> };
}
declare const browser: ExtensionApi;

const { packs } = readPacks(ROOT);
const originsOfPack = (id: string): string[] => packs.filter((pack) => pack.id === id).flatMap(originsOf);

const MEMBERSHIP = 'https://www.netflix.com/account/membership';
const BROWSE = 'https://www.netflix.com/browse';
const CANCEL = html('<button data-uia="cancel-button">Cancel membership</button>');

describe.each(KINDS)('what may run where, in %s', (kind) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(kind);
    stage.serve({ [MEMBERSHIP]: CANCEL, [BROWSE]: html('<h1>Films</h1>') });
  });
  afterEach(() => stage[Symbol.asyncDispose]());

  const origins = () => stage.browser.evaluateInExtension(async () => (await browser.permissions.getAll()).origins ?? []);
  const gates = () => stage.browser.evaluateInExtension(async () => (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort());
  /** How much is kept of what tabs show; the note that reminders were reckoned in this session says nothing of any page. */
  const known = () =>
    stage.browser.evaluateInExtension(async () => Object.keys(await browser.storage.session.get(null)).filter((key) => key !== 'reminders-awake').length);
  const excluded = () =>
    stage.browser.evaluateInExtension(async () =>
      (await browser.scripting.getRegisteredContentScripts()).flatMap(({ excludeMatches }) => excludeMatches ?? []).join(),
    );
  const gatesBecome = async (ids: string[]): Promise<string[]> => {
    let now: string[] = [];
    await becomes(async () => {
      now = await gates();
      return now.join() === ids.join();
    });
    return now;
  };

  it('is nothing at all before the user chose: no host, no script, no trace on the page', async () => {
    expect(await origins()).toEqual([]);
    expect(await gates()).toEqual([]);
    const page = await stage.browser.newPage();
    await page.goto(MEMBERSHIP);
    await wait(1000);
    expect(await known()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  it('is a service’s cancel pages alone once the user chose it on the first-run page, in one go', async () => {
    const both = [...originsOfPack('netflix'), ...originsOfPack('kkbox')];
    // Chromium gives again without a prompt what was given before; Firefox is told to give without one.
    await stage.browser.grantHosts(both);
    expect(await gatesBecome(['gate-kkbox', 'gate-netflix'])).toEqual(['gate-kkbox', 'gate-netflix']);
    await stage.browser.evaluateInExtension((given: string[]) => browser.permissions.remove({ origins: given }), both);
    expect(await gatesBecome([])).toEqual([]);

    const welcome = await stage.browser.openExtensionPage('welcome.html');
    await welcome.evaluate(async () => {
      for (let tries = 0; document.querySelector('input[type="checkbox"]') === null && tries < 100; tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      for (const box of document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'))
        if (/netflix|kkbox/i.test(box.closest('label')?.textContent ?? '')) box.click();
    });
    await welcome.click('.chooser button.primary');
    expect(await gatesBecome(['gate-kkbox', 'gate-netflix'])).toEqual(['gate-kkbox', 'gate-netflix']);
    await welcome.close();

    const page = await stage.browser.newPage();
    await page.goto(BROWSE);
    await wait(1000);
    expect(await known(), 'an ordinary page of the service is left alone').toBe(0);
    await page.goto(MEMBERSHIP);
    const report = await waitForReport(stage.browser, await stage.browser.tabId(page));
    expect(marked(report)).toEqual(['open-cancel: Cancel membership']);
  });

  it('follows in-page navigation from an ordinary page to one of the cancel flow', async () => {
    await stage.browser.grantHosts(originsOfPack('netflix'));
    await gatesBecome(['gate-netflix']);
    const page = await stage.browser.newPage();
    await page.goto(BROWSE);
    await page.evaluate((body) => {
      history.pushState(null, '', '/account/membership');
      document.body.innerHTML = body;
    }, '<button data-uia="cancel-button">Cancel membership</button>');
    const report = await reportUntil(stage, page, ({ screen }) => screen !== null);
    expect(marked(report)).toEqual(['open-cancel: Cancel membership']);
    await page.evaluate(() => {
      history.pushState(null, '', '/browse');
      document.body.innerHTML = '<h1>Films</h1><button>Cancel membership</button>';
    });
    expect(marked(await reportUntil(stage, page, ({ screen }) => screen === null)), 'and back: nothing is looked at there').toEqual([]);
  });

  it('is told by words, also late ones, where no address is known: a phone rental of 分期乐', async () => {
    await stage.browser.grantHosts(originsOfPack('fenqile'));
    await gatesBecome(['gate-fenqile']);
    const address = 'https://www.fenqile.com/anything';
    stage.serve({ [address]: html('<h1>商城</h1>', '', 'zh-CN') });
    const page = await stage.browser.newPage();
    await page.goto(address);
    await wait(500);
    expect(await known()).toBe(0);
    await page.evaluate(() => {
      document.body.innerHTML = '<h1>租机订单详情</h1><p>取消政策：发货前可免费取消</p><button>取消订单</button>';
    });
    const report = await waitForReport(stage.browser, await stage.browser.tabId(page));
    expect(report).toMatchObject({ pack: 'fenqile', screen: { id: 'order-detail' } });
    expect(marked(report)).toEqual(['open-cancel: 取消订单']);
  });

  it('ends when the user takes the permission back', async () => {
    await stage.browser.grantHosts(originsOfPack('netflix'));
    expect(await gatesBecome(['gate-netflix'])).toEqual(['gate-netflix']);
    await stage.browser.evaluateInExtension((given: string[]) => browser.permissions.remove({ origins: given }), originsOfPack('netflix'));
    expect(await gatesBecome([])).toEqual([]);
    const page = await stage.browser.newPage();
    await page.goto(MEMBERSHIP);
    await wait(1000);
    expect(await known()).toBe(0);
  });

  it('is nothing on a site on which the user wants nothing, from that press on, until it is taken back', async () => {
    await stage.browser.grantHosts(originsOfPack('netflix'));
    await gatesBecome(['gate-netflix']);
    const page = await stage.browser.newPage();
    await page.goto(MEMBERSHIP);
    expect(await becomes(async () => (await count(page, WAY)) > 0)).toBe(true);
    await stage.browser.clickToolbar(page);
    const popup = await stage.browser.popup();
    const press = (name: string) =>
      becomes(() =>
        popup.evaluate((words: string) => {
          const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
          button?.click();
          return button !== undefined;
        }, name),
      );
    expect(await press('Never here')).toBe(true);
    expect(await becomes(() => popup.evaluate(() => document.body.innerText.includes('until you click')))).toBe(true);
    await stage.browser.closePopup();
    expect(await becomes(async () => (await count(page, WAY)) === 0)).toBe(true);

    expect(await becomes(async () => (await excluded()) === '*://*.netflix.com/*')).toBe(true);
    await page.goto(MEMBERSHIP);
    await wait(1000);
    expect(await count(page, WAY)).toBe(0);

    const options = await stage.browser.openExtensionPage('options.html');
    expect(await becomes(() => options.evaluate(() => document.body.innerText.includes('netflix.com')))).toBe(true);
    const takeOff = () =>
      options.evaluate(() => {
        const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Take off the list');
        button?.click();
        return button !== undefined;
      });
    await options.evaluate(() => {
      const look = async (): Promise<void> => {
        const { length } = await browser.scripting.getRegisteredContentScripts();
        if (length === 0) document.documentElement.dataset.missed = '';
        void look();
      };
      void look();
    });
    expect(await becomes(takeOff)).toBe(true);
    expect(await becomes(async () => (await excluded()) === '')).toBe(true);
    expect(await options.evaluate(() => document.documentElement.dataset.missed), 'a page that loaded meanwhile was missed').toBeUndefined();
    await options.close();
    await page.goto(MEMBERSHIP);
    expect(await becomes(async () => (await count(page, WAY)) > 0)).toBe(true);
  });

  it('stays nothing there, whatever would start it: the panel’s button, a page within, a frame, a restart, an update, another service', async () => {
    const framing = 'https://www.kkbox.com/tw/tc/offer';
    stage.serve({ [MEMBERSHIP]: CANCEL, [BROWSE]: html('<h1>Films</h1>'), [framing]: html(`<h1>KKBOX</h1><iframe src="${MEMBERSHIP}"></iframe>`) });
    await stage.browser.grantHosts(originsOfPack('netflix'));
    await gatesBecome(['gate-netflix']);
    const page = await stage.browser.newPage();
    await page.goto(MEMBERSHIP);
    await stage.browser.clickToolbar(page);
    const within = (shown: ExtensionPage, css: string, words: string) =>
      becomes(() =>
        shown.evaluate(
          (what: string, text: string) => {
            const found = [...document.querySelectorAll<HTMLElement>(what)].find(({ textContent }) => textContent?.includes(text));
            found?.click();
            return found !== undefined;
          },
          css,
          words,
        ),
      );
    const first = await stage.browser.popup();
    expect(await becomes(() => first.evaluate(() => document.querySelector('.press') !== null))).toBe(true);
    await first.click('footer button:nth-last-child(3)');
    const panel = await stage.browser.panel();
    expect(await within(panel, 'button', 'Never here')).toBe(true);
    expect(await becomes(async () => (await count(page, WAY)) === 0)).toBe(true);
    await panel.close();

    /** Nothing is marked or known of a tab after the time in which it would be. */
    const silent = async (): Promise<boolean> => {
      await wait(700);
      return (await count(page, WAY)) === 0 && (await badge()) === '';
    };
    const badge = async (): Promise<string> => {
      const tabId = await stage.browser.tabId(page);
      return stage.browser.evaluateInExtension((id: number) => browser.action.getBadgeText({ tabId: id }), tabId);
    };
    await page.goto(BROWSE);
    await page.evaluate(() => {
      history.pushState(null, '', '/account/membership');
      document.body.innerHTML = '<button data-uia="cancel-button">Cancel membership</button>';
    });
    expect(await silent(), 'gone to within the page').toBe(true);
    await stage.browser.stopBackground();
    await page.goto(MEMBERSHIP);
    expect(await silent(), 'after a restart of the background').toBe(true);
    await stage.browser.grantHosts(originsOfPack('kkbox'));
    expect(await gatesBecome(['gate-kkbox', 'gate-netflix'])).toHaveLength(2);
    await page.goto(MEMBERSHIP);
    expect(await silent(), 'once another service is chosen').toBe(true);
    await page.goto(framing);
    expect(await silent(), 'in a frame').toBe(true);
    await stage.browser.update();
    expect(await gatesBecome(['gate-kkbox', 'gate-netflix'])).toHaveLength(2);
    await page.goto(MEMBERSHIP);
    expect(await silent(), 'after an update').toBe(true);

    await stage.browser.clickToolbar(page);
    const popup = await stage.browser.popup();
    expect(await within(popup, 'main p button', 'Undo'), 'a click looks, and takes it back').toBe(true);
    await stage.browser.closePopup();
    expect(await becomes(async () => !(await excluded()).includes('netflix'))).toBe(true);
    await page.goto(MEMBERSHIP);
    expect(await becomes(async () => (await count(page, WAY)) > 0)).toBe(true);
  });

  it('is registered anew after an update, which drops what was registered', async () => {
    await stage.browser.grantHosts(originsOfPack('netflix'));
    expect(await gatesBecome(['gate-netflix'])).toEqual(['gate-netflix']);
    await stage.browser.evaluateInExtension(() => browser.scripting.unregisterContentScripts());
    expect(await gates()).toEqual([]);
    await stage.browser.update();
    expect(await gatesBecome(['gate-netflix'])).toEqual(['gate-netflix']);
  });
});
