import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/cli/build.ts';
import { askAbout } from '../../src/cli/check-screens.ts';
import { readPacks } from '../../src/cli/pack-files.ts';
import { originsOf } from '../../src/packs/match.ts';
import { ELSEWHERE, marked, reportUntil } from './ask.ts';
import { becomes } from './becomes.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';

interface ExtensionApi {
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  storage: { session: { get(key: string | null): Promise<Record<string, unknown>> } };
}
declare const browser: ExtensionApi;

const { packs } = readPacks(ROOT);
const originsOfPack = (id: string): string[] => packs.filter((pack) => pack.id === id).flatMap(originsOf);

const PLAN = '<section><h2>Your subscription</h2><p>Premium, $9.99 a month</p><button>Cancel subscription</button></section>';
const frameOf = (src: string): string => `<iframe id="portal" width="800" height="400" src="${src}"></iframe>`;
const PORTAL = 'https://billing.stripe.com/p/session/test_1';
const ADVERT = 'https://adverts.example/';

describe.each(KINDS)('frames of other origins, in %s', (kind) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(kind);
  });
  afterEach(() => stage[Symbol.asyncDispose]());

  const grant = async (...ids: string[]): Promise<void> => {
    await stage.browser.grantHosts(ids.flatMap(originsOfPack));
    expect(await becomes(async () => (await gates()) >= ids.length)).toBe(true);
  };
  const gates = () => stage.browser.evaluateInExtension(async () => (await browser.scripting.getRegisteredContentScripts()).length);

  it('are not looked at where neither a pack nor the click allows it: an advert costs nothing and ends nothing', async () => {
    await grant('kkbox');
    const claim = html(`<h1>Your subscription has been cancelled</h1>${PLAN}`);
    stage.serve({
      [ELSEWHERE]: html(frameOf(ADVERT) + frameOf('https://www.kkbox.com/tw/tc/cancel')),
      [ADVERT]: claim,
      'https://www.kkbox.com/tw/tc/cancel': claim,
    });
    const page = await stage.browser.newPage();
    expect(await askAbout(stage.browser, page, ELSEWHERE)).toMatchObject({ screen: null, controls: [], proof: null });
  });

  it('that a platform’s pack vouches for report, are marked within, and gone to', async () => {
    await grant('stripe');
    stage.serve({ [ELSEWHERE]: html(`<h1>Your account</h1>${frameOf(PORTAL)}`), [PORTAL]: html(PLAN) });
    const page = await stage.browser.newPage();
    await askAbout(stage.browser, page, ELSEWHERE);
    const report = await reportUntil(stage, page, (one) => marked(one).length > 0);
    expect(marked(report)).toEqual(['open-cancel: Cancel subscription']);
    expect(report.controls[0]?.css).toBe('#portal >>> html > body > section > button');
    expect(report.controls[0]?.frame?.id).toBeGreaterThan(0);

    const portal = page.frames().find((frame) => frame.url() === PORTAL);
    expect(await portal?.evaluate(() => document.documentElement.lastElementChild?.matches(':popover-open')), 'the mark is in the frame').toBe(true);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');

    const popup = await stage.browser.popup();
    await popup.click('main button.button');
    expect(await becomes(async () => (await portal?.evaluate(() => document.activeElement?.localName)) === 'button')).toBe(true);
    expect(await portal?.evaluate(() => document.activeElement?.textContent)).toBe('Cancel subscription');
  });

  it('that a platform’s pack vouches for report by themselves once allowed, in a page nobody asked about', async () => {
    await grant('stripe');
    stage.serve({ [ELSEWHERE]: html(frameOf(PORTAL)), [PORTAL]: html('<a data-test="cancel-subscription" href="/x">Cancel plan</a>') });
    const page = await stage.browser.newPage();
    await page.goto(ELSEWHERE);
    const report = await reportUntil(stage, page, (one) => marked(one).length > 0);
    expect(report).toMatchObject({ pack: 'stripe', controls: [{ text: 'Cancel plan', source: 'platform' }] });
  });

  it('are followed while they come, load something else and go', async () => {
    await grant('netflix');
    const [top, membership, confirm] = ['https://www.netflix.com/account', 'https://netflix.com/account/membership', 'https://netflix.com/cancelplan'];
    stage.serve({
      [top]: html('<h1>Account</h1>'),
      [membership]: html('<button data-uia="cancel-button">Cancel membership</button>'),
      [confirm]: html('<button data-uia="action-finish-cancellation">Finish Cancellation</button>'),
    });
    const page = await stage.browser.newPage();
    expect(marked(await askAbout(stage.browser, page, top))).toEqual([]);
    await page.evaluate((frame) => document.body.insertAdjacentHTML('beforeend', frame), frameOf(membership));
    await reportUntil(stage, page, (one) => marked(one).join() === 'open-cancel: Cancel membership');
    await page.evaluate((src) => document.querySelector('iframe')?.setAttribute('src', src), confirm);
    const next = await reportUntil(stage, page, (one) => marked(one).join() === 'confirm: Finish Cancellation');
    expect(next.screen?.id).toBe('cancelplan');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await reportUntil(stage, page, (one) => marked(one).length === 0);
  });

  it('with the page’s own origin, inside of a stranger, are looked at on the click, and named as far as can be told', async () => {
    stage.serve({
      [ELSEWHERE]: html(frameOf(ADVERT)),
      [ADVERT]: html('<iframe width="700" height="300" src="https://shop.example/inner"></iframe>'),
      'https://shop.example/inner': html(PLAN),
    });
    const page = await stage.browser.newPage();
    await askAbout(stage.browser, page, ELSEWHERE);
    const report = await reportUntil(stage, page, (one) => marked(one).length > 0);
    expect(report.controls).toMatchObject([{ text: 'Cancel subscription', css: 'html > body > section > button' }]);
  });

  it('that are sandboxed prove nothing and are never sure', async () => {
    const inner = `<h1>Your subscription has been cancelled</h1>${PLAN}`.replaceAll('"', '&quot;');
    stage.serve({ [ELSEWHERE]: html(`<h1>Messages</h1><iframe id="portal" width="800" height="400" sandbox srcdoc="${inner}"></iframe>`) });
    const page = await stage.browser.newPage();
    await askAbout(stage.browser, page, ELSEWHERE);
    // Firefox opens such a frame to no extension.
    const report = await reportUntil(stage, page, ({ controls }) => controls.length === (kind === 'chromium' ? 1 : 0));
    expect(report).toMatchObject({ screen: null, proof: null });
    expect(report.controls.map(({ band, css }) => [band, css])).toEqual(
      kind === 'chromium' ? [['possible', '#portal >>> html > body > section > button']] : [],
    );
    expect(marked(report)).toEqual([]);
  });
});
