import { expect, it, vi } from 'vitest';
import { ROOT } from '../../../src/cli/build.ts';
import { choose, readVocabularies } from '../../../src/cli/words/vocabularies.ts';
import { lexiconsOf } from '../../../src/walk/vocabularies.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

it('gives each language of a pack its own words, with English beside, and English alone where there are none', async () => {
  const vocabularies = readVocabularies(ROOT);
  vi.stubGlobal('fetch', async (url: string) => {
    const [, name = ''] = url.match(/words\/(.+)\.json$/) ?? [];
    return Response.json(name === 'index' ? [...vocabularies.keys()] : choose(vocabularies, [name])[0]);
  });
  const lexiconOf = await lexiconsOf(['de', 'xx']);
  expect(lexiconOf('de').classify('Abo kündigen').role).toBe('open-cancel');
  expect(lexiconOf('de').classify('Cancel membership').role).toBe('open-cancel');
  expect(lexiconOf('xx').classify('Cancel membership').role).toBe('open-cancel');
  expect(lexiconOf('xx').classify('Abo kündigen').role).not.toBe('open-cancel');
});
