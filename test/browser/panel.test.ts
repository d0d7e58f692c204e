import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionPage } from '../../src/cli/browser/types.ts';
import { becomes, expectSaid } from './becomes.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';

const ACCOUNT = 'https://shop.example/account';
const END = 'https://shop.example/end';
const OTHER = 'https://other.example/';

describe.each(KINDS)('the side panel, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
    stage.serve({
      [ACCOUNT]: html('<h1>Your account</h1><h2>Your subscription</h2><p>$9.99 a month</p><button>Cancel subscription</button>'),
      [END]: html('<h1>Cancel your subscription?</h1><button>Cancel subscription now</button><button>Keep my subscription</button>'),
      [OTHER]: html('<h1>News</h1>'),
    });
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const until = (panel: ExtensionPage, words: string): Promise<void> =>
    expectSaid(() => panel.evaluate(() => document.querySelector('main')?.textContent ?? ''), words);

  it('opens from the popup and stays: it follows the tab through its pages, and whichever tab is in front', async () => {
    const page = await stage.browser.newPage();
    await page.goto(ACCOUNT);
    await stage.browser.clickToolbar(page);
    const popup = await stage.browser.popup();
    expect(await becomes(() => popup.evaluate(() => document.querySelector('.press') !== null))).toBe(true);
    await popup.click('footer button:nth-last-child(3)');
    const panel = await stage.browser.panel();
    await until(panel, 'Cancel subscription');

    // Only of what is put into a region that is there already is anything heard.
    await panel.evaluate(() => Reflect.set(window, 'region', document.querySelector('.popup > [role="status"]')));

    await page.goto(END);
    // In Firefox a click holds for one page, in Chromium for all of the site.
    if (kind === 'firefox') {
      await until(panel, 'Not looked at yet');
      await stage.browser.clickToolbar(page);
      // It asks for the look itself: closed before that, it would have asked for none.
      await until(await stage.browser.popup(), 'Cancel subscription now');
      await stage.browser.closePopup();
    }
    await until(panel, 'Cancel subscription now');
    await until(panel, 'Your way so far: 2 screens');
    const heard = () => panel.evaluate(() => document.querySelector('.popup > [role="status"]')?.textContent);
    expect(await heard(), 'who cannot see the panel hears that it has gone on').toBe('The last confirmation. Press this: Cancel subscription now');
    expect(await panel.evaluate(() => document.querySelector('.popup > [role="status"]')?.isSameNode(Reflect.get(window, 'region')))).toBe(true);

    const other = await stage.browser.newPage();
    await other.goto(OTHER);
    await until(panel, 'Not looked at yet');
    await stage.browser.clickToolbar(other);
    await until(panel, 'No way out found here');
    await page.bringToFront();
    await until(panel, 'Cancel subscription now');

    await panel.click('.on-sign');
    expect(await becomes(() => page.evaluate(() => document.activeElement?.localName === 'button'))).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel subscription now');
    await until(panel, 'Cancel subscription now');
    await panel.close();
  });
});
