import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isNever, neverPatterns, neverSites, setNever } from '../../../src/packs/never.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
beforeEach(() => fakeBrowser.reset());

describe('a site that is left alone', () => {
  it('is kept once, and can be taken off the list', async () => {
    await setNever('shop.example', true);
    await setNever('shop.example', true);
    await setNever('a.example', true);
    expect(await neverSites()).toEqual(['a.example', 'shop.example']);
    await setNever('shop.example', false);
    expect(await neverSites()).toEqual(['a.example']);
  });

  it.each([
    ['shop.example', true],
    ['www.shop.example', true],
    ['workshop.example', false],
    ['shop.example.com', false],
  ])('is all of its hosts and no other: %s', (host, never) => expect(isNever(['shop.example'], host)).toBe(never));

  it('is named to the browser where that has a pattern for it', () => {
    expect(neverPatterns(['shop.example', '127.0.0.1'])).toEqual(['*://*.shop.example/*']);
  });

  it('is read as every version of the format kept it, and is none where it cannot be', async () => {
    await fakeBrowser.storage.local.set(JSON.parse('{"never-here":{"version":1,"sites":["shop.example"]}}') as object);
    expect(await neverSites()).toEqual(['shop.example']);
    await fakeBrowser.storage.local.set({ 'never-here': { version: 2, sites: ['shop.example'] } });
    expect(await neverSites()).toEqual([]);
  });
});
