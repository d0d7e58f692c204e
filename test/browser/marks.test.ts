import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/cli/browser/types.ts';
import { askAbout } from '../../src/cli/check-screens.ts';
import { ELSEWHERE, marked, reportUntil } from './ask.ts';
import { becomes } from './becomes.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';
import { type Area, count, DECOY, WAY } from './pixels.ts';

const PLAN = '<h2>Your subscription</h2><p>Premium, $9.99 a month</p>';
const BUTTON = '<button id="end" style="position:absolute;left:300px;top:300px;width:200px;height:40px">Cancel subscription</button>';
/** Where the ring and the label of BUTTON must be. */
const AROUND: Area = { x: 280, y: 240, width: 360, height: 120 };

describe.each(KINDS)('the marks, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const show = async (body: string, head = ''): Promise<Page> => {
    stage.serve({ [ELSEWHERE]: html(body, head) });
    const page = await stage.browser.newPage();
    await askAbout(stage.browser, page, ELSEWHERE);
    await stage.browser.closePopup();
    return page;
  };
  const hasRing = (page: Page, area: Area = AROUND) => becomes(async () => (await count(page, WAY, area)) > 300);

  it('ring the way out, and name what keeps the plan in another colour', async () => {
    const page = await show(`${PLAN}${BUTTON}<button style="position:absolute;left:700px;top:300px;width:200px;height:40px">Keep subscription</button>`);
    expect(await hasRing(page)).toBe(true);
    expect(await count(page, DECOY, { x: 690, y: 290, width: 220, height: 60 })).toBeGreaterThan(50);
    expect(await count(page, WAY, { x: 690, y: 290, width: 220, height: 60 })).toBe(0);
    await page.close();
  });

  it('follow their control when the page scrolls, with an arrow at the edge while it is out of sight', async () => {
    const page = await show(
      `${PLAN}<div style="height:3000px"></div><button style="display:block;margin:0 300px;width:200px;height:40px">Cancel subscription</button><div style="height:1000px"></div>`,
    );
    const edge = { x: 200, y: 840, width: 500, height: 60 };
    expect(await becomes(async () => (await count(page, [10, 122, 60], edge)) > 500)).toBe(true);
    await page.evaluate(() => document.querySelector('button')?.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const box = await page.$eval('button', (element) => element.getBoundingClientRect().toJSON() as Area);
    expect(await hasRing(page, { x: box.x - 12, y: box.y - 12, width: box.width + 24, height: box.height + 24 })).toBe(true);
    await page.close();
  });

  it('survive a page that draws itself anew', async () => {
    const page = await show(`<main>${PLAN}${BUTTON}</main>`);
    expect(await hasRing(page)).toBe(true);
    await page.evaluate(() => {
      document.body.innerHTML = String(document.body.innerHTML);
    });
    expect(await hasRing(page)).toBe(true);
    await page.close();
  });

  it('lie above an open modal dialog, where only the top layer does', async () => {
    const page = await show(
      `<dialog id="d" style="width:600px;height:300px;margin:200px">${PLAN}<p>Are you sure?</p><button style="position:fixed;left:300px;top:300px;width:200px;height:40px">Cancel subscription</button></dialog><script>d.showModal()</script>`,
    );
    expect(await hasRing(page)).toBe(true);
    await page.close();
  });

  it('are drawn under the strictest content security policy', async () => {
    const page = await show(
      `${PLAN}${BUTTON}`,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'">`,
    );
    expect(await hasRing(page)).toBe(true);
    await page.close();
  });

  it('are not printed', async () => {
    stage.serve({ [ELSEWHERE]: html(`${PLAN}${BUTTON}`) });
    const page = await stage.browser.newPage();
    await page.goto(ELSEWHERE);
    const before = (await page.pdf()).length;
    await askAbout(stage.browser, page, ELSEWHERE);
    await stage.browser.closePopup();
    expect(await hasRing(page)).toBe(true);
    // The marks would bring a bold font and their shapes along: thousands of bytes.
    expect(Math.abs((await page.pdf()).length - before)).toBeLessThan(100);
    await page.close();
  });

  it('cannot be pressed, focused or read: they hold nothing', async () => {
    const page = await show(`${PLAN}${BUTTON}`);
    expect(await hasRing(page)).toBe(true);
    const host = await page.evaluate(() => {
      const added = document.documentElement.lastElementChild;
      return {
        under: document.elementFromPoint(310, 285)?.localName,
        root: added?.shadowRoot ?? null,
        id: added?.id,
        class: added?.className,
        text: added?.textContent,
      };
    });
    expect(host).toEqual({ under: 'html', root: null, id: '', class: '', text: '' });
    await page.mouse.click(400, 320);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('end');
    await page.close();
  });

  it('are given up, and said to be, on a page that keeps removing them', async () => {
    stage.serve({
      [ELSEWHERE]: html(
        `${PLAN}${BUTTON}<script>new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node.parentNode === document.documentElement) node.remove() }).observe(document.documentElement, { childList: true })</script>`,
      ),
    });
    const page = await stage.browser.newPage();
    await askAbout(stage.browser, page, ELSEWHERE);
    const report = await reportUntil(stage, page, ({ contested }) => contested);
    expect(marked(report)).toEqual([]);
    expect(report.controls[0]?.text).toBe('Cancel subscription');
    expect(await page.evaluate(() => document.querySelector('#end')?.textContent)).toBe('Cancel subscription');
    await page.close();
  });

  it('come back a few times on a page that removes them once', async () => {
    const page = await show(`${PLAN}${BUTTON}`);
    expect(await hasRing(page)).toBe(true);
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    expect(await hasRing(page)).toBe(true);
    await page.evaluate(() => document.documentElement.lastElementChild?.setAttribute('style', 'display:none !important'));
    expect(await hasRing(page)).toBe(true);
    await page.close();
  });
});
