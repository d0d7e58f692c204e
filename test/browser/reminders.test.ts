import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionPage, Page } from '../../src/cli/browser/types.ts';
import type { KeptRecord } from '../../src/record/schema.ts';
import { addDays, todayHere } from '../../src/walk/dates.ts';
import { provenWhole } from '../gallery/fixtures/records.ts';
import { becomes } from './becomes.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';

interface ExtensionApi {
  notifications: {
    getAll(): Promise<Record<string, unknown>>;
    clear(id: string): Promise<boolean>;
    onClosed: { addListener(listener: (id: string) => void): void };
  };
  alarms: { getAll(): Promise<{ scheduledTime: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { local: { get(key: string): Promise<Record<string, { ids?: string[] } | undefined>> } };
}
declare const browser: ExtensionApi;

const today = todayHere();
const { record } = provenWhole;
/** Ended a week ago: the bill was to be looked at four days ago. */
const ended = { ...record, accessUntil: addDays(today, -7) };
const CHARGED = `charged ${record.id}`;

const PLAN = 'https://shop.example/account/plan';
const trialEnds = addDays(today, 20);
const inWords = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(trialEnds));

describe.each(KINDS)('reminders, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
    stage.serve({
      [PLAN]: html(`<h1>Your subscription</h1><p>Premium, $9.99 a month</p><p>Your free trial ends on ${inWords}.</p><button>Cancel subscription</button>`),
    });
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const text = (page: ExtensionPage): Promise<string> => page.evaluate(() => document.body.innerText.replace(/[\u2068\u2069]/g, ''));
  const says = (page: ExtensionPage, words: string) => becomes(async () => (await text(page)).includes(words));
  const press = (page: ExtensionPage, name: string): Promise<void> =>
    page.evaluate((words: string) => {
      const found = [...document.querySelectorAll<HTMLElement>('button, a')].find((item) => item.textContent?.trim().startsWith(words));
      if (!found) throw new Error(`Nothing to press says "${words}"`);
      found.click();
    }, name);
  const told = (): Promise<string[]> =>
    stage.browser.evaluateInExtension(async () => (await browser.storage.local.get('reminders-told'))['reminders-told']?.ids ?? []);
  const shown = (): Promise<string[]> => stage.browser.evaluateInExtension(async () => Object.keys(await browser.notifications.getAll()));
  const alarms = (): Promise<number[]> =>
    stage.browser.evaluateInExtension(async () => (await browser.alarms.getAll()).map(({ scheduledTime }) => scheduledTime));
  const bring = async (page: ExtensionPage, item: KeptRecord): Promise<void> => {
    await becomes(() => page.evaluate(() => document.querySelector('input[type="file"]') !== null));
    await page.evaluate(
      (words: string) => {
        const input = document.querySelector<HTMLInputElement>('input[type="file"]');
        const data = new DataTransfer();
        data.items.add(new File([words], 'records.json'));
        if (input) input.files = data.files;
        input?.dispatchEvent(new Event('change', { bubbles: true }));
      },
      JSON.stringify({ format: 'exit-sign-records', version: 1, records: [{ record: item, picture: null }] }),
    );
  };

  it('stand in a list before the user allows more, and nothing is told', async () => {
    const records = await stage.browser.openExtensionPage('records.html');
    await bring(records, ended);
    expect(await says(records, 'Netflix: was anything charged?')).toBe(true);
    expect(await text(records)).toContain('Due since');
    expect(await told()).toEqual([]);
    // Chromium's prompt cannot be pressed; Firefox is told to do without one.
    if (kind === 'firefox') await records.click('.reminders .button');
    await records.close();
  });

  it('are told once they are allowed, also those that were missed, and of one record the last alone', async () => {
    // The extension is put in once more by that: what is due is told at its start.
    if (kind === 'chromium') await stage.browser.grantPermissions(['notifications']);
    const isTold = async () => (await told()).some((one) => one.startsWith(CHARGED));
    expect(await becomes(isTold)).toBe(true);
    expect(await told(), 'and the end of access needs no telling any more').toHaveLength(2);
  });

  it('stand on the screen', async () => {
    const records = await stage.browser.openExtensionPage('records.html');
    // Without a screen Firefox takes a notice and ends it at once.
    await records.evaluate(() => browser.notifications.onClosed.addListener((id) => document.documentElement.setAttribute('data-shown', id)));
    await bring(records, { ...ended, id: 'other' });
    const isShown = async () =>
      kind === 'chromium'
        ? (await shown()).includes('charged other')
        : (await records.evaluate(() => document.documentElement.dataset.shown)) === 'charged other';
    expect(await becomes(isShown)).toBe(true);
    await records.close();
  });

  it('are told once, whatever becomes of the background', async () => {
    await stage.browser.evaluateInExtension(() => browser.notifications.clear('charged other'));
    await stage.browser.stopBackground();
    await stage.browser.evaluateInExtension(() => browser.runtime.sendMessage({ type: 'reminders-changed' }));
    const page = await stage.browser.openExtensionPage('records.html');
    expect(await says(page, 'Due since')).toBe(true);
    expect(await text(page), 'and there is nothing more to allow').not.toContain('Show reminders on my screen');
    expect(await shown()).toEqual([]);
    expect(await told()).toHaveLength(4);
    await page.close();
  });

  it('K8: end with the answer; "yes" opens a case that knows the service and the day it was cancelled', async () => {
    const page = await stage.browser.openExtensionPage(`records.html#${record.id}`);
    expect(await says(page, 'Reminders')).toBe(true);
    await press(page, 'Yes: open a case');
    expect(await says(page, 'I am still charged')).toBe(true);
    const fields = () => page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('input')].map(({ value }) => value));
    expect(await fields()).toEqual(expect.arrayContaining(['Netflix', todayHere(new Date(record.ended))]));
    await page.close();
    const other = await stage.browser.openExtensionPage('records.html#other');
    expect(await says(other, 'Reminders')).toBe(true);
    await press(other, 'No, nothing');
    expect(await becomes(async () => !(await text(other)).includes('Reminders'))).toBe(true);
    await other.close();
    const list = await stage.browser.openExtensionPage('records.html');
    expect(await says(list, 'Nothing to remind you of yet')).toBe(true);
    await list.close();
  });

  const popupOver = async (page: Page): Promise<ExtensionPage> => {
    await stage.browser.clickToolbar(page);
    return stage.browser.popup();
  };

  it('are offered where a page says when a trial turns into a payment, and kept when its popup closes to ask', async () => {
    const page = await stage.browser.newPage();
    await page.goto(PLAN);
    const popup = await popupOver(page);
    expect(await says(popup, 'Remind me before this trial turns into a payment')).toBe(true);
    expect(await text(popup)).toContain(`Your free trial ends on ${inWords}.`);
    await press(popup, 'Remind me before this trial');
    const [year = 0, month = 1, day = 1] = addDays(trialEnds, -3).split('-').map(Number);
    const at = new Date(year, month - 1, day, 9).getTime();
    expect(await becomes(async () => (await alarms())[0] === at)).toBe(true);
    await stage.browser.closePopup();
    const again = await popupOver(page);
    expect(await says(again, 'You will be reminded on')).toBe(true);
    await press(again, 'Do not remind me');
    expect(await says(again, 'Remind me before this trial turns into a payment')).toBe(true);
    expect(await becomes(async () => (await alarms()).length === 0)).toBe(true);
    await stage.browser.closePopup();
    await page.close();
  });
});
