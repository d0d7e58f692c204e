import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marked, reportUntil } from '../ask.ts';
import { becomes } from '../becomes.ts';
import { html, KINDS, type Stage, setStage } from '../browsers.ts';
import { count, WAY } from '../pixels.ts';
import { FOUND, PLAN, visit } from './visit.ts';

/** What the page itself does to all that was added beside its body, once a frame. */
const eachFrame = (work: string): string =>
  `<script>requestAnimationFrame(function again() { for (const added of document.querySelectorAll('html > :not(head, body)')) { ${work} } requestAnimationFrame(again) })</script>`;

describe.each(KINDS)('a page that turns against the marks, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it.each([
    ['removes them', 'added.remove()'],
    ['hides them', `added.style.setProperty('display', 'none', 'important')`],
    ['fades them', `added.style.setProperty('opacity', '0', 'important')`],
    ['closes them', `if (added.matches(':popover-open')) added.hidePopover()`],
    ['takes them out of the top layer', `added.removeAttribute('popover')`],
    ['moves them', 'document.body.append(added)'],
  ])('and %s each frame wins after a few rounds, and the popup says so', async (_, work) => {
    await using seen = await visit(stage, html(PLAN + eachFrame(work)));
    const report = await reportUntil(stage, seen.page, ({ contested }) => contested);
    expect(marked(report)).toEqual([]);
    expect(report.controls.map(({ text }) => text)).toEqual(['Cancel subscription']);
    const popup = await stage.browser.popup();
    expect(await popup.evaluate(() => document.body.textContent)).toContain('This page keeps removing the marks');
    expect(await seen.page.evaluate(() => document.querySelectorAll('html > :not(head, body)').length), 'nothing of ours is left').toBe(0);
    expect(seen.errors).toEqual([]);
  });

  it('and relabels the control in the same breath gets no mark on it', async () => {
    const relabel = `new MutationObserver(() => { end.textContent = 'Upgrade plan' }).observe(document.documentElement, { childList: true })`;
    await using seen = await visit(stage, html(`${PLAN}<script>${relabel}</script>`));
    expect(marked(await reportUntil(stage, seen.page, ({ controls }) => controls.every(({ text }) => text !== 'Cancel subscription')))).toEqual([]);
    expect(await becomes(async () => (await count(seen.page, WAY)) === 0)).toBe(true);
  });

  it.each([
    ['its text', `end.firstChild.nodeValue = 'Upgrade'`],
    ['its name', `end.textContent = ''; end.setAttribute('aria-label', 'Upgrade')`],
    ['the control', `end.outerHTML = '<button>Upgrade</button>'`],
  ])('and changes %s after we looked loses the mark', async (_, work) => {
    await using seen = await visit(stage, html(PLAN));
    await stage.browser.closePopup();
    expect(await becomes(async () => (await count(seen.page, WAY)) > 300)).toBe(true);
    await seen.page.evaluate(work);
    expect(await becomes(async () => (await count(seen.page, WAY)) === 0)).toBe(true);
    const report = await reportUntil(stage, seen.page, ({ controls }) => controls.every(({ text }) => text === 'Upgrade'));
    expect(report.controls.filter(({ role }) => role !== 'offer')).toEqual([]);
  });

  it('and draws marks of its own on another control does not make us take it for the way out', async () => {
    const fake = `<div id="exit-sign" popover="manual" class="mark way" style="border:4px solid rgb(11,138,68)"><div class="label">Press here: Cancel subscription</div></div>`;
    await using seen = await visit(
      stage,
      html(`${PLAN}<button aria-description="Cancel subscription" data-exit-sign="open-cancel">Upgrade</button>${fake}`, '') +
        `<script>document.getElementById('exit-sign').showPopover()</script>`,
    );
    expect(marked(seen.report)).toEqual([...FOUND, 'offer: Upgrade']);
    expect(seen.errors).toEqual([]);
  });

  it('and puts a decoy right under our label keeps its own click: the label takes none and names the decoy', async () => {
    const under =
      '<button id="keep" style="position:fixed;left:0;top:0;width:100%;height:100%;opacity:.01" onclick="this.remove(); window.kept = true">Keep my plan</button>';
    await using seen = await visit(stage, html(PLAN + under));
    expect(marked(seen.report).filter((line) => !/^(open-cancel: Cancel subscription|keep: )/.test(line))).toEqual([]);
    const box = await seen.page.$eval('#end', (element) => element.getBoundingClientRect().toJSON() as { x: number; y: number });
    await seen.page.mouse.click(box.x + 10, box.y - 12);
    expect(await seen.page.evaluate(() => (window as unknown as { kept?: boolean }).kept)).toBe(true);
  });

  it('is not what another copy of the extension is: both keep their marks', async () => {
    // Does as our own layer does: stays where it is, and on top of what was opened since.
    const copy = `<script>
      const host = document.createElement('div');
      host.setAttribute('popover', 'manual');
      const attach = () => { if (host.parentNode !== document.documentElement) document.documentElement.append(host); if (!host.matches(':popover-open')) host.showPopover() };
      attach();
      let known = 0;
      new MutationObserver(() => {
        attach();
        const open = document.querySelectorAll(':popover-open').length;
        if (open > known) { host.hidePopover(); host.showPopover() }
        known = open;
      }).observe(document.documentElement, { childList: true });
    </script>`;
    await using seen = await visit(stage, html(PLAN + copy));
    await stage.browser.closePopup();
    expect(await becomes(async () => (await count(seen.page, WAY)) > 300)).toBe(true);
    await seen.page.evaluate(() => document.body.append('something new'));
    await wait(500);
    expect((await reportUntil(stage, seen.page, () => true)).contested).toBe(false);
    expect(await count(seen.page, WAY)).toBeGreaterThan(300);
  });

  it('is not what an update of the extension is: the old copy leaves, and the new one marks', async () => {
    await using seen = await visit(stage, html(PLAN));
    await stage.browser.update();
    await seen.page.bringToFront();
    await stage.browser.clickToolbar(seen.page);
    expect(marked(await reportUntil(stage, seen.page, (report) => marked(report).length > 0))).toEqual(FOUND);
    const layers = (): Promise<number> => seen.page.evaluate(() => document.querySelectorAll('html > :not(head, body)').length);
    expect(await becomes(async () => (await layers()) === 1)).toBe(true);
    expect(seen.errors).toEqual([]);
  });
});
