import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionPage } from '../../../src/cli/browser/types.ts';
import { becomes } from '../becomes.ts';
import { KINDS, type Stage, setStage } from '../browsers.ts';
import { savedBy } from '../saved-by.ts';
import { caseOf, chooseFiles, expectWords, fill, letterOf, part, press, text, valueIn } from './page.ts';

/** The field for files of a case, and the one that reads saved cases. */
const FILES = 'input[type="file"][multiple]';
const IMPORT = 'input[type="file"][accept]';

const addressOf = (page: ExtensionPage): Promise<string> => page.evaluate(() => `cases.html${location.hash}`);

/** Has the database refuse to keep anything, as it does on a full disk, until the function that it gives is called. */
async function fillDisk(page: ExtensionPage): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  return async () => void (await page.evaluate('makeRoom() && undefined'));
}

describe.each(KINDS)('what is kept of a case, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it('is all that was written, though the page was closed amid it: facts, letter, an entry not yet added', async () => {
    const page = await caseOf(stage, { service: 'unfinished' });
    await expectWords(page, 'Say whose rules count', 'What is not known is left blank');
    await fill(page, 'What you have tried', 'twice by chat');
    await fill(page, 'With whom, how', 'chat');
    await fill(page, 'What was said or done', 'they would call back');
    await fill(page, 'Text, yours to change', 'my own words');
    await expectWords(page, 'Your own words are kept here');
    const address = await addressOf(page);
    await page.close();
    const list = await stage.browser.openExtensionPage('cases.html');
    await expectWords(list, 'unfinished');
    await list.close();
    const again = await stage.browser.openExtensionPage(address);
    await expectWords(again, 'Your own words are kept here');
    for (const [label, value] of Object.entries({
      'What you have tried': 'twice by chat',
      'With whom, how': 'chat',
      'What was said or done': 'they would call back',
    }))
      expect(await valueIn(again, label), label).toBe(value);
    expect(await letterOf(again)).toContain('my own words');
    await press(again, 'Add');
    await expectWords(again, 'chat: they would call back');
    expect(await valueIn(again, 'What was said or done')).toBe('');
    await again.close();
  });

  it('are its files within the limits; over them each is named, with what to do, and the others stay', async () => {
    const page = await caseOf(stage, { service: 'files' });
    await chooseFiles(page, FILES, { 'chat.png': 2_000_000 });
    await expectWords(page, 'chat.png');
    await chooseFiles(page, FILES, { 'film.mp4': 11_000_000 });
    await expectWords(page, '“film.mp4” is larger than 10 MB and was not kept. Try a smaller copy of it.', 'chat.png');
    const many = Object.fromEntries(Array.from({ length: 29 }, (_, index) => [`page-${index}.png`, 1]));
    await chooseFiles(page, FILES, many);
    await expectWords(page, 'page-28.png');
    await chooseFiles(page, FILES, { 'one-more.png': 1 });
    await expectWords(page, '“one-more.png” was not kept: a case holds 30 files. Take one away first.', 'chat.png', 'page-28.png');
    await page.close();
  });

  it('is what was there before where the disk is full: it says so, what is typed stays in its field, and is kept once there is room', async () => {
    const page = await caseOf(stage, { service: 'full' });
    await fill(page, 'Order number', 'A-1');
    await expectWords(page, 'Delete this case');
    const makeRoom = await fillDisk(page);
    await fill(page, 'Order number', 'A-12');
    await expectWords(page, 'There is no room left on this computer, so this was not kept. Free some space and try again');
    expect(await valueIn(page, 'Order number')).toBe('A-12');
    await chooseFiles(page, FILES, { 'bill.png': 100 });
    expect(await part(page, 'Timeline')).not.toContain('bill.png');
    const other = await stage.browser.openExtensionPage(await addressOf(page));
    await expectWords(other, 'full');
    expect(await valueIn(other, 'Order number')).toBe('A-1');
    await other.close();
    await makeRoom();
    await fill(page, 'Order number', 'A-123');
    expect(await becomes(async () => !(await text(page)).includes('There is no room left'))).toBe(true);
    const kept = await stage.browser.openExtensionPage(await addressOf(page));
    await expectWords(kept, 'full');
    expect(await valueIn(kept, 'Order number')).toBe('A-123');
    await kept.close();
    await page.close();
  });

  it('is untouched by a file that is none, is damaged, or comes from a newer version: each says so', async () => {
    const page = await caseOf(stage, { service: 'imports' }, { 'Order number': 'B-1' });
    await press(page, 'All cases');
    await expectWords(page, 'imports', 'Read a saved file');
    const file = (version: number, cases: unknown) => JSON.stringify({ format: 'exit-sign-cases', version, cases });
    for (const [content, sentence] of [
      ['a photo', 'This is not a file of cases that was saved here. Nothing has changed.'],
      [file(1, [{ case: { id: 'x' }, files: [] }]), 'This file is damaged at cases[0].case'],
      [file(99, []), 'This file is from a newer Exit Sign. Update the extension, then read it again.'],
    ] as const) {
      await chooseFiles(page, IMPORT, { 'cases.json': content });
      await expectWords(page, sentence, 'imports');
    }
    await page.close();
  });

  it('is saved as one page that needs nothing else, pictures and all', async () => {
    const page = await caseOf(stage, { service: '某卡盟', situation: 'refused' }, { 'Order number': 'A-77' });
    await fill(page, 'Text, yours to change', '请退款');
    await chooseFiles(page, FILES, { 'chat.png': 20 });
    await expectWords(page, 'chat.png', 'Your own words are kept here');
    const { name, text: saved } = await savedBy(page, 'Save as a page');
    expect(name).toBe('exit-sign-某卡盟.html');
    await page.close();
    stage.serve({ 'https://saved.example/': saved });
    const shown = await stage.browser.newPage();
    await shown.goto('https://saved.example/');
    const words = await shown.evaluate(() => document.body.innerText);
    for (const part of ['某卡盟', 'They refused', 'A-77', '请退款', 'chat.png']) expect(words).toContain(part);
    expect(await shown.evaluate(() => document.querySelector('img')?.src ?? '')).toMatch(/^data:image\/png;base64,/);
    const loaded = await shown.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    expect(loaded.filter((address) => !address.startsWith('data:'))).toEqual([]);
    await shown.close();
  });

  it('comes back after it was deleted, with its files', async () => {
    const page = await caseOf(stage, { service: '某卡盟' });
    await chooseFiles(page, FILES, { 'chat.png': 20 });
    await expectWords(page, 'chat.png');
    await press(page, 'Delete this case');
    await expectWords(page, 'The case is deleted.');
    await press(page, 'Bring it back');
    await expectWords(page, '某卡盟');
    await press(page, '某卡盟');
    await expectWords(page, 'chat.png');
    await page.close();
  });

  it('has general steps where no rule with a source is known, and says so', async () => {
    const page = await caseOf(stage, { service: 'elsewhere', situation: 'refused' }, { 'Whose rules': 'SG', 'How it is paid': 'yearly' });
    await expectWords(
      page,
      'No rule with a source is known here',
      'No body to turn to is known here with a source. In general:',
      'Ask whoever takes the money',
    );
    await fill(page, 'Whose rules', 'TW');
    await expectWords(page, 'Rescinding within 7 days', '1950', 'Source: 消費者保護法');
    expect(await text(page)).not.toContain('No body to turn to');
    await page.close();
  });
});
