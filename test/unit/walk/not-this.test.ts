import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hiddenOn, setHidden } from '../../../src/walk/not-this.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
beforeEach(() => fakeBrowser.reset());

const order = { role: 'open-cancel', text: 'Cancel order' } as const;

describe('“not this”', () => {
  it('is kept for all hosts of the site, and for no other', async () => {
    await setHidden('www.shop.co.uk', order, true);
    expect(await hiddenOn('my.shop.co.uk')).toEqual([order]);
    expect(await hiddenOn('www.other.co.uk')).toEqual([]);
  });

  it('is said once, and can be taken back', async () => {
    await setHidden('shop.example', order, true);
    await setHidden('shop.example', order, true);
    expect(await hiddenOn('shop.example')).toEqual([order]);
    await setHidden('shop.example', order, false);
    expect(await hiddenOn('shop.example')).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('keeps nothing of the element but role and words', async () => {
    await setHidden('shop.example', { ...order, css: '#secret' } as never, true);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('secret');
  });

  it('is read as every version of the format kept it, and is nothing where it cannot be', async () => {
    await fakeBrowser.storage.local.set(
      JSON.parse('{"not-this:shop.example":{"version":1,"controls":[{"role":"open-cancel","text":"Cancel order"}]}}') as object,
    );
    expect(await hiddenOn('www.shop.example')).toEqual([order]);
    await fakeBrowser.storage.local.set({ 'not-this:shop.example': { version: 2, controls: [order] } });
    expect(await hiddenOn('www.shop.example')).toEqual([]);
  });
});
