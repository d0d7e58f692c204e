import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Report } from '../../../src/walk/report.ts';
import { carryOn, followTab, forgetOldWalks, forgetWalk, walkOfTab, walkToCarryOn } from '../../../src/walk/walks.ts';
import { control, look, worded } from './looks.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
beforeEach(() => {
  fakeBrowser.reset();
  open = true;
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(() => (open ? Promise.resolve({} as never) : Promise.reject(new Error('No tab with that id'))));
});

const NOW = Date.UTC(2026, 10, 26);
let ids = 0;
/** Whether the browser knows the tabs. */
let open = true;
const seen = (report: Report, at = NOW) => ({ report, pack: null, at, today: '2026-11-26', id: `walk-${ids++}` });
const account = look({ screen: worded('account'), controls: [control('open-cancel', 'Cancel subscription')] });
const confirm = look({ url: 'https://shop.example/end', screen: worded('confirm'), controls: [control('confirm', 'Cancel now')] });
const done = look({ url: 'https://shop.example/bye', screen: worded('done'), proof: 'Your subscription has been cancelled' });
/** What closing the browser leaves. */
const restart = () => fakeBrowser.storage.session.clear();

describe('a tab’s walk', () => {
  it('is kept between looks, apart from that of another tab', async () => {
    await followTab(1, seen(account));
    await followTab(2, seen({ ...account, url: 'https://other.example/account' }));
    await followTab(1, seen(confirm));
    expect((await walkOfTab(1))?.steps).toHaveLength(2);
    expect(await walkOfTab(2)).toMatchObject({ host: 'other.example', steps: [{}] });
    expect(await walkOfTab(3)).toBeNull();
  });

  it('loses nothing of what two looks tell at once', async () => {
    await Promise.all([followTab(1, seen(account)), followTab(1, seen(confirm))]);
    expect((await walkOfTab(1))?.steps).toHaveLength(2);
  });

  it('is gone with the browser in a private window, also once it is proven', async () => {
    await followTab(1, seen(confirm), true);
    expect(await followTab(1, seen(done), true)).toMatchObject({ status: { kind: 'proven' } });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('goes on by a look that arrives after its tab was closed, but begins by none', async () => {
    await followTab(1, seen(confirm));
    open = false;
    expect(await followTab(1, seen(done))).toMatchObject({ status: { kind: 'proven' } });
    await restart();
    expect(await followTab(1, seen(done)), 'it would be recorded twice').toBeNull();
    expect(await walkOfTab(1)).toBeNull();
  });

  it('begins anew where what was stored cannot be read', async () => {
    await fakeBrowser.storage.session.set({ 'walk:1': { version: 1, steps: 'none' } });
    expect(await walkOfTab(1)).toBeNull();
    expect(await followTab(1, seen(account))).toMatchObject({ steps: [{}] });
  });
});

describe('a walk that was broken off', () => {
  it('is offered after the browser was closed, on the same site alone', async () => {
    await followTab(1, seen(account));
    const walk = await followTab(1, seen(confirm));
    await restart();
    expect(await walkToCarryOn(seen(account))).toEqual(walk);
    expect(await walkToCarryOn(seen(look({ url: 'https://other.example/' })))).toBeNull();
  });

  it('is not offered while its own tab is open, before anything was begun, once it is over, or after a month', async () => {
    await followTab(1, seen(account));
    await restart();
    expect(await walkToCarryOn(seen(account)), 'nothing was begun').toBeNull();
    await followTab(1, seen(done));
    await restart();
    expect(await walkToCarryOn(seen(account)), 'a page that says it is over, and nothing before it').toBeNull();
    await followTab(1, seen(confirm));
    expect(await walkToCarryOn(seen(account)), 'its tab is open').toBeNull();
    await restart();
    expect(await walkToCarryOn(seen(account, NOW + 32 * 86_400_000)), 'after a month').toBeNull();
    await followTab(1, seen(confirm));
    await followTab(1, seen(done));
    await restart();
    expect(await walkToCarryOn(seen(account)), 'it is over').toBeNull();
  });

  it('goes on in a new tab, with what was passed before and what is passed now', async () => {
    await followTab(1, seen(account));
    const old = await followTab(1, seen(confirm));
    await restart();
    await followTab(7, seen(account));
    await carryOn(7, old?.id ?? '');
    expect(await walkOfTab(7)).toMatchObject({ id: old?.id, started: old?.started, steps: [{}, {}, {}], before: { last: true } });
    expect(await followTab(7, seen(done)), 'the last press from before still counts').toMatchObject({ status: { kind: 'proven' } });
  });

  it('is forgotten when the user begins anew, or in time', async () => {
    const walk = await followTab(1, seen(confirm));
    await restart();
    await forgetWalk(walk?.id ?? '');
    expect(await walkToCarryOn(seen(account))).toBeNull();
    await followTab(2, seen(confirm));
    await forgetOldWalks(NOW + 32 * 86_400_000);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});
