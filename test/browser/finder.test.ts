import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAbout } from '../../src/cli/check-screens.ts';
import { ELSEWHERE, marked, reportOn, reportUntil } from './ask.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';

const PLAN = '<section><h2>Your subscription</h2><p>Premium, $9.99 a month. Next payment: 4 December 2026.</p>';
const CANCEL = '<button>Cancel subscription</button>';

describe.each(KINDS)('the finder, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  describe('on a page without a pack', () => {
    it.each([
      ['en', 'Your subscription', 'Cancel subscription'],
      ['zh-TW', '我的方案', '取消訂閱'],
      ['zh-CN', '我的会员', '取消订阅'],
      ['ms', 'Langganan anda', 'Batalkan langganan'],
      ['de', 'Dein Abo', 'Abo kündigen'],
      ['ja', 'ご契約プラン', 'サブスクリプションを解約'],
    ])('reads the page by itself: %s', async (lang, heading, label) => {
      const report = await reportOn(stage, html(`<h1>${heading}</h1><p>9.99</p><a href="/x">${label}</a><a href="/help">Help</a>`, '', lang));
      expect(marked(report)).toEqual([`open-cancel: ${label}`]);
      expect(report.controls[0]).toMatchObject({ source: 'wording', css: 'html > body > a:nth-of-type(1)' });
    });

    it.each([
      ['declares nothing', ''],
      ['says it is English', 'en'],
      ['says something that is no language', 'qq'],
    ])('reads a Malay page that %s about its language', async (_, lang) => {
      const text = 'Langganan anda akan diperbaharui setiap bulan dan bil seterusnya akan dihantar melalui e-mel kepada anda pada hari pertama bulan hadapan.';
      const report = await reportOn(stage, html(`<h1>Akaun saya</h1><p>${text}</p><button>Batalkan langganan</button>`, '', lang));
      expect(marked(report)).toEqual(['open-cancel: Batalkan langganan']);
    });

    it('marks a bare "Cancel" in the row of a subscription, and not the one of a form or an order', async () => {
      const row = await reportOn(stage, html(`${PLAN}<a href="/subscriptions/1/cancel">Cancel</a></section>`));
      expect(marked(row)).toEqual(['open-cancel: Cancel']);
      const form = await reportOn(
        stage,
        html('<form><label>Name <input type="text"></label><button>Save</button><button type="button">Cancel</button></form>'),
        'https://shop.example/profile',
      );
      expect(marked(form)).toEqual([]);
      const order = await reportOn(
        stage,
        html('<h1>Orders</h1><table><tr><td>Order 17, $12.00</td><td><a href="/orders/17/cancel">Cancel</a></td></tr></table>'),
        'https://shop.example/orders',
      );
      expect(marked(order)).toEqual([]);
    });

    it('goes by the wording where a platform’s pack does not know the language: WHMCS in German', async () => {
      const service = (lang: string, label: string): string =>
        html(
          `<h1>${lang === 'de' ? 'Produktdetails' : 'Product details'}</h1>${PLAN}<a href="/clientarea.php?action=cancel&id=1">${label}</a></section>`,
          '',
          lang,
        );
      const url = 'https://hosting.example/clientarea.php?action=productdetails&id=1';
      expect(marked(await reportOn(stage, service('de', 'Beenden'), url))).toEqual(['open-cancel: Beenden']);
      // Many a page declares "en" whatever it is written in.
      const undeclared = service('de', 'Beenden')
        .replace('lang="de"', 'lang="en"')
        .replace('<h1>', '<p>Ihre Rechnungen und Dienstleistungen finden Sie im Kundencenter.</p><h1>');
      expect(marked(await reportOn(stage, undeclared, url))).toEqual(['open-cancel: Beenden']);
      // In a language that the pack knows, other words mean that the page has changed.
      expect(marked(await reportOn(stage, service('en', 'Cancel'), url))).toEqual([]);
    });

    it('marks nothing in an article about cancelling', async () => {
      const report = await reportOn(
        stage,
        html(
          '<article><h1>How to cancel your subscription</h1><p>If you want to leave, you can <a href="/account">cancel your subscription</a> on the account page, at any time before the next payment.</p></article>',
        ),
        'https://blog.example/how-to-cancel',
      );
      expect(marked(report)).toEqual([]);
      expect(report.screen).toBeNull();
    });

    it('never marks what keeps, pauses, upgrades or restarts the plan as the way out', async () => {
      const report = await reportOn(
        stage,
        html(
          `${PLAN}<button>Keep my subscription</button><button>Pause subscription</button><button>Upgrade plan</button><button>Restart membership</button></section>`,
        ),
      );
      expect(marked(report)).toEqual([]);
    });
  });

  describe('wherever it hides', () => {
    it.each([
      [
        'an open shadow root',
        '<div id="host"></div><script>host.attachShadow({mode:"open"}).innerHTML = `<div>PLAN CANCEL</div>`</script>',
        '#host >>> div > section > button',
      ],
      [
        'a closed shadow root',
        '<div id="host"></div><script>host.attachShadow({mode:"closed"}).innerHTML = `<div>PLAN CANCEL</div>`</script>',
        '#host >>> div > section > button',
      ],
      [
        'a closed root of a custom element with content',
        '<x-plan id="host"><i>x</i></x-plan><script>host.attachShadow({mode:"closed"}).innerHTML = `<div>PLAN CANCEL</div>`</script>',
        '#host >>> div > section > button',
      ],
      ['a srcdoc frame', '<iframe id="host" width="800" height="400" srcdoc="<body>PLAN CANCEL</body>"></iframe>', '#host >>> html > body > section > button'],
      [
        'a shadow root within a shadow root',
        '<div id="host"></div><script>const inner = document.createElement("x-in"); host.attachShadow({mode:"open"}).append(inner); inner.attachShadow({mode:"closed"}).innerHTML = `PLAN CANCEL`</script>',
        '#host >>> x-in >>> section > button',
      ],
    ])('finds it in %s', async (_, body, css) => {
      const report = await reportOn(stage, html(body.replace('PLAN', PLAN).replace('CANCEL', CANCEL)));
      expect(marked(report)).toEqual(['open-cancel: Cancel subscription']);
      expect(report.controls[0]?.css).toBe(css);
    });

    it('finds it in a frame of the same origin', async () => {
      stage.serve({
        [ELSEWHERE]: html('<iframe id="host" width="800" height="400" src="/inner"></iframe>'),
        'https://shop.example/inner': html(`${PLAN}${CANCEL}</section>`),
      });
      const page = await stage.browser.newPage();
      const report = await askAbout(stage.browser, page, ELSEWHERE);
      await page.close();
      expect(marked(report)).toEqual(['open-cancel: Cancel subscription']);
      expect(report.controls[0]?.css).toMatch(/^#host >>> /);
    });

    it.each([
      ['a closed <details>', `<details><summary>More</summary>${CANCEL}</details>`, 'html > body > section > details > summary'],
      ['what aria-controls names', `<button id="open" aria-expanded="false" aria-controls="more">More</button><div id="more" hidden>${CANCEL}</div>`, '#open'],
      [
        'a menu behind a button',
        `<button id="open" aria-haspopup="menu" aria-expanded="false">⋯</button><div role="menu" style="display:none">${CANCEL.replace('<button', '<button role="menuitem"')}</div>`,
        '#open',
      ],
      [
        'a panel folded to no height',
        `<button id="open" aria-expanded="false">Manage</button><div style="max-height:0;overflow:hidden">${CANCEL}</div>`,
        '#open',
      ],
      [
        'a tab that is not shown',
        `<div role="tablist"><button role="tab" id="open" aria-controls="panel">Plan</button></div><div role="tabpanel" id="panel" aria-labelledby="open" hidden>${CANCEL}</div>`,
        '#open',
      ],
      [
        'details within details',
        `<details id="outer"><summary>More</summary><details id="inner"><summary>Still more</summary>${CANCEL}</details></details>`,
        '#outer > summary, #inner > summary',
      ],
      [
        'a part folded away in a part folded away',
        `<button id="open" aria-controls="more">More</button><div id="more" hidden><button id="next" aria-controls="rest">Still more</button><div id="rest" hidden>${CANCEL}</div></div>`,
        '#open, #next',
      ],
      [
        'a menu that holds the tab which is shown',
        `<button id="open" aria-controls="more">More</button><div id="more" hidden><button role="tab" aria-controls="plan">Plan</button><div id="plan">${CANCEL}</div></div>`,
        '#open',
      ],
    ])('says what to open first for %s, and opens nothing', async (_, body, openers) => {
      const report = await reportOn(stage, html(`${PLAN}${body}</section>`));
      expect(report.controls[0]).toMatchObject({ role: 'open-cancel', marked: true });
      expect(report.controls[0]?.revealBy.map(({ css }) => css).join(', ')).toBe(openers);
    });

    it('does not mention what nothing on the page would show: a dialog that is not open', async () => {
      const report = await reportOn(stage, html(`${PLAN}<dialog>${CANCEL}</dialog><div style="display:none">${CANCEL}</div></section>`));
      expect(report.controls).toEqual([]);
    });

    it.each([
      ['an input', '<input type="submit" value="Cancel subscription">'],
      ['a picture', '<a href="/x"><img alt="Cancel subscription" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="90" height="30"></a>'],
      ['an icon with a tooltip', '<button title="Cancel subscription" style="width:30px;height:30px"></button>'],
      ['a label in pieces', '<button><span>Cancel</span><span>subscription</span></button>'],
      ['a span that looks pressable', '<span style="cursor:pointer">Cancel subscription</span>'],
    ])('finds %s', async (_, control) => {
      expect(marked(await reportOn(stage, html(`${PLAN}${control}</section>`)))).toEqual(['open-cancel: Cancel subscription']);
    });

    it.each(['Auto-renew', 'Automatic renewal'])('finds the switch "%s" while it is on, and leaves it alone once it is off', async (label) => {
      const toggle = (on: boolean) =>
        html(`${PLAN}<button role="switch" aria-checked="${on}" aria-label="${label}" style="width:40px;height:24px"></button></section>`);
      expect(marked(await reportOn(stage, toggle(true)))).toEqual([`auto-renew-off: ${label}`]);
      expect(marked(await reportOn(stage, toggle(false)))).toEqual([]);
    });
  });

  it('says why a control is easy to miss, with figures', async () => {
    const faint = '<a href="/x" style="color:#bbb;text-decoration:none;position:absolute;top:2000px;padding:8px;opacity:.6">Cancel subscription</a>';
    const report = await reportOn(
      stage,
      html(`${PLAN}<a href="/y" style="background:#0a0;padding:20px 80px;font-size:24px;display:inline-block">Keep my plan</a>${faint}</section>`),
    );
    const obstacles = report.controls.find(({ role }) => role === 'open-cancel')?.obstacles ?? [];
    expect(obstacles.map((item) => item.kind).sort()).toEqual(['below-fold', 'decoy-louder', 'faded', 'low-contrast']);
    expect(obstacles.find((item) => item.kind === 'low-contrast')?.ratio).toBeCloseTo(1.9, 0);
    expect(obstacles.find((item) => item.kind === 'below-fold')?.screens).toBeGreaterThan(1);
    const tiny = await reportOn(
      stage,
      html(`${PLAN}<button style="width:16px;height:16px;padding:0;font-size:1px;color:#000">Cancel subscription</button></section>`),
    );
    expect(tiny.controls[0]?.obstacles).toContainEqual({ kind: 'tiny', width: 16, height: 16 });
  });

  describe('while the page changes', () => {
    it('finds what appears late, and forgets what goes', async () => {
      stage.serve({ [ELSEWHERE]: html(`<main></main>`) });
      const page = await stage.browser.newPage();
      expect(marked(await askAbout(stage.browser, page, ELSEWHERE))).toEqual([]);
      await page.evaluate((body) => {
        document.body.innerHTML = body;
      }, `${PLAN}${CANCEL}</section>`);
      await reportUntil(stage, page, (report) => marked(report).length === 1);
      await page.evaluate(() => document.querySelector('button')?.remove());
      await reportUntil(stage, page, (report) => marked(report).length === 0);
      await page.close();
    });

    it('takes its mark off a control that was relabelled after it had looked', async () => {
      stage.serve({ [ELSEWHERE]: html(`${PLAN}${CANCEL}</section>`) });
      const page = await stage.browser.newPage();
      expect(marked(await askAbout(stage.browser, page, ELSEWHERE))).toEqual(['open-cancel: Cancel subscription']);
      await page.evaluate(() => {
        const button = document.querySelector('button');
        if (button) button.textContent = 'Upgrade plan';
      });
      await reportUntil(stage, page, (report) => marked(report).length === 0);
      await page.close();
    });

    it('follows a navigation within the page to the pack’s next screen', async () => {
      const address = 'https://www.netflix.com/account/membership';
      stage.serve({ [address]: html('<button data-uia="cancel-button">Cancel membership</button>') });
      const page = await stage.browser.newPage();
      expect((await askAbout(stage.browser, page, address)).screen?.id).toBe('membership');
      await page.evaluate(() => {
        history.pushState(null, '', '/cancelplan');
        document.body.innerHTML = '<button data-uia="action-finish-cancellation">Finish Cancellation</button>';
      });
      const report = await reportUntil(stage, page, ({ screen }) => screen?.id === 'cancelplan');
      expect(marked(report)).toEqual(['confirm: Finish Cancellation']);
      await page.close();
    });
  });
});
