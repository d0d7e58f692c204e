import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marked } from '../ask.ts';
import { html, KINDS, type Stage, setStage } from '../browsers.ts';
import { FOUND, PLAN, visit } from './visit.ts';

/** Builds what no parser would. */
const deep = (levels: number, inside: string, display = 'none'): string =>
  `<script>{ let at = document.body; for (let i = 0; i < ${levels}; i++) { const next = document.createElement('div'); if (i === 0) next.style.display = '${display}'; at.append(next); at = next } at.innerHTML = '${inside}' }</script>`;
const storm = (work: string): string => `<div id="storm"></div><script>setInterval(() => { ${work} }, 5)</script>`;

describe.each(KINDS)('a page without measure, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it.each([
    ['of 200,000 elements', `${PLAN}<script>document.body.insertAdjacentHTML('beforeend', '<p><b>x</b><a href="/y">y</a></p>'.repeat(66000))</script>`],
    ['of 200,000 controls', `${PLAN}<script>document.body.insertAdjacentHTML('beforeend', '<button>Save changes</button>'.repeat(200000))</script>`],
    // Shown, so many levels crash Chromium and are cut off in Firefox without any extension.
    ['10,000 levels deep', PLAN + deep(10_000, '<button>Cancel membership</button>')],
    ['with megabytes of text in one button', `${PLAN}<button>${'Cancel subscription '.repeat(200_000)}</button>`],
    ['with megabytes of text in one attribute', `${PLAN}<button aria-label="${'Cancel subscription '.repeat(200_000)}"></button>`],
    [
      'with 100,000 frames’ worth of shadow roots',
      `${PLAN}<script>for (let i = 0; i < 3000; i++) { const x = document.createElement('x-y'); document.body.append(x); x.attachShadow({ mode: 'closed' }).innerHTML = '<p>x</p>' }</script>`,
    ],
    ['with a storm of new nodes', PLAN + storm("for (let i = 0; i < 50; i++) storm.append('x'); if (storm.childNodes.length > 200) storm.textContent = ''")],
    ['with a storm of new controls', PLAN + storm("storm.innerHTML = '<button>Save</button>'.repeat(50)")],
    [
      'with a storm of attributes',
      PLAN + storm("document.body.className = 'c' + Math.random(); end.style.left = Math.random() + 'px'; end.title = Math.random()"),
    ],
    // Firefox takes 200 in ten seconds, and throws at the page for each one more.
    ['with a storm of addresses', PLAN + storm("if (history.state < 190) history.replaceState(history.state + 1, '', '#' + Math.random())")],
  ])('%s is read all the same, and stays usable', async (_, body) => {
    await using seen = await visit(stage, html(body));
    expect(marked(seen.report)).toEqual(FOUND);
    expect(seen.errors).toEqual([]);
    await seen.page.click('#end');
    expect(await seen.page.evaluate(() => document.activeElement?.id)).toBe('end');
  });

  it('is read even at the bottom of 150 levels, which is about what Firefox draws', async () => {
    await using seen = await visit(stage, html(deep(150, PLAN.replaceAll("'", ''), 'block')));
    expect(marked(seen.report)).toEqual(FOUND);
    expect(seen.errors).toEqual([]);
  });
});
