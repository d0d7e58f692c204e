import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putOwnPack } from '../../src/cli/browser/own-pack.ts';
import { ROOT } from '../../src/cli/build.ts';
import { askAbout } from '../../src/cli/check-screens.ts';
import { judgePage } from '../../src/cli/judge.ts';
import { readPacks } from '../../src/cli/pack-files.ts';
import { leftToFill } from '../../src/cli/packs/left-to-fill.ts';
import { lintPacks } from '../../src/cli/packs/lint.ts';
import { lintPages } from '../../src/cli/packs/lint-pages.ts';
import { newPack } from '../../src/cli/packs/new-pack.ts';
import { pagesOf, readScreens } from '../../src/cli/saved-screens.ts';
import { KINDS, setStage } from './browsers.ts';

describe('a pack written by the guide, word for word', () => {
  const project = mkdtempSync(join(tmpdir(), 'guide-'));
  beforeAll(() => {
    mkdirSync(join(project, 'selectors'));
    cpSync(join(ROOT, 'src/words/vocabulary'), join(project, 'src/words/vocabulary'), { recursive: true });
    newPack(project, [], 'films.example');
    // Each file's name stands before what is in it.
    for (const [, name = '', text = ''] of readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').matchAll(
      /^`(selectors\/films\/[^`]+)`\n\n```\w+\n(.*?)^```/gms,
    )) {
      mkdirSync(dirname(join(project, name)), { recursive: true });
      writeFileSync(join(project, name), text);
    }
  });
  afterAll(() => rmSync(project, { recursive: true }));

  it('has nothing wrong with it', () => {
    const { packs, problems } = readPacks(project);
    const { screens, problems: more } = readScreens(project);
    expect([...problems, ...more, ...leftToFill(project, 'films'), ...lintPages(packs, screens)]).toEqual([]);
    expect(lintPacks(project, packs)).toEqual([]);
  });

  it('leads from each page to the next', () => {
    const { screens, walks } = readScreens(project);
    const [first, ...rest] = (walks.get('films') ?? []).map((file) => screens.find(({ page }) => page.file === file));
    let before = first;
    for (const next of rest) {
      expect(before?.html).toContain(`href="${new URL(next?.page.url ?? '').pathname}"`);
      before = next;
    }
    expect(rest).toHaveLength(2);
  });

  it.each(KINDS)('works the first time, in %s', async (kind) => {
    const [pack] = readPacks(project).packs;
    const { screens } = readScreens(project);
    await using stage = await setStage(kind, pagesOf(screens));
    if (pack) await putOwnPack(stage.browser, pack);
    for (const screen of screens) {
      const page = await stage.browser.newPage();
      const report = await askAbout(stage.browser, page, screen.page.url);
      expect(await judgePage(page, pack, screen.page, report), screen.page.file).toEqual([]);
      expect(report.pack).toBe('films');
      await page.close();
    }
    expect(screens).toHaveLength(3);
  });
});
