import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomes } from '../becomes.ts';
import { html, KINDS, type Stage, setStage } from '../browsers.ts';
import { saved } from '../walks/pages.ts';
import { casesTabs, expectWords, popupOn, press, savedPages, valueIn } from './page.ts';

describe.each(KINDS)('a case is opened, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind, savedPages);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it.each([
    ['where only the support ends it', saved('kkbox', 'support-form.html').url, undefined, 'service=KKBOX&situation=no-button&pack=kkbox'],
    ['where somebody else bills', saved('netflix', 'billed-elsewhere.html').url, undefined, 'service=Netflix&situation=billed-elsewhere&pack=netflix'],
    ['where there is no button', 'https://shop.example/help', html('<h1>Help</h1>'), 'service=shop.example&situation=no-button'],
  ])('from the popup, %s', async (_, url, body, query) => {
    const { page, popup } = await popupOn(stage, url, body);
    await popup.evaluate(() => {
      const link = [...document.querySelectorAll('a')].findLast(({ textContent }) => textContent?.startsWith('No button, or they refuse?'));
      // Not at once: the popup closes by it, and could not say that it was pressed.
      setTimeout(() => link?.click());
    });
    expect(await becomes(async () => (await casesTabs(stage)).includes(`cases.html?${query}`)), String(await casesTabs(stage))).toBe(true);
    await page.close();
  });

  it('by hand, with nothing filled in', async () => {
    const page = await stage.browser.openExtensionPage('cases.html');
    await expectWords(page, 'No cases yet');
    await press(page, 'Open a case');
    await expectWords(page, 'Not kept yet', 'A service without a name yet');
    expect(await valueIn(page, 'Service')).toBe('');
    await page.close();
  });
});
