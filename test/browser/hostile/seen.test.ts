import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAbout } from '../../../src/cli/check-screens.ts';
import { ELSEWHERE, marked, reportUntil } from '../ask.ts';
import { html, KINDS, type Stage, setStage } from '../browsers.ts';
import { FOUND, PLAN } from './visit.ts';

describe.each(KINDS)('what a page sees of the extension, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it('is nothing, and nothing can stop it: no message, no event, no id, no file', async () => {
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
    expect(marked(await askAbout(stage.browser, page, ELSEWHERE))).toEqual(FOUND);
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

  it('is no file of it either, even knowing the address', async () => {
    const inside = await stage.browser.evaluateInExtension(() => location.origin);
    stage.serve({ [ELSEWHERE]: html(PLAN) });
    const page = await stage.browser.newPage();
    await page.goto(ELSEWHERE);
    const loaded = await page.evaluate(
      (origin) =>
        Promise.all(
          ['finder.js', 'gate.js', 'follow.js', 'tools.js', 'marks.js', 'popup.html', 'icon/16.png'].map((file) =>
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
});
