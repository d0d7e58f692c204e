import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { todayHere } from '../../../src/walk/dates.ts';
import { becomes } from '../becomes.ts';
import { KINDS, type Stage, setStage } from '../browsers.ts';
import { saved } from '../walks/pages.ts';
import { caseOf, casesTabs, expectWords, fill, part, popupAt, popupOn, savedPages, valueIn } from './page.ts';

const KKBOX = { service: 'KKBOX', pack: 'kkbox' };

describe.each(KINDS)('a case about KKBOX, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind, savedPages);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it('says that a trial and a single payment end by themselves (K5)', async () => {
    const page = await caseOf(stage, KKBOX, { 'How it is paid': 'trial' });
    await expectWords(page, 'A trial ends by itself', 'there is nothing to cancel: the account becomes 一般會員');
    await fill(page, 'How it is paid', 'single');
    await expectWords(page, 'A single payment ends by itself', 'It is not refunded pro rata');
    await page.close();
  });

  it('shows whose bill it is and how to end it there, with its age, to a person billed by 台灣之星 (K4, K9)', async () => {
    const page = await caseOf(stage, { ...KKBOX, situation: 'billed-elsewhere', channel: 'taiwan-star' });
    expect(await valueIn(page, 'How you pay KKBOX')).toBe('taiwan-star');
    await expectWords(page, '0908-000123', 'As of 2016', 'not legal advice');
    await fill(page, 'How you pay KKBOX', 'apple');
    await expectWords(page, '訂閱項目, KKBOX, 取消訂閱');
    await page.close();
  });

  it('says how the card of a running order is changed, and how one pauses or pays otherwise (K6, K7)', async () => {
    const page = await caseOf(stage, { ...KKBOX, situation: 'no-button' });
    await expectWords(page, 'The card of a running order cannot be edited', '變更訂購管道或付款資料', 'subscribe again in 付費中心');
    await expectWords(page, 'A pause (暫停使用), and its end, go through support only', 'To pay in another way: cancel');
    await page.close();
  });

  it('names another account and the lag of phone bills to who is still charged, and the day up to which it is the last charge (K8)', async () => {
    const page = await caseOf(stage, { ...KKBOX, situation: 'charged' }, { 'Bought where': 'phone-bill', 'Day of the last charge': '2026-01-31' });
    await expectWords(page, 'Another account may still pay', '已退租,為什麼還在持續收費', 'a last charge in January stands on the bill of February');
    await expectWords(page, 'March 31, 2026');
    expect(await part(page, 'Deadlines')).toContain('(usually by February 28, 2026)');
    await page.close();
  });

  it('asks for a picture of the line on the bill, black but for KKBOX, sent to the support (K10)', async () => {
    const page = await caseOf(stage, { ...KKBOX, situation: 'charged' });
    await expectWords(page, 'A picture of the KKBOX line on the bill, sent through 線上客服快易通', 'All other lines, the address');
    expect(await part(page, 'If it stays a no')).toContain('KKBOX support (線上客服快易通)');
    expect(await part(page, 'Afterwards')).toContain('Look at the next two bills');
    await page.close();
  });

  it('is opened from a cancellation that is proven, should it be charged all the same, with the day it was cancelled (K8)', async () => {
    const { page } = await popupOn(stage, saved('kkbox', 'reason-password.html').url);
    const popup = await popupAt(stage, page, saved('kkbox', 'done.html').url);
    await expectWords(popup, 'It is cancelled');
    // Not at once: the popup closes by it, and could not say that it was pressed.
    await popup.evaluate(() => {
      const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent?.startsWith('Charged all the same?'));
      setTimeout(() => link?.click());
    });
    const opened = async () => (await casesTabs(stage)).find((address) => address.includes('situation=charged')) ?? '';
    expect(await becomes(async () => (await opened()) !== '')).toBe(true);
    const today = todayHere();
    expect(await opened()).toBe(`cases.html?service=KKBOX&situation=charged&pack=kkbox&asked=${today}`);
    const cases = await stage.browser.openExtensionPage(await opened());
    await expectWords(cases, 'I am still charged');
    expect([await valueIn(cases, 'Service'), await valueIn(cases, 'Day I asked')]).toEqual(['KKBOX', today]);
    await cases.close();
    await page.close();
  });
});
