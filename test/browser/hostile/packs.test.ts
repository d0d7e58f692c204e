import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putOwnPack } from '../../../src/cli/browser/own-pack.ts';
import { askAbout } from '../../../src/cli/check-screens.ts';
import { type Pack, packSchema } from '../../../src/packs/schema.ts';
import { marked } from '../ask.ts';
import { html, KINDS, type Stage, setStage } from '../browsers.ts';
import { PLAN } from './visit.ts';

const ACCOUNT = 'https://films.example/account';

/** A pack of one's own for films.example, of what a control there is said to be. */
function films(...controls: object[]): Pack {
  const provenance = { how: 'guide', date: 'undated', sources: ['made up for a test'] };
  const screens = [{ id: 'account', kind: 'account', at: ['/account*'], controls, provenance }];
  return { version: 1, kind: 'service', id: 'films', name: 'Films', hosts: ['films.example'], start: ACCOUNT, route: ['account'], screens } as Pack;
}

/** As many words as a pack has room for: none of them is on any page. */
const words = Object.fromEntries(
  Array.from({ length: 100 }, (_, at) => [
    `q${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`,
    Array.from({ length: 16 }, (__, n) => `<a>no ${at} ${n}<b>`),
  ]),
);

describe.each(KINDS)('a pack that means harm, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it('that would keep a page busy is stopped, says so, and is not tried again', async () => {
    const bomb = films({ role: 'keep', words });
    expect(packSchema.safeParse(bomb).success).toBe(true);
    await putOwnPack(stage.browser, bomb);
    stage.serve({
      [ACCOUNT]: html(`${PLAN}<script>document.body.insertAdjacentHTML('beforeend', '<p><a href="/x">Films we like</a></p>'.repeat(100000))</script>`),
    });
    const page = await stage.browser.newPage();
    const report = await askAbout(stage.browser, page, ACCOUNT);
    expect(report).toMatchObject({ pack: 'films', screen: null, controls: [], stale: [{ screen: null }] });
    // The page is the user's again, also when it changes and is looked at once more.
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('button'), { textContent: 'Cancel subscription' })));
    await page.click('#end');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('end');
    await page.close();
  });

  it('whose selector would look through the whole page is refused as a whole, also where it was kept', async () => {
    await putOwnPack(stage.browser, films({ role: 'open-cancel', css: ['div:has(div:has(div:has(button)))'], words: { en: ['Cancel subscription'] } }));
    stage.serve({ [ACCOUNT]: html(PLAN) });
    const page = await stage.browser.newPage();
    const report = await askAbout(stage.browser, page, ACCOUNT);
    expect(report).toMatchObject({ pack: null, stale: [] });
    expect(marked(report)).toEqual(['open-cancel: Cancel subscription']);
    await page.close();
  });

  it('that calls a way out what keeps the plan marks nothing', async () => {
    await putOwnPack(stage.browser, films({ role: 'open-cancel', css: ['button[id="end"]'], words: { en: ['Keep my plan'] } }));
    stage.serve({ [ACCOUNT]: html(PLAN.replace('Cancel subscription', 'Keep my plan')) });
    const page = await stage.browser.newPage();
    expect(marked(await askAbout(stage.browser, page, ACCOUNT))).toEqual([]);
    await page.close();
  });
});
