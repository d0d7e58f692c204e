import { expect } from 'vitest';
import type { ExtensionPage, Page } from '../../../src/cli/browser/types.ts';
import { ROOT } from '../../../src/cli/build.ts';
import { pagesOf, readScreens } from '../../../src/cli/saved-screens.ts';
import { becomes } from '../becomes.ts';
import type { Stage } from '../browsers.ts';

interface ExtensionApi {
  tabs: { query(query: object): Promise<{ url?: string }[]> };
}
declare const browser: ExtensionApi;

const { screens } = readScreens(ROOT);

/** The saved pages of all packs, under their own addresses. */
export const savedPages = pagesOf(screens);

/** What a page of the extension says, without the marks that keep words of other directions apart. */
export const text = (page: ExtensionPage): Promise<string> => page.evaluate(() => document.body.innerText.replace(/[\u2066-\u2069]/g, ''));

/** Waits until a page says all these words. */
export async function expectWords(page: ExtensionPage, ...words: string[]): Promise<void> {
  let missing = words;
  await becomes(async () => {
    const said = await text(page);
    missing = words.filter((part) => !said.includes(part));
    return missing.length === 0;
  });
  expect(missing, await text(page)).toEqual([]);
}

/** Opens a page in a new tab, presses the icon, and waits for what the popup has to say. */
export async function popupOn(stage: Stage, url: string, body?: string): Promise<{ page: Page; popup: ExtensionPage }> {
  const page = await stage.browser.newPage();
  return { page, popup: await popupAt(stage, page, url, body) };
}

/** The same in a tab that is there already. */
export async function popupAt(stage: Stage, page: Page, url: string, body?: string): Promise<ExtensionPage> {
  stage.serve(body === undefined ? {} : { [url]: body });
  await page.goto(url);
  await stage.browser.clickToolbar(page);
  const popup = await stage.browser.popup();
  await becomes(() => popup.evaluate(() => document.querySelector('main[aria-busy="false"]') !== null));
  return popup;
}

/** What the popup says to press, with what to open first; null where there is nothing. */
export const toPress = (popup: ExtensionPage): Promise<{ open: string[]; press: string } | null> =>
  popup.evaluate(() => {
    const press = document.querySelector('.press .target')?.textContent;
    return press == null ? null : { open: [...document.querySelectorAll('.press .openers li')].map((item) => item.textContent ?? ''), press };
  });

/** Opens a folded line of the popup or of a case, as a press on it does. */
export const unfold = (page: ExtensionPage, words: string): Promise<void> =>
  page.evaluate((wanted: string) => {
    const line = [...document.querySelectorAll('summary')].find((item) => item.textContent?.includes(wanted));
    if (!line) throw new Error(`Nothing to open says "${wanted}"`);
    line.click();
  }, words);

/** The addresses of the cases pages that are open. */
export const casesTabs = (stage: Stage): Promise<string[]> =>
  stage.browser.evaluateInExtension(async () =>
    (await browser.tabs.query({})).flatMap(({ url }) => (url?.includes('/cases.html') ? [url.slice(url.indexOf('/cases.html') + 1)] : [])),
  );

/** Opens a case by a link's query, with facts filled in. */
export async function caseOf(stage: Stage, query: Record<string, string>, facts: Record<string, string> = {}): Promise<ExtensionPage> {
  const page = await stage.browser.openExtensionPage(`cases.html?${new URLSearchParams({ service: '', ...query })}`);
  await expectWords(page, 'Not kept yet');
  for (const [label, value] of Object.entries(facts)) await fill(page, label, value);
  return page;
}

/** Types into the field with this label, or chooses in it, as a person does: with the events of its own. */
export async function fill(page: ExtensionPage, label: string, value: string): Promise<void> {
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
}

/** What the field with this label holds. */
export const valueIn = (page: ExtensionPage, label: string): Promise<string | undefined> =>
  page.evaluate((name: string) => {
    const field = [...document.querySelectorAll('label')].find((item) => item.textContent?.trim() === name)?.control;
    return field && 'value' in field ? String(field.value) : undefined;
  }, label);

/** Presses what says exactly this. */
export const press = (page: ExtensionPage, name: string): Promise<void> =>
  page.evaluate((words: string) => {
    const found = [...document.querySelectorAll<HTMLElement>('button, a, summary')].find((item) => item.textContent?.trim() === words);
    if (!found) throw new Error(`Nothing to press says "${words}"`);
    found.click();
  }, name);

/** What a titled part of a case says; empty where there is none. */
export const part = (page: ExtensionPage, title: string): Promise<string> =>
  page.evaluate((name: string) => {
    const found = [...document.querySelectorAll<HTMLElement>('section')].find((item) => item.querySelector('h2')?.textContent === name);
    return found?.innerText.replace(/[\u2066-\u2069]/g, '') ?? '';
  }, title);

/** The letter of a case, as it stands. */
export const letterOf = (page: ExtensionPage): Promise<string> =>
  page.evaluate(() => `${document.querySelector('.subject')?.textContent}\n${document.querySelector<HTMLTextAreaElement>('textarea.letter')?.value}`);

/** Chooses files of so many bytes, as the dialog of the system does. @param css the field */
export const chooseFiles = (page: ExtensionPage, css: string, files: Record<string, number | string>): Promise<void> =>
  page.evaluate(
    (selector: string, chosen: Record<string, number | string>) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) throw new Error(`There is no ${selector}`);
      const data = new DataTransfer();
      for (const [name, content] of Object.entries(chosen)) {
        const type = name.endsWith('.png') ? 'image/png' : '';
        data.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type }));
      }
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    css,
    files,
  );
