import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../../src/cli/build.ts';
import { readPacks } from '../../../src/cli/pack-files.ts';
import { bundledHeads, openPacks, packsChanged, readBundledPack } from '../../../src/packs/load.ts';
import { deleteOwnPack, keepOwnPack, switchBundledPack, switchOwnPack } from '../../../src/packs/own.ts';
import { shipPacks } from './shipped-files.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { packs } = readPacks(ROOT);
const text = readFileSync('selectors/netflix/pack.json', 'utf8').replace('"name": "Netflix"', '"name": "My Netflix"');

beforeEach(() => {
  shipPacks(packs);
  packsChanged();
});
afterEach(() => vi.restoreAllMocks());

describe('the packs that the extension opens', () => {
  it('are those it came with, and the user’s own from when they are kept', async () => {
    expect((await openPacks()).heads).toEqual(await bundledHeads());
    const [netflix] = packs.filter(({ id }) => id === 'netflix');
    if (netflix === undefined) throw new Error('there is no such pack');
    await keepOwnPack({ ...netflix, name: 'My Netflix' }, text, { kind: 'made' });
    packsChanged();
    expect((await openPacks()).at('www.netflix.com')?.name).toBe('My Netflix');
    expect((await (await openPacks()).read('netflix'))?.name).toBe('My Netflix');
    expect((await readBundledPack('netflix')).name).toBe('Netflix');
    await switchOwnPack('netflix', false);
    packsChanged();
    expect((await openPacks()).at('www.netflix.com')?.name).toBe('Netflix');
    await deleteOwnPack('netflix');
  });

  it('are without those that are switched off, which are still listed', async () => {
    await switchBundledPack('netflix', false);
    packsChanged();
    expect((await openPacks()).at('www.netflix.com')).toBeNull();
    expect((await bundledHeads()).map(({ id }) => id)).toContain('netflix');
    await switchBundledPack('netflix', true);
  });

  it('are those it came with where the browser lets nothing be kept', async () => {
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('no', 'InvalidStateError');
    });
    expect((await openPacks()).at('www.netflix.com')?.name).toBe('Netflix');
  });

  it('are opened again where that failed', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('gone')));
    await expect(openPacks()).rejects.toThrow('gone');
    shipPacks(packs);
    expect((await openPacks()).at('www.netflix.com')?.name).toBe('Netflix');
  });
});
