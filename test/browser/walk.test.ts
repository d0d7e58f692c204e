import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionPage, Page } from '../../src/cli/browser/types.ts';
import { ROOT } from '../../src/cli/build.ts';
import { readPacks } from '../../src/cli/pack-files.ts';
import { originsOf } from '../../src/packs/match.ts';
import { accessUntil, type Walk } from '../../src/walk/walk.ts';
import { becomes, expectSaid } from './becomes.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';
import { count, WAY } from './pixels.ts';
import { shop } from './walks/pages.ts';
import { emptyRecords, storedRecords } from './walks/records.ts';
import { type Scenario, scenarios, unknown, withinOnePage } from './walks/scenarios.ts';
import { forgetWalks, storedWalks, walkPassing } from './walks/state.ts';

interface ExtensionApi {
  runtime: { sendMessage(message: object): Promise<unknown> };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
  storage: { session: { clear(): Promise<void> } };
}
declare const browser: ExtensionApi;

const { packs } = readPacks(ROOT);

/** How the user goes about it. */
const MODES = ['with the popup opened on each screen', 'with the popup closed throughout', 'with the background killed between screens'] as const;

describe.each(KINDS)('a walk, in %s', (kind) => {
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

  const allow = async (ids: string[]): Promise<void> => {
    if (ids.length === 0) return;
    await stage.browser.grantHosts(packs.filter(({ id }) => ids.includes(id)).flatMap(originsOf));
    const gates = () => stage.browser.evaluateInExtension(async () => (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
    const allowed = async (): Promise<boolean> => {
      const registered = await gates();
      return ids.every((id) => registered.includes(`gate-${id}`));
    };
    expect(await becomes(allowed)).toBe(true);
  };
  const walks = (): Promise<Walk[]> => storedWalks(stage.browser);
  const walkOn = (screens: readonly string[]): Promise<Walk> => walkPassing(stage.browser, screens);
  const ended = async ({ screens, status }: Scenario): Promise<Walk> => {
    await becomes(async () => (await walkOn(screens)).status.kind === status);
    return walkOn(screens);
  };
  const served = ({ pages, frames = [] }: Scenario): void => stage.serve(Object.fromEntries([...pages, ...frames].map(({ url, body }) => [url, body])));
  const expectEnd = async (scenario: Scenario): Promise<Walk> => {
    const walk = await ended(scenario);
    expect(walk.status.kind).toBe(scenario.status);
    expect(walk.evidence.map((item) => item.kind).filter((one) => one !== 'end-date')).toEqual(scenario.evidence);
    if (scenario.accessUntil) expect(accessUntil(walk)).toBe(scenario.accessUntil);
    expect(JSON.stringify(walk)).not.toContain('hunter2');
    return walk;
  };
  /** What is proven is recorded by itself, all else when the user asks. */
  const expectRecord = async (scenario: Scenario, walk: Walk, asked: boolean): Promise<void> => {
    const kept = asked || scenario.status === 'proven' ? 1 : 0;
    await becomes(async () => (await storedRecords(stage.browser)).length === kept);
    const records = await storedRecords(stage.browser);
    expect(records).toHaveLength(kept);
    const [record] = records;
    if (!record) return;
    expect(record).toMatchObject({ id: walk.id, name: scenario.service, outcome: scenario.status, charged: null, notes: '' });
    expect(record.steps.map(({ screen }) => screen?.kind ?? 'unknown')).toEqual(scenario.screens);
    expect(
      record.steps.flatMap(({ press }) => press.slice(0, 1).map(({ text }) => text)),
      'with what was to press',
    ).toEqual(walk.steps.flatMap(({ press }) => press.slice(0, 1).map(({ text }) => text)));
    expect(record.steps.every(({ at, until }) => at <= until && at >= record.started)).toBe(true);
    expect(record.evidence).toEqual(walk.evidence);
    expect(record.accessUntil).toBe(accessUntil(walk));
    expect(JSON.stringify(record)).not.toContain('hunter2');
  };
  const askToKeep = async (): Promise<void> => {
    const popup = await stage.browser.popup();
    const press = () =>
      popup.evaluate(() => {
        const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Keep it with a picture'));
        button?.click();
        return button !== undefined;
      });
    expect(await becomes(press)).toBe(true);
    expect(await becomes(() => popup.evaluate(() => document.body.innerText.includes('Kept, with a picture of the page.')))).toBe(true);
  };
  /** Goes through the pages of a scenario. `ask`: by a click on the toolbar on each. */
  const go = async (scenario: Scenario, ask: boolean, between: () => Promise<void>, asks = false): Promise<void> => {
    await allow(scenario.allowed);
    served(scenario);
    for (const [index, { url }] of scenario.pages.entries()) {
      if (index > 0) await between();
      await page.goto(url, { waitUntil: 'load' });
      if (ask) await stage.browser.clickToolbar(page);
      await walkOn(scenario.screens.slice(0, index + 1));
      // What is typed is the page's affair alone.
      for (const field of await page.$$('input[type="password"]')) await field.type('hunter2');
    }
    // At the very moment the last screen is known: what is proven must not be lost by that.
    if (scenario.status === 'proven') await between();
    await stage.browser.evaluateInExtension(() => browser.runtime.sendMessage({ type: 'reminders-changed' }));
    const walk = await expectEnd(scenario);
    if (asks) await askToKeep();
    await expectRecord(scenario, walk, asks);
  };

  describe.each(scenarios)('through $name', (scenario) => {
    it.each(MODES)('%s', (mode) =>
      go(
        scenario,
        mode === MODES[0],
        async () => (mode === MODES[2] ? stage.browser.stopBackground() : undefined),
        mode === MODES[0] && scenario.status !== 'proven',
      ),
    );
  });

  describe.each(unknown)('through $name', (scenario) => {
    it('with a click on each screen', () => go(scenario, true, async () => undefined));
    it('with a click on each screen, and the popup closed before anything is pressed there', () => go(scenario, true, () => stage.browser.closePopup()));
    it('with a click on each screen and the background killed between screens', () => go(scenario, true, () => stage.browser.stopBackground()));
  });

  it.each([false, true])('goes on within one page with the popup closed after the first click; background killed between: %s', async (killed) => {
    served(withinOnePage);
    await page.goto(withinOnePage.pages[0]?.url ?? '');
    await stage.browser.clickToolbar(page);
    for (const index of withinOnePage.screens.keys()) {
      await walkOn(withinOnePage.screens.slice(0, index + 1));
      if (index === 0) await stage.browser.closePopup();
      // Killed at the last, it keeps the record at its next start, and here nothing starts it.
      if (index === withinOnePage.screens.length - 1) break;
      if (killed) await stage.browser.stopBackground();
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-on]')?.click());
    }
    await expectRecord(withinOnePage, await expectEnd(withinOnePage), false);
  });

  it('takes a banner on the screen before the press, and a help article, for no proof', async () => {
    const banner = '<p role="status">Your subscription has been cancelled</p>';
    const confirm = '<h1>Cancel your subscription?</h1><button>Cancel subscription now</button><button>Keep my subscription</button>';
    const pages = [
      shop('/end', `${banner}${confirm}`),
      shop('/thanks', banner),
      { url: 'https://help.shop.example/cancelled', body: html('<h1>Your subscription has been cancelled: what now?</h1>') },
    ];
    stage.serve(Object.fromEntries(pages.map(({ url, body }) => [url, body])));
    for (const { url } of pages) {
      await page.goto(url);
      await stage.browser.clickToolbar(page);
      await wait(700);
      const [walk] = await walks();
      expect(walk?.evidence, url).toEqual([]);
      expect(walk?.status.kind, url).toBe(url.endsWith('/end') ? 'under-way' : 'not-proven');
    }
  });

  it.each([
    ['a switch', '<button role="switch" aria-checked="true" onclick="this.setAttribute(\'aria-checked\', \'false\')">Auto-renew subscription</button>'],
    ['a checkbox', '<label><input type="checkbox" checked> Auto-renew subscription</label>'],
  ])('takes %s for the renewal that was on and is off for proof', async (_, control) => {
    const plan = shop('/plan', `<h1>Your subscription</h1><p>$9.99 a month</p>${control}`);
    stage.serve({ [plan.url]: plan.body });
    await page.goto(plan.url);
    await stage.browser.clickToolbar(page);
    await walkOn(['manage-plan']);
    await stage.browser.closePopup();
    await page.click('button, input');
    await stage.browser.clickToolbar(page);
    const proven = async () => (await walks())[0]?.status.kind === 'proven';
    expect(await becomes(proven)).toBe(true);
    expect((await walks())[0]?.evidence).toMatchObject([{ kind: 'switch-off', text: 'Auto-renew subscription' }]);
  });

  it('is offered to be carried on once the browser was closed', async () => {
    await allow(['netflix']);
    const scenario = scenarios[0];
    if (!scenario) throw new Error('There is no scenario.');
    served(scenario);
    for (const index of [0, 1, 2]) {
      await page.goto(scenario.pages[index]?.url ?? '');
      await walkOn(scenario.screens.slice(0, index + 1));
    }
    // What closing the browser leaves: neither its tabs nor what is kept for the session.
    await page.close();
    await stage.browser.evaluateInExtension(() => browser.storage.session.clear());
    await stage.browser.stopBackground();
    page = await stage.browser.newPage();
    await page.goto(scenario.pages[1]?.url ?? '');
    await walkOn(['manage-plan']);
    await stage.browser.clickToolbar(page);
    const popup = await stage.browser.popup();
    const says = () => popup.evaluate(() => document.body.textContent ?? '');
    await expectSaid(says, 'Carry on?');
    expect(await says()).toContain('You were on step 3');
    await popup.click('.notice .primary');
    const walk = await walkOn(['account', 'manage-plan', 'confirm', 'manage-plan']);
    expect(walk.before.last).toBe(true);
    // The popup draws what is kept a moment after it is.
    expect(await becomes(async () => !(await says()).includes('Carry on?'))).toBe(true);
  });

  it('hides what the user says is not it, on the page too, until that is taken back', async () => {
    const plan = shop('/account', '<h1>Your account</h1><h2>Your subscription</h2><p>$9.99 a month</p><button>Cancel subscription</button>');
    stage.serve({ [plan.url]: plan.body });
    await page.goto(plan.url);
    // A look at the pixels takes a page of its own, which closes the popup.
    const openUntil = async (words: string): Promise<ExtensionPage> => {
      await stage.browser.clickToolbar(page);
      const popup = await stage.browser.popup();
      await until(popup, words);
      return popup;
    };
    const until = (popup: ExtensionPage, words: string): Promise<void> =>
      expectSaid(() => popup.evaluate(() => document.querySelector('main')?.textContent ?? ''), words);
    await openUntil('Show me where');
    expect(await becomes(async () => (await count(page, WAY)) > 0)).toBe(true);

    const popup = await openUntil('Show me where');
    await popup.click('.press .quiet');
    await until(popup, '1 hidden on this site');
    await until(popup, 'No way out found here');
    expect(await becomes(async () => (await count(page, WAY)) === 0)).toBe(true);

    const again = await openUntil('1 hidden on this site');
    await again.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.rows button')) if (button.textContent === 'Undo') button.click();
    });
    await until(again, 'Show me where');
    expect(await becomes(async () => (await count(page, WAY)) > 0)).toBe(true);
  });
});
