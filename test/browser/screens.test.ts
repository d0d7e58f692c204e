import { describe, expect, it } from 'vitest';
import { ensureBuilt, ROOT } from '../../src/cli/build.ts';
import { checkScreens } from '../../src/cli/check-screens.ts';
import { readPacks } from '../../src/cli/pack-files.ts';
import { readScreens } from '../../src/cli/saved-screens.ts';
import { KINDS } from './browsers.ts';

const { packs } = readPacks(ROOT);
const { screens, problems } = readScreens(ROOT);

describe.each(KINDS)('the saved pages of the packs, in %s', (kind) => {
  it('can all be read', () => expect(problems).toEqual([]));

  it('are all found to be what their expectations say', { timeout: 300_000 }, async () => {
    const wrong: string[] = [];
    let seen = 0;
    await checkScreens(kind, await ensureBuilt(kind), packs, screens, ({ pack, page }, found) => {
      seen++;
      wrong.push(...found.map((line) => `${pack}/${page.file}: ${line}`));
    });
    expect(wrong).toEqual([]);
    expect(seen).toBe(screens.length);
  });
});
