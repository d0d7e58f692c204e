import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/cli/build.ts';
import { askAbout } from '../../src/cli/check-screens.ts';
import { choose, readVocabularies } from '../../src/cli/words/vocabularies.ts';
import { ELSEWHERE, marked, reportUntil } from './ask.ts';
import { html, KINDS, type Stage, setStage } from './browsers.ts';
import { bundled } from './in-page/bundle.ts';
import type { followAtRandom } from './in-page/follow.ts';
import type { marksInNextFrame } from './in-page/session.ts';

const VOCABULARIES = choose(readVocabularies(ROOT), ['en']);

describe.each(KINDS)('following a page’s changes, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
    stage.serve({ [ELSEWHERE]: html('') });
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it.each([1, 2, 3, 4])('tells the same as reading all of it anew, whatever changes (seed %i)', async (seed) => {
    const page = await stage.browser.newPage();
    await page.goto(ELSEWHERE);
    await page.evaluate(await bundled('follow'));
    const run = (...args: Parameters<typeof followAtRandom>): Promise<string[]> =>
      (globalThis as unknown as { followAtRandom: typeof followAtRandom }).followAtRandom(...args);
    expect(await page.evaluate(run, VOCABULARIES, seed, 300)).toEqual([]);
    await page.close();
  });

  it.each([
    ['Upgrade', 0],
    ['Cancel subscription', 1],
  ])('leaves a control that is relabelled to "%s" with %i mark before the next frame is drawn', async (label, left) => {
    stage.serve({ [ELSEWHERE]: html('<section><h2>Your subscription</h2><p>Premium, $9.99 a month</p><button>Cancel subscription</button></section>') });
    const page = await stage.browser.newPage();
    await page.goto(ELSEWHERE);
    await page.evaluate(await bundled('session'));
    const run = (...args: Parameters<typeof marksInNextFrame>): ReturnType<typeof marksInNextFrame> =>
      (globalThis as unknown as { marksInNextFrame: typeof marksInNextFrame }).marksInNextFrame(...args);
    expect(await page.evaluate(run, VOCABULARIES, label)).toEqual({ before: 1, after: left });
    await page.close();
  });

  it('finds what a list that reuses its rows shows once it is scrolled there, and drops it when the row says something else', async () => {
    const rows = `<style>#list { height: 400px; overflow: auto } #rows { height: 40000px; position: relative } .row { position: absolute; height: 40px; width: 100% }</style>
      <h2>Your subscriptions</h2><div id="list"><div id="rows"></div></div>
      <script>
        const shown = Array.from({ length: 12 }, () => { const row = document.createElement('div'); row.className = 'row'; row.innerHTML = '<b> </b> <button> </button>'; rows.append(row); return row; });
        const draw = () => shown.forEach((row, at) => {
          const index = Math.floor(list.scrollTop / 40) + at;
          row.style.top = index * 40 + 'px';
          row.firstChild.firstChild.nodeValue = index === 500 ? 'Premium, $9.99 a month' : 'Device ' + index;
          row.lastChild.firstChild.nodeValue = index === 500 ? 'Cancel subscription' : 'Rename';
        });
        list.onscroll = draw; draw();
      </script>`;
    stage.serve({ [ELSEWHERE]: html(rows) });
    const page = await stage.browser.newPage();
    expect(marked(await askAbout(stage.browser, page, ELSEWHERE))).toEqual([]);
    const scrollTo = (top: number): Promise<void> => page.evaluate((at) => document.querySelector('#list')?.scrollTo(0, at), top);
    await scrollTo(500 * 40);
    expect(marked(await reportUntil(stage, page, (report) => marked(report).length > 0))).toEqual(['open-cancel: Cancel subscription']);
    await scrollTo(0);
    expect((await reportUntil(stage, page, (report) => marked(report).length === 0)).controls).toEqual([]);
    await page.close();
  });
});
