import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionPage } from '../../src/cli/browser/types.ts';
import { marked, reportUntil } from './ask.ts';
import { expectSaid } from './becomes.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';

const ACCOUNT = 'https://my.lumora.example/account';
const PACK = {
  version: 1,
  id: 'lumora',
  kind: 'service',
  name: 'Lumora',
  hosts: ['my.lumora.example'],
  start: ACCOUNT,
  screens: [
    {
      id: 'account',
      kind: 'account',
      at: ['/account'],
      controls: [{ role: 'open-cancel', css: ['a[data-test="go"]'], words: { en: ['Leave Lumora'] } }],
      provenance: { how: 'live', date: '2026-11-01', sources: ['https://my.lumora.example/'] },
    },
  ],
  route: ['account'],
};

describe.each(KINDS)('the page of packs, in %s', (kind) => {
  let stage: Stage;
  let page: ExtensionPage;
  beforeEach(async () => {
    stage = await setStage(kind);
    page = await stage.browser.openExtensionPage('packs.html');
    await until('Find a pack', () => page.evaluate(() => document.querySelector('input[type="search"]')?.getAttribute('placeholder') ?? ''));
  });
  afterEach(() => stage[Symbol.asyncDispose]());

  const says = (): Promise<string> => page.evaluate(() => document.body.textContent ?? '');
  const until = (words: string, read = says): Promise<void> => expectSaid(read, words);
  const press = (name: string): Promise<void> =>
    page.evaluate((wanted: string) => {
      const button = [...document.querySelectorAll('button')].find((item) => item.textContent === wanted);
      if (!button) throw new Error(`Nothing to press says "${wanted}".`);
      button.click();
    }, name);
  const giveFile = (name: string, text: string): Promise<void> =>
    page.evaluate(
      (file: string, content: string) => {
        const field = document.querySelector<HTMLInputElement>('input[type="file"]');
        if (!field) throw new Error('There is nowhere to give a file.');
        const given = new DataTransfer();
        given.items.add(new File([content], file));
        field.files = given.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      name,
      text,
    );
  const giveAddress = async (address: string): Promise<void> => {
    await page.evaluate((text: string) => {
      const field = document.querySelector<HTMLInputElement>('.address input');
      if (!field) throw new Error('There is nowhere to give an address.');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, address);
    await page.click('.address button');
  };
  const rows = (): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll('.pack summary')].map((item) => item.textContent ?? ''));

  it('lists all, finds by name and by site, and switches one off', async () => {
    expect((await rows()).length).toBeGreaterThan(100);
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (!field) return;
      field.value = 'kkbox.com';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until('1 pack shown');
    expect(await rows()).toEqual(['KKBOX']);
    await page.click('.pack > input');
    await until('pack off', () => page.evaluate(() => document.querySelector('.pack')?.className ?? ''));

    stage.serve({ 'https://www.kkbox.com/my': html('<h1>KKBOX</h1>') });
    const tab = await stage.browser.newPage();
    await tab.goto('https://www.kkbox.com/my');
    await stage.browser.clickToolbar(tab);
    const report = await reportUntil(stage, tab, () => true);
    expect(report.pack).toBeNull();
  });

  it('shows a pack from a file before it is kept, then marks by it, and deletes it with a way back', async () => {
    await giveFile('lumora.json', JSON.stringify(PACK));
    await until('Add it');
    expect(await says()).toContain('my.lumora.example');
    expect(await rows()).not.toContain('Lumorayours');
    await page.click('.ready button.primary');
    await until('is added');
    expect((await rows())[0]).toBe('Lumorayours');

    stage.serve({ [ACCOUNT]: html('<h1>Lumora</h1><a href="/bye" data-test="go">Leave Lumora</a>') });
    const tab = await stage.browser.newPage();
    await tab.goto(ACCOUNT);
    await stage.browser.clickToolbar(tab);
    expect(marked(await reportUntil(stage, tab, ({ pack }) => pack === 'lumora'))).toEqual(['open-cancel: Leave Lumora']);
    await tab.close();

    await page.evaluate(() => document.querySelector<HTMLElement>('.pack summary')?.click());
    await until('Delete');
    await press('Delete');
    await until('is deleted');
    expect((await rows())[0]).not.toBe('Lumorayours');
    await press('Bring it back');
    await until('yours');
  });

  it('edits a pack of one’s own, and keeps nothing that is none', async () => {
    await giveFile('lumora.json', JSON.stringify(PACK));
    await until('Add it');
    await page.click('.ready button.primary');
    await until('is added');
    await page.evaluate(() => document.querySelector<HTMLElement>('.pack summary')?.click());
    await until('Delete');
    await press('Edit');
    await until('Edit lumora');
    const write = (text: string): Promise<void> =>
      page.evaluate((content: string) => {
        const field = document.querySelector('textarea');
        if (!field) throw new Error('There is nothing to edit.');
        field.value = content;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
    await write('{"version":1,\n"id":}');
    await press('Save');
    await until('Not saved');
    expect(await says()).toContain('2:6');
    await write(JSON.stringify({ ...PACK, name: 'Lumora Plus' }));
    await press('Save');
    await until('Saved and in use');
    expect((await rows())[0]).toBe('Lumora Plusyours');
  });

  it.each([
    ['empty', '', 'is empty'],
    ['broken', '{"version": 1,', 'is not JSON here'],
    ['a page', '<!doctype html><title>404</title>', 'is not JSON here'],
    ['for everybody', JSON.stringify({ ...PACK, hosts: ['*.co.uk'], start: 'https://a.co.uk/' }), 'reaches everybody below a public suffix'],
    ['leading elsewhere', JSON.stringify({ ...PACK, start: 'https://evil.example/' }), "is not among the pack's hosts"],
    ['with a bomb for a selector', JSON.stringify(PACK).replace('a[data-test=\\"go\\"]', 'a:has(* * * *)'), 'may have no pseudo-classes'],
    ['huge', ' '.repeat(400_000), 'longer than the 64 KB'],
  ])('says what is wrong with a file that is %s, and changes nothing', async (_, text, words) => {
    const before = await rows();
    await giveFile('given.json', text);
    await until(words);
    expect(await says()).toContain('Nothing has changed');
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['broken', { body: '{"version": 1,' }, 'is not JSON here'],
    ['a page', { body: '<!doctype html><title>Sign in</title>' }, 'is not JSON here'],
    ['a picture', { body: Buffer.from([0xff, 0xd8, 0xff, 0xe0]), type: 'image/jpeg' }, 'It is no text'],
    ['for everybody', { body: JSON.stringify({ ...PACK, hosts: ['*.co.uk'], start: 'https://a.co.uk/' }) }, 'reaches everybody below a public suffix'],
    ['huge', { body: ' '.repeat(4_000_000) }, 'longer than the 64 KB'],
    ['missing', { body: '', status: 404 }, 'answered with an error (404)'],
    ['moved elsewhere', { body: '', status: 302, location: 'https://other.example/x.json' }, 'leads on to'],
    ['slow', { body: '', silent: true }, 'No answer within'],
  ] as const)('says what is wrong with what an address gives that is %s, and changes nothing', { timeout: 60_000 }, async (_, served, words) => {
    stage.serve({ 'https://packs.example/given.json': { type: 'application/json', ...served } });
    await stage.browser.grantHosts(['https://packs.example/*']);
    const before = await rows();
    await giveAddress('https://packs.example/given.json');
    await until(words);
    expect(await says()).toContain('Nothing has changed');
    expect(await rows()).toEqual(before);
  });

  it('fetches from an address once, with the permission for that alone, which it gives back', async () => {
    stage.serve({
      'https://packs.example/lumora.json': { body: JSON.stringify(PACK), type: 'application/json' },
    });
    await stage.browser.grantHosts(['https://packs.example/*']);
    await giveAddress('https://packs.example/lumora.json');
    await until('Add it');
    expect(await says()).toContain('https://packs.example/lumora.json');
    await press('Leave it');
    await giveAddress('http://packs.example/lumora.json');
    await until('no address that begins with https://');
  });
});
