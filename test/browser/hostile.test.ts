import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAbout } from '../../src/cli/check-screens.ts';
import { ELSEWHERE, marked, reportOn, reportUntil } from './ask.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';

const PLAN = '<section><h2>Your subscription</h2><p>Premium, $9.99 a month</p><button id="end">Cancel subscription</button></section>';

describe.each(KINDS)('a hostile page, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it('neither sees the extension nor can stop it: no message, no event, no id, no file', async () => {
    // WXT's content scripts announce themselves by window.postMessage and end on an event that a page can forge.
    const spy = `<script>
      window.seen = [];
      addEventListener('message', (event) => seen.push(JSON.stringify(event.data)), true);
      const dispatch = EventTarget.prototype.dispatchEvent;
      EventTarget.prototype.dispatchEvent = function (event) { seen.push(event.type); return dispatch.call(this, event); };
      for (const type of ['wxt:content-script-started', 'wxt:locationchange']) addEventListener(type, () => seen.push(type), true);
      setInterval(() => {
        for (const name of ['finder', 'gate', 'marks']) {
          postMessage({ type: 'wxt:content-script-started', contentScriptName: name }, '*');
          document.dispatchEvent.call(document, new CustomEvent('wxt:content-script-started', { detail: { contentScriptName: name } }));
          window.dispatchEvent.call(window, new CustomEvent('wxt:content-script-started', { detail: { contentScriptName: name } }));
        }
        seen.length = 0;
      }, 20);
    </script>`;
    stage.serve({ [ELSEWHERE]: html(PLAN, spy) });
    const page = await stage.browser.newPage();
    expect(marked(await askAbout(stage.browser, page, ELSEWHERE))).toEqual(['open-cancel: Cancel subscription']);
    await page.evaluate(() => {
      const button = document.querySelector('#end');
      if (button) button.textContent = 'Cancel membership';
    });
    expect(marked(await reportUntil(stage, page, ({ controls }) => controls[0]?.text === 'Cancel membership')), 'it is still alive').toEqual([
      'open-cancel: Cancel membership',
    ]);
    await page.close();

    stage.serve({
      [ELSEWHERE]: html(
        PLAN,
        '<script>window.seen = []; addEventListener("message", (event) => seen.push(event.data)); new PerformanceObserver((list) => { for (const { name } of list.getEntries()) if (/extension:/.test(name)) seen.push(name) }).observe({ entryTypes: ["resource"] })</script>',
      ),
    });
    const quiet = await stage.browser.newPage();
    await askAbout(stage.browser, quiet, ELSEWHERE);
    const traces = await quiet.evaluate(() => ({
      seen: (window as unknown as { seen: unknown[] }).seen,
      names: Object.getOwnPropertyNames(window).filter((name) => /exit-?sign|wxt/i.test(name)),
      markup: /exit-?sign|extension:\/\//i.test(document.documentElement.outerHTML),
    }));
    expect(traces).toEqual({ seen: [], names: [], markup: false });
    await quiet.close();
  });

  it('cannot load a file of the extension, even knowing its address', async () => {
    const inside = await stage.browser.evaluateInExtension(() => location.origin);
    stage.serve({ [ELSEWHERE]: html(PLAN) });
    const page = await stage.browser.newPage();
    await page.goto(ELSEWHERE);
    const loaded = await page.evaluate(
      (origin) =>
        Promise.all(
          ['finder.js', 'gate.js', 'tools.js', 'marks.js', 'popup.html', 'icon/16.png'].map((file) =>
            fetch(`${origin}/${file}`).then(
              () => file,
              () => null,
            ),
          ),
        ),
      inside,
    );
    expect(loaded.filter(Boolean)).toEqual([]);
    await page.close();
  });

  it.each([
    [
      'replaces built-ins',
      '<script>Array.prototype.map = Array.prototype.filter = Array.prototype.includes = String.prototype.includes = JSON.stringify = () => { throw new Error("poisoned") }; Object.defineProperty(Element.prototype, "textContent", { get: () => "Upgrade" }); Element.prototype.querySelectorAll = Document.prototype.querySelectorAll = () => []</script>',
      '',
    ],
    [
      'clobbers properties with named inputs',
      '',
      '<form id="f"><input name="children"><input name="parentElement"><input name="textContent"><input name="closest"><input name="getAttribute"><input name="matches"></form>',
    ],
    ['lays a base address under everything', '<base href="https://evil.example/">', ''],
    ['allows nothing in its policy', '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; require-trusted-types-for \'script\'">', ''],
    ['is in quirks mode', 'QUIRKS', ''],
    [
      'fakes our messages',
      '<script>setInterval(() => { postMessage({ type: "report", report: {} }, "*"); postMessage({ type: "go-to", ref: 0 }, "*") }, 10)</script>',
      '',
    ],
  ])('that %s is read all the same, and nothing is thrown into its console', async (_, head, extra) => {
    const errors: string[] = [];
    const body = html(PLAN + extra, head.replace('QUIRKS', ''));
    stage.serve({ [ELSEWHERE]: head === 'QUIRKS' ? body.replace('<!doctype html>', '') : body });
    const page = await stage.browser.newPage();
    // The icon that the browser asks for by itself is blocked too.
    page.on('pageerror', (error) => /favicon/.test(String(error)) || errors.push(String(error)));
    expect(marked(await askAbout(stage.browser, page, ELSEWHERE))).toEqual(['open-cancel: Cancel subscription']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('cannot make us mark a control that it relabels in the same breath', async () => {
    const report = await reportOn(
      stage,
      html(`${PLAN}<script>new MutationObserver(() => { end.textContent = 'Upgrade plan' }).observe(document.documentElement, { childList: true })</script>`),
    );
    expect(marked(report)).toEqual([]);
  });

  it('with a text of megabytes in one button, thousands of levels and a storm of changes stays usable', async () => {
    const deep = `${'<div>'.repeat(400)}deep${'</div>'.repeat(400)}`;
    stage.serve({
      [ELSEWHERE]: html(
        `${PLAN}<button>${'Cancel subscription '.repeat(100_000)}</button>${deep}<div id="storm"></div><script>setInterval(() => { for (let i = 0; i < 50; i++) { storm.append('x'); if (storm.childNodes.length > 200) storm.textContent = '' } }, 5)</script>`,
      ),
    });
    const page = await stage.browser.newPage();
    expect(marked(await askAbout(stage.browser, page, ELSEWHERE))).toEqual(['open-cancel: Cancel subscription']);
    await page.click('#end');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('end');
    await page.close();
  });
});
