import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putOwnPack } from '../../src/cli/browser/own-pack.ts';
import { askAbout } from '../../src/cli/check-screens.ts';
import { judgePage } from '../../src/cli/judge.ts';
import type { ExpectedPage } from '../../src/packs/expected.ts';
import type { Pack } from '../../src/packs/schema.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';

const URL_HERE = 'https://films.example/account';
const packWith = (css: string[]): Pack => ({
  version: 1,
  kind: 'service',
  id: 'films',
  name: 'Films',
  hosts: ['films.example'],
  start: URL_HERE,
  screens: [
    {
      id: 'account',
      kind: 'account',
      at: ['/account'],
      controls: [{ role: 'open-cancel', css, words: { en: ['Cancel membership'] } }],
      provenance: { how: 'guide', date: '2026-03', sources: ['Leaving Films, a guide'] },
    },
  ],
  route: ['account'],
});
const expected: ExpectedPage = { file: 'account.html', url: URL_HERE, lang: 'en', screen: 'account', found: [{ role: 'open-cancel', css: '#out' }] };

describe.each(KINDS)('the check of a saved page, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
    stage.serve({ [URL_HERE]: html('<a data-go="pay" href="/pay">Change card</a> <a data-go="out" id="out" href="/cancel">Cancel membership</a>') });
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const check = async (css: string[], page: Partial<ExpectedPage> = {}): Promise<string[]> => {
    const pack = packWith(css);
    await putOwnPack(stage.browser, pack);
    const tab = await stage.browser.newPage();
    const found = await judgePage(tab, pack, { ...expected, ...page }, await askAbout(stage.browser, tab, URL_HERE));
    await tab.close();
    return found;
  };

  it('finds nothing where all is as expected, also where only the second selector fits', async () => {
    expect(await check(['a[data-go="out"]'])).toEqual([]);
    expect(await check(['a[data-go="end"]', 'a[data-go="out"]'])).toEqual([]);
  });

  it('says that no selector matches anything on its own screen, and that one matches several', async () => {
    expect(await check(['a[data-go="end"]'])).toContain('no selector of open-cancel on "account" matches anything: a[data-go="end"]');
    expect(await check(['a[href]'])).toContain('open-cancel on "account": "a[href]" matches 2 elements, so it tells nothing apart');
  });

  it('says which control was expected and is not found, and which is marked that is none', async () => {
    const found = await check(['a[data-go="out"]'], { found: [{ role: 'open-cancel', css: 'a[href="/pay"]' }] });
    expect(found.join('\n')).toContain('open-cancel at "a[href="/pay"]" is not found');
    expect(found.join('\n')).toMatch(/open-cancel is marked on "Cancel membership" \(.*\), which is no such control/);
  });

  it('says where another screen was recognised, and where proof is missing', async () => {
    const found = await check(['a[data-go="out"]'], { screen: 'done', proof: 'It is over' });
    expect(found).toContain('the screen is taken for account, not done');
    expect(found).toContain('the proof is null, not "It is over"');
  });
});
