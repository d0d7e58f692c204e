import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomes } from '../becomes.ts';
import { KINDS, type Stage, setStage } from '../browsers.ts';
import { count, WAY } from '../pixels.ts';
import { saved } from '../walks/pages.ts';
import { casesTabs, expectWords, popupAt, popupOn, savedPages, text, toPress, unfold } from './page.ts';

const withButton = saved('kkbox', 'account-info.html').url;
const withoutButton = saved('kkbox', 'account-info-no-button.html').url;

/** The ways to pay that end here, and those that end elsewhere. */
const NINE = ['Bank credit', 'Google Play', 'LINE Pay', 'PChome Citi', '遠傳電信', '台灣大哥大', 'HiNet', 'Telecom 839', 'Telecom landline'];
const FOUR = ['emome', '台灣之星', '亞太電信', 'Apple (IAP, iTunes)'];

describe.each(KINDS)('KKBOX, in the popup of %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind, savedPages);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it('tells a person in Taiwan whose KKBOX is billed by 台灣之星 so, and what to do, with its age, within two presses (K4, K9)', async () => {
    // The first press is the icon's.
    const { page, popup } = await popupOn(stage, withoutButton);
    await expectWords(popup, '台灣之星');
    expect(await text(popup)).not.toContain('0908-000123');
    // The second opens the line that names the company.
    await unfold(popup, '台灣之星');
    await expectWords(popup, '123 from its phones, 0908-000123, 02-7703-4300', 'As of 2016');
    await page.close();
  });

  it('marks 取消訂閱 below the member data, and says where it is looked for (K1)', async () => {
    const { page, popup } = await popupOn(stage, withButton);
    expect(await toPress(popup)).toEqual({ open: [], press: '取消訂閱' });
    await expectWords(popup, 'Look below your member data for 訂閱管理');
    expect(await becomes(async () => (await count(page, WAY)) > 0)).toBe(true);
    await page.close();
  });

  it('leaves reason and password to the user, and keeps the success page as proof (K2)', async () => {
    const { page, popup } = await popupOn(stage, saved('kkbox', 'reason-password.html').url);
    expect(await toPress(popup)).toEqual({ open: [], press: '確認取消訂閱' });
    await expectWords(popup, 'Choose a reason and type your KKBOX password yourself');
    const typed = () => page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('input, select')].map(({ value }) => value));
    expect(await typed()).toEqual(['', '']);
    const done = await popupAt(stage, page, saved('kkbox', 'done.html').url);
    await expectWords(done, 'It is cancelled', '取消成功', 'A picture of the success page', 'A record of this is kept on this computer');
    await page.close();
  });

  it('lists the thirteen ways to pay: nine that cancel here, four that have no button, each with what to do (K3, K4)', async () => {
    const { page, popup } = await popupOn(stage, withoutButton);
    const ways = await popup.evaluate(() =>
      [...document.querySelectorAll('details.channel')].map((item) => ({
        name: item.querySelector('summary')?.textContent ?? '',
        way: [...item.querySelectorAll('dd')].at(-1)?.textContent ?? '',
      })),
    );
    const wayOf = (name: string): string => ways.find((item) => item.name.includes(name))?.way ?? '';
    for (const name of NINE) expect(wayOf(name), name).toContain('Cancel here: 帳號資訊');
    for (const name of FOUR) expect(wayOf(name), name).not.toMatch(/Cancel here|^$/);
    expect(wayOf('emome')).toContain('End it with the carrier');
    expect(wayOf('Apple')).toContain('On the iPhone or iPad: 設定');
    await page.close();
  });

  it('gives the hotlines of the four carriers with their age (K9)', async () => {
    const { page, popup } = await popupOn(stage, withoutButton);
    for (const [carrier, numbers] of Object.entries({
      emome: ['800', '0800-080-090'],
      遠傳電信: ['888 or 123', '02-449-5888', '02-449-5123'],
      台灣大哥大: ['188', '02-6606-2999'],
    })) {
      const line = await popup.evaluate(
        (name: string) =>
          [...document.querySelectorAll('details.channel')].find((item) => item.querySelector('summary')?.textContent?.includes(name))?.textContent,
        carrier,
      );
      for (const number of [...numbers, 'As of 2016']) expect(line, carrier).toContain(number);
    }
    await page.close();
  });

  it('opens a case from there with service, situation and company filled in (K4)', async () => {
    const { page, popup } = await popupOn(stage, withoutButton);
    await popup.evaluate(() => {
      const line = [...document.querySelectorAll('details.channel')].find((item) => item.textContent?.includes('台灣之星'));
      const link = [...(line?.querySelectorAll<HTMLElement>('a') ?? [])].at(-1);
      // Not at once: the popup closes by it, and could not say that it was pressed.
      setTimeout(() => link?.click());
    });
    expect(await becomes(async () => (await casesTabs(stage)).length === 1)).toBe(true);
    expect(await casesTabs(stage)).toEqual(['cases.html?service=KKBOX&situation=billed-elsewhere&pack=kkbox&channel=taiwan-star']);
    await page.close();
  });
});
