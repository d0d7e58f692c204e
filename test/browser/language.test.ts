import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionPage } from '../../src/cli/browser/types.ts';
import { expectSaid } from './becomes.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';

const PLAN = '<h1>Your account</h1><h2>Your subscription</h2><p>$9.99 a month</p><button>Cancel subscription</button>';

describe.each(KINDS)('the language of the interface, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const says = (page: ExtensionPage): Promise<string> => page.evaluate(() => document.body.textContent ?? '');
  const until = (page: ExtensionPage, words: string): Promise<void> => expectSaid(() => says(page), words);
  const choose = (page: ExtensionPage, value: string): Promise<void> =>
    page.evaluate((wanted: string) => {
      const select = document.querySelector('select');
      if (!select) throw new Error('There is nothing to choose a language with.');
      select.value = wanted;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, value);

  it('is the browser’s until the user chooses another, which then holds everywhere, and can be given up', async () => {
    const options = await stage.browser.openExtensionPage('options.html');
    await until(options, 'Same as the browser');
    await choose(options, 'zh_TW');
    await until(options, '與瀏覽器相同');
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('zh-TW');

    stage.serve({ 'https://shop.example/account': html(PLAN) });
    const page = await stage.browser.newPage();
    await page.goto('https://shop.example/account');
    await stage.browser.clickToolbar(page);
    await until(await stage.browser.popup(), '帶我去看');
    await page.close();

    await choose(options, '');
    await until(options, 'Same as the browser');
    await options.close();
  });
});
