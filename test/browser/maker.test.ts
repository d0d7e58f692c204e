import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionPage, Page } from '../../src/cli/browser/types.ts';
import { askAbout } from '../../src/cli/check-screens.ts';
import { judgePage } from '../../src/cli/judge.ts';
import { draftSchema } from '../../src/maker/draft.ts';
import { toExpected } from '../../src/maker/to-expected.ts';
import { marked, reportUntil } from './ask.ts';
import { expectSaid } from './becomes.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';

interface ExtensionApi {
  storage: { local: { get(keys: null): Promise<Record<string, unknown>> } };
}
declare const browser: ExtensionApi;

const ACCOUNT = 'https://my.lumora.example/account/829173/membership';
const CONFIRM = 'https://my.lumora.example/account/829173/membership/end';

const PAGES = {
  [ACCOUNT]: html(
    `<script>addEventListener('click', (event) => { if (event.target.closest?.('button, a')) document.title = 'pressed' }, true)</script>
     <h1>Hello, Anna Lee</h1><h2>Your membership</h2><p>Lumora Plus, $8.99 a month. Renews on 4 December 2026. anna@mail.example.org</p>
     <button data-test="change-plan">Change plan</button> <a href="/account/829173/membership/end" data-test="end-membership">End membership</a>`,
  ),
  [CONFIRM]: html(
    `<h1>End Lumora Plus?</h1><button data-test="stay">Stay a member</button> <form><button name="really-end" type="button">Yes, end membership</button></form>`,
  ),
};

describe.each(KINDS)('making a pack on a site, in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  beforeEach(async () => {
    stage = await setStage(kind);
    stage.serve(PAGES);
    page = await stage.browser.newPage();
    await page.goto(ACCOUNT);
  });
  afterEach(() => stage[Symbol.asyncDispose]());

  const says = (popup: ExtensionPage): Promise<string> => popup.evaluate(() => document.body.textContent ?? '');
  const until = (popup: ExtensionPage, words: string): Promise<void> => expectSaid(() => says(popup), words);
  /** Opens the popup. One that the extension has just opened by itself may be closing meanwhile: then once more. */
  const open = async (words: string, again = true): Promise<ExtensionPage> => {
    try {
      await stage.browser.clickToolbar(page);
      const popup = await stage.browser.popup();
      await until(popup, words);
      return popup;
    } catch (error) {
      if (!again) throw error;
      return open(words, false);
    }
  };
  const press = (popup: ExtensionPage, name: string): Promise<void> =>
    popup.evaluate((wanted: string) => {
      const button = [...document.querySelectorAll('button')].find((item) => item.textContent?.includes(wanted));
      if (!button) throw new Error(`Nothing to press says "${wanted}": ${document.body.textContent}`);
      button.click();
    }, name);
  const begin = async (): Promise<void> => {
    await press(await open('Make a pack for this site'), 'Make a pack for this site');
    await until(await stage.browser.popup(), 'Pick a control');
  };
  /** Starts to pick, and waits until the page is covered. */
  const startPicking = async (): Promise<void> => {
    await press(await stage.browser.popup(), 'Pick a control');
    await page.waitForFunction(() => document.activeElement?.parentElement === document.documentElement && document.activeElement !== document.body);
  };
  /** What was picked is in the draft, and the popup shows it: it may have opened again by itself. */
  const picked = async (text: string): Promise<ExtensionPage> => {
    await expectSaid(() => stage.browser.evaluateInExtension(async () => JSON.stringify(await browser.storage.local.get(null))), text);
    await wait(500);
    return open(text);
  };
  const say = async (text: string, role: string): Promise<void> => {
    const popup = await picked(text);
    await popup.evaluate(
      (label: string, value: string) => {
        const card = [...document.querySelectorAll('.pick')].find((item) => item.textContent?.includes(label));
        const select = card?.querySelector('select');
        if (!select) throw new Error(`There is no card for "${label}".`);
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      text,
      role,
    );
  };

  it('goes from the popup over two screens to marks, and to a pack and a cleaned page', async () => {
    await begin();
    await startPicking();
    await page.click('[data-test="end-membership"]');
    expect(await page.title(), 'nothing of the page is pressed').toBe('Your subscription');
    expect(page.url()).toBe(ACCOUNT);
    await say('End membership', 'open-cancel');
    await until(await stage.browser.popup(), 'Marked on the page');
    expect(marked(await reportUntil(stage, page, ({ pack }) => pack === 'my-lumora-example'))).toEqual(['open-cancel: End membership']);
    await press(await open('Marked on the page'), 'Keep a cleaned copy');
    await until(await stage.browser.popup(), 'Copy kept');

    await page.goto(CONFIRM);
    await open('Nothing is picked on this page yet');
    await startPicking();
    await page.click('[name="really-end"]');
    await say('Yes, end membership', 'confirm');
    await until(await stage.browser.popup(), 'Marked on the page');
    await press(await open('Marked on the page'), 'Keep a cleaned copy');
    await until(await stage.browser.popup(), 'Copy kept');

    const whole = await stage.browser.openExtensionPage('maker.html?host=my.lumora.example');
    await until(whole, 'Copy of screen 1');
    const { pack, copies } = await whole.evaluate(() => ({
      pack: JSON.parse(document.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.value ?? ''),
      copies: [...document.querySelectorAll('iframe')].map(({ srcdoc }) => srcdoc),
    }));
    const [copy = ''] = copies;
    expect(pack).toMatchObject({
      id: 'my-lumora-example',
      hosts: ['my.lumora.example'],
      screens: [
        {
          kind: 'account',
          at: ['/account/*/membership'],
          controls: [{ role: 'open-cancel', css: ['a[data-test="end-membership"]'], words: { en: ['End membership'] } }],
        },
        { kind: 'confirm', at: ['/account/*/membership/end'], controls: [{ role: 'confirm', css: ['button[name="really-end"]'] }] },
      ],
    });
    expect(copy).toContain('data-test="end-membership"');
    expect(copy).not.toMatch(/Anna|mail\.example\.org|829173|<script|Taken\./);

    // What is saved passes the check of a clone as it is.
    const kept = await stage.browser.evaluateInExtension(async () => browser.storage.local.get(null));
    const draft = draftSchema.parse(Object.entries(kept).find(([key]) => key.startsWith('draft:'))?.[1]);
    const expected = toExpected(draft, new Map(copies.map((html, index) => [`screen-${index + 1}`, html])));
    expect(expected?.pages).toHaveLength(2);
    for (const [index, saved] of (expected?.pages ?? []).entries()) {
      stage.serve({ [new URL(saved.url).href]: copies[index] ?? '' });
      const tab = await stage.browser.newPage();
      expect(await judgePage(tab, pack, saved, await askAbout(stage.browser, tab, saved.url))).toEqual([]);
      await tab.close();
    }
  });

  // A newcomer picked only what undoes a cancellation on the last page: its copy was offered, and failed the check of a clone.
  it('says what a screen lacks that leads nowhere, and offers no copy of it', async () => {
    await begin();
    await startPicking();
    await page.click('[data-test="change-plan"]');
    await say('Change plan', 'offer');
    await until(await stage.browser.popup(), 'This screen is not in the pack yet');
    await press(await open('This screen is not in the pack yet'), 'Keep a cleaned copy');
    await until(await stage.browser.popup(), 'Copy kept');
    const whole = await stage.browser.openExtensionPage('maker.html?host=my.lumora.example');
    await until(whole, 'There is no pack yet');
    expect(await whole.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0);
  });

  it('picks by the keyboard alone, and leaves with nothing on Escape', async () => {
    await begin();
    await startPicking();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const popup = await picked('End membership');
    expect(await popup.evaluate(() => document.querySelectorAll('.pick').length)).toBe(1);
    expect(await page.title()).toBe('Your subscription');
    await startPicking();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement === document.body);
    expect(await (await open('End membership')).evaluate(() => document.querySelectorAll('.pick').length)).toBe(1);
    expect(page.url()).toBe(ACCOUNT);
  });

  it('takes nothing from a page that presses by itself, or that takes the cover off', async () => {
    await begin();
    await startPicking();
    await page.evaluate(() => {
      const link = document.querySelector('[data-test="end-membership"]');
      for (const target of [link, document.activeElement, document.documentElement, window])
        for (const type of ['pointermove', 'click']) target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 60, clientY: 200 }));
      for (const key of ['Tab', 'Enter']) window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    await wait(300);
    expect(await page.evaluate(() => document.activeElement?.parentElement === document.documentElement), 'it still waits for the user').toBe(true);
    await page.evaluate(() => document.activeElement?.remove());
    await wait(300);
    const popup = await open('Pick a control');
    expect(await popup.evaluate(() => document.querySelectorAll('.pick').length)).toBe(0);
  });

  it('goes on where it was after the background ended, and tells a second screen of the same address apart', async () => {
    await begin();
    await startPicking();
    await stage.browser.stopBackground();
    await page.click('[data-test="end-membership"]');
    await say('End membership', 'open-cancel');
    await until(await stage.browser.popup(), 'Marked on the page');
    await page.evaluate(() => {
      document.body.innerHTML = '<h1>Sure?</h1><button name="sure">Yes, end membership</button>';
    });
    await press(await open('Another screen opened'), 'Another screen opened');
    await until(await stage.browser.popup(), 'Screen 2');
    await startPicking();
    await page.click('[name="sure"]');
    await say('Yes, end membership', 'confirm');
    await until(await stage.browser.popup(), 'Marked on the page');
    const report = await reportUntil(stage, page, ({ screen }) => screen?.id === 'screen-2');
    expect(marked(report)).toEqual(['confirm: Yes, end membership']);
  });
});
