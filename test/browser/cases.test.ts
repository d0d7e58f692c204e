import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionPage, Page } from '../../src/cli/browser/types.ts';
import { ROOT } from '../../src/cli/build.ts';
import { pagesOf, readScreens } from '../../src/cli/saved-screens.ts';
import { todayHere } from '../../src/walk/dates.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';
import { becomes } from './pixels.ts';

interface ExtensionApi {
  tabs: { query(query: object): Promise<{ url?: string }[]> };
}
declare const browser: ExtensionApi;

const { screens } = readScreens(ROOT);

describe.each(KINDS)('cases, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind, pagesOf(screens));
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const text = (page: ExtensionPage): Promise<string> => page.evaluate(() => document.body.innerText);
  const says = (page: ExtensionPage, words: string) => becomes(async () => (await text(page)).includes(words));

  /** Opens a page, presses the icon, and waits for what the popup has to say. */
  const popupOn = async (url: string, body?: string): Promise<{ page: Page; popup: ExtensionPage }> => {
    stage.serve(body === undefined ? {} : { [url]: body });
    const page = await stage.browser.newPage();
    await page.goto(url);
    await stage.browser.clickToolbar(page);
    const popup = await stage.browser.popup();
    await becomes(() => popup.evaluate(() => document.querySelector('main[aria-busy="false"]') !== null));
    return { page, popup };
  };
  const kkboxWithoutButton = screens.find(({ page: { file } }) => file === 'account-info-no-button.html')?.page.url ?? '';

  /** The addresses of the cases pages that are open. */
  const casesTabs = () =>
    stage.browser.evaluateInExtension(async () =>
      (await browser.tabs.query({})).flatMap(({ url }) => (url?.includes('/cases.html') ? [url.slice(url.indexOf('/cases.html') + 1)] : [])),
    );

  /** Types into the field with this label, or chooses in it, as a person does: with the events of its own. */
  const fill = async (page: ExtensionPage, label: string, value: string): Promise<void> => {
    const there = () => page.evaluate((name: string) => [...document.querySelectorAll('label')].some((item) => item.textContent?.trim() === name), label);
    expect(await becomes(there), label).toBe(true);
    await page.evaluate(
      (name: string, wanted: string) => {
        const field = [...document.querySelectorAll('label')].find((item) => item.textContent?.trim() === name)?.control;
        if (field instanceof HTMLSelectElement) {
          field.value = wanted;
          return field.dispatchEvent(new Event('change', { bubbles: true }));
        }
        if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error(`No field is called "${name}"`);
        field.focus();
        field.value = wanted;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      label,
      value,
    );
  };
  const press = (page: ExtensionPage, name: string): Promise<void> =>
    page.evaluate((words: string) => {
      const found = [...document.querySelectorAll<HTMLElement>('button, a, summary')].find((item) => item.textContent?.trim() === words);
      if (!found) throw new Error(`Nothing to press says "${words}"`);
      found.click();
    }, name);

  it('tells a person whose KKBOX is billed by 台灣之星 so, and what to do, with its age, within two presses (K4, K9)', async () => {
    // The first press is the icon's.
    const { page, popup } = await popupOn(kkboxWithoutButton);
    expect(await text(popup)).not.toContain('0908-000123');
    // The second opens the line that names the company.
    await popup.evaluate(() => {
      const line = [...document.querySelectorAll('summary')].find((item) => /台灣之星|Taiwan Star/.test(item.textContent ?? ''));
      line?.click();
    });
    expect(await says(popup, '0908-000123')).toBe(true);
    expect(await text(popup)).toContain('As of 2016');
    await page.close();
  });

  it('opens a case from there with service, country and company filled in (K3-K9)', async () => {
    const { page, popup } = await popupOn(kkboxWithoutButton);
    await popup.evaluate(() => {
      const line = [...document.querySelectorAll('details.channel')].find((item) => /台灣之星|Taiwan Star/.test(item.textContent ?? ''));
      [...(line?.querySelectorAll<HTMLElement>('a') ?? [])].at(-1)?.click();
    });
    expect(await becomes(async () => (await casesTabs()).length === 1)).toBe(true);
    const [address = ''] = await casesTabs();
    expect(address).toBe('cases.html?service=KKBOX&situation=billed-elsewhere&pack=kkbox&channel=taiwan-star');
    const cases = await stage.browser.openExtensionPage(address);
    expect(await says(cases, '0908-000123')).toBe(true);
    const shown = await text(cases);
    for (const part of ['Not kept yet', 'As of 2016', '暫停使用', '線上客服快易通', 'not legal advice']) expect(shown).toContain(part);
    // Still charged, by the phone bill: the lag, another account, the picture of the bill.
    await fill(cases, 'Where you stand', 'charged');
    await fill(cases, 'Bought where', 'phone-bill');
    await fill(cases, 'Day of the last charge', '2026-01-31');
    expect(await says(cases, 'A picture of the KKBOX line on the bill')).toBe(true);
    expect(await says(cases, 'March 31, 2026')).toBe(true);
    await cases.close();
    await page.close();
  });

  it('opens a case from a cancellation that is proven, should it be charged all the same, with the day it was cancelled (K8)', async () => {
    const { page, popup } = await popupOn('https://www.netflix.com/cancelplan/confirm');
    // Not at once: the popup closes by it, and could not say that it was pressed.
    await popup.evaluate(() => {
      const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent?.startsWith('Charged all the same?'));
      setTimeout(() => link?.click());
    });
    const opened = async () => (await casesTabs()).find((address) => address.includes('situation=charged')) ?? '';
    expect(await becomes(async () => (await opened()) !== '')).toBe(true);
    const today = todayHere();
    expect(await opened()).toBe(`cases.html?service=Netflix&situation=charged&pack=netflix&asked=${today}`);
    const cases = await stage.browser.openExtensionPage(await opened());
    expect(await says(cases, 'I am still charged')).toBe(true);
    expect(await cases.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value))).toEqual(expect.arrayContaining(['Netflix', today]));
    await cases.close();
    await page.close();
  });

  it('opens a case where a page has no way out, of a shop without a pack (M1)', async () => {
    const { page, popup } = await popupOn('https://kameng.example/help', html('<h1>帮助中心</h1>', '', 'zh-CN'));
    expect(await text(popup)).toContain('Open a case');
    await page.close();
  });

  it('reckons a refund with its working, keeps it through a reload, and writes the letters (M4, M6, M8, M9, M11, M12, M13)', async () => {
    const cases = await stage.browser.openExtensionPage('cases.html?service=');
    expect(await says(cases, 'Not kept yet')).toBe(true);
    await fill(cases, 'Service', '某卡盟');
    await fill(cases, 'Where you stand', 'refund');
    await fill(cases, 'Whose rules', 'CN');
    await fill(cases, 'How it is paid', 'yearly');
    await fill(cases, 'Day I bought it', '2026-01-31');
    expect(await becomes(() => cases.evaluate(() => document.querySelector<HTMLSelectElement>('.money select')?.value === 'CNY'))).toBe(true);
    await fill(cases, 'Price', '120');
    await fill(cases, 'Day I asked', '2026-04-15');
    expect(await says(cases, 'Months used: 3 of 12')).toBe(true);
    expect(await says(cases, '9/12 of CN¥120.00 = CN¥90.00')).toBe(true);
    const shown = await text(cases);
    for (const part of ['12315', 'A court', '退费申请表', '非会员', 'Overdue since May 9, 2026']) expect(shown).toContain(part);

    await fill(cases, 'Tone', 'firm');
    const letter = () => cases.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea.letter')?.value ?? '');
    expect(await becomes(async () => (await letter()).includes('将 ¥90.00 原路退回'))).toBe(true);
    expect(await letter()).toContain('3 个工作日内');
    expect(await letter()).toContain('＿＿＿＿（订单号）');

    const id = await cases.evaluate(() => location.hash);
    await cases.close();
    const again = await stage.browser.openExtensionPage(`cases.html${id}`);
    expect(await says(again, 'CN¥90.00')).toBe(true);
    await again.close();
  });

  it('keeps what was said and files, brings a deleted case back, and says what is wrong with a file that is none (M13, F5)', async () => {
    const cases = await stage.browser.openExtensionPage('cases.html?service=分期乐&pack=fenqile&situation=no-button');
    expect(await says(cases, 'A free window, then a fee')).toBe(true);
    await fill(cases, 'With whom, how', '客服');
    await fill(cases, 'What was said or done', '要付违约金');
    await press(cases, 'Add');
    expect(await says(cases, '客服: 要付违约金')).toBe(true);
    const choose = (css: string, name: string, size: number) =>
      cases.evaluate(
        (selector: string, file: string, bytes: number) => {
          const input = document.querySelector<HTMLInputElement>(selector);
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(bytes)], file));
          if (input) input.files = data.files;
          input?.dispatchEvent(new Event('change', { bubbles: true }));
        },
        css,
        name,
        size,
      );
    await choose('input[type="file"]', 'chat.png', 2_000_000);
    expect(await says(cases, 'chat.png')).toBe(true);
    await choose('input[type="file"]', 'film.mp4', 11_000_000);
    expect(await says(cases, '“film.mp4” is larger than 10 MB')).toBe(true);
    await press(cases, 'Close the case');
    expect(await says(cases, 'Closed on')).toBe(true);
    await press(cases, 'Delete this case');
    expect(await says(cases, 'The case is deleted.')).toBe(true);
    await press(cases, 'Bring it back');
    expect(await says(cases, '分期乐')).toBe(true);
    await choose('input[type="file"]', 'holiday.json', 10);
    expect(await says(cases, 'not a file of cases')).toBe(true);
    expect(await text(cases)).toContain('分期乐');
    await cases.close();
  });

  it('finds fees, periods and refunds on the page when asked, in its own words, and points at them without a change (F2, M5)', async () => {
    const body = html(
      '<h1>租机订单详情</h1><details><summary>取消政策</summary><p>发货前可免费取消，发货后取消需支付违约金。</p></details><button>取消订单</button><div style="height:3000px"></div><p id="far">退费条件：未使用权益。</p>',
      '',
      'zh-CN',
    );
    const { page, popup } = await popupOn('https://rent.example/order', body);
    const before = await page.evaluate(() => document.body.innerHTML);
    await press(popup, 'Fees and terms on this page');
    expect(await says(popup, '发货前可免费取消，发货后取消需支付违约金。')).toBe(true);
    expect(await text(popup)).toContain('退费条件：未使用权益。');
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
    await popup.evaluate(() =>
      [...document.querySelectorAll('li')]
        .find((item) => item.textContent?.includes('退费条件'))
        ?.querySelector('button')
        ?.click(),
    );
    expect(await becomes(() => page.evaluate(() => scrollY > 1000 && String(getSelection()).includes('退费条件')))).toBe(true);
    await page.close();
  });

  it('says that a page speaks of none of it, and where else to look (M5)', async () => {
    const { page, popup } = await popupOn('https://news.example/', html('<h1>News of the day</h1>'));
    await press(popup, 'Fees and terms on this page');
    expect(await says(popup, 'ask for the policy in writing')).toBe(true);
    await page.close();
  });
});
