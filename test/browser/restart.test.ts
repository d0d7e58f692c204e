import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { becomes } from './becomes.ts';
import { KINDS, setStage } from './browsers.ts';
import { emptyRecords, storedRecords } from './walks/records.ts';
import { scenarios } from './walks/scenarios.ts';
import { storedWalks, walkPassing } from './walks/state.ts';

const [netflix] = scenarios;
if (!netflix) throw new Error('There is no scenario.');
const served = Object.fromEntries(netflix.pages.map(({ url, body }) => [url, body]));

describe.each(KINDS)('a walk over the end of the browser, in %s', (kind) => {
  const profile = mkdtempSync(join(tmpdir(), 'exit-sign-profile-'));
  afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));

  it('is offered to be carried on when the browser is there again, and ends in one record', async () => {
    {
      await using stage = await setStage(kind, undefined, 'light', profile);
      stage.serve(served);
      await emptyRecords(stage.browser);
      const page = await stage.browser.newPage();
      for (const index of [0, 1, 2]) {
        await page.goto(netflix.pages[index]?.url ?? '');
        await stage.browser.clickToolbar(page);
        await walkPassing(stage.browser, netflix.screens.slice(0, index + 1));
      }
    }
    await using stage = await setStage(kind, undefined, 'light', profile);
    stage.serve(served);
    expect(await storedWalks(stage.browser)).toEqual([]);
    const page = await stage.browser.newPage();
    await page.goto(netflix.pages[1]?.url ?? '');
    await stage.browser.clickToolbar(page);
    const popup = await stage.browser.popup();
    expect(await becomes(() => popup.evaluate(() => document.body.innerText.includes('You were on step 3')))).toBe(true);
    await popup.click('.notice .primary');
    const walk = await walkPassing(stage.browser, ['account', 'manage-plan', 'confirm', 'manage-plan']);
    for (const index of [2, 3]) {
      await page.goto(netflix.pages[index]?.url ?? '');
      await stage.browser.clickToolbar(page);
      await walkPassing(stage.browser, ['account', 'manage-plan', 'confirm', 'manage-plan', ...netflix.screens.slice(2, index + 1)]);
    }
    expect(await becomes(async () => (await storedRecords(stage.browser)).length === 1)).toBe(true);
    expect(await storedRecords(stage.browser)).toMatchObject([{ id: walk.id, name: 'Netflix', outcome: 'proven' }]);
  });
});
