import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Walk } from '../../../src/walk/walk.ts';
import { netflix } from '../../gallery/fixtures/netflix.ts';
import { provenWalk, START } from '../../gallery/fixtures/records.ts';
import { packsInUse } from '../packs/in-use.ts';
import { control, look, worded } from '../walk/looks.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** A background that has just started; the one before it is dead. `told` counts what whoever reminds was told. */
async function start() {
  vi.resetModules();
  fakeBrowser.storage.session.onChanged.removeAllListeners();
  fakeBrowser.storage.local.onChanged.removeAllListeners();
  const [{ keepProvenWalks }, records, walks] = await Promise.all([
    import('../../../src/record/follow.ts'),
    import('../../../src/record/records.ts'),
    import('../../../src/walk/walks.ts'),
  ]);
  const told = vi.fn<() => void>();
  return { follow: () => keepProvenWalks(async () => packsInUse([netflix]), told), told, ...records, ...walks };
}

/** Listeners write on their own; nothing tells when they are through. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const tabIs = async (walk: Walk): Promise<void> => {
  await fakeBrowser.storage.session.set({ 'walk:7': walk });
  await settle();
};
const waits = (walk: Walk): Promise<void> => fakeBrowser.storage.local.set({ [`kept-walk:${walk.id}`]: walk });

const seen = (report: ReturnType<typeof look>, id = 'walk-a') => ({ report, pack: null, at: START, today: '2026-11-25', id });
const confirm = look({ url: 'https://shop.example/end', screen: worded('confirm'), controls: [control('confirm', 'Cancel now')] });
const done = look({ url: 'https://shop.example/bye', screen: worded('done'), proof: 'Your subscription has been cancelled' });

describe('a walk that is followed', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.stubGlobal('indexedDB', new IDBFactory());
  });

  it('is kept once it is proven and not before, brought up to date, and stays deleted', async () => {
    const now = await start();
    now.follow();
    const outcomes = async () => (await now.listRecords()).map(({ name, outcome, ended }) => [name, outcome, ended]);
    await waits({ ...provenWalk, status: { kind: 'not-proven', at: START }, evidence: [] });
    await settle();
    expect(await outcomes()).toEqual([]);
    await waits(provenWalk);
    await tabIs(provenWalk);
    expect(await outcomes()).toEqual([['Netflix', 'proven', provenWalk.changed]]);
    expect(await now.walksToRecord(), 'and waits no longer').toEqual([]);
    await tabIs({ ...provenWalk, changed: provenWalk.changed + 1 });
    expect(await outcomes()).toEqual([['Netflix', 'proven', provenWalk.changed + 1]]);
    expect(now.told, 'and each time whoever reminds of it was told').toHaveBeenCalledTimes(2);
    await now.deleteRecord(provenWalk.id);
    await tabIs({ ...provenWalk, changed: provenWalk.changed + 2 });
    expect(await outcomes()).toEqual([]);
  });

  it('is recorded at the next start where the background died before it could be', async () => {
    const dead = await start();
    await dead.followTab(1, seen(confirm));
    await dead.followTab(1, seen(done));
    await fakeBrowser.storage.session.clear();
    const now = await start();
    expect(await now.listRecords()).toEqual([]);
    now.follow();
    await settle();
    expect(await now.listRecords()).toMatchObject([{ id: 'walk-a', name: 'shop.example', outcome: 'proven', evidence: [{ kind: 'confirmation-text' }] }]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('is recorded where the background died between the two places that a walk is kept in', async () => {
    const dead = await start();
    await dead.followTab(1, seen(confirm));
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('gone'));
    await dead.followTab(1, seen(done)).catch(() => undefined);
    const now = await start();
    now.follow();
    await settle();
    expect(await now.listRecords()).toHaveLength(1);
    await now.followTab(1, seen(done));
    await settle();
    expect(await now.listRecords(), 'and once').toHaveLength(1);
  });

  it('waits for room on the disk, and does not come back once it was recorded and deleted', async () => {
    const full = await start();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    full.follow();
    await full.followTab(1, seen(confirm));
    await full.followTab(1, seen(done));
    await settle();
    expect(await full.listRecords()).toEqual([]);
    expect(await full.walkToCarryOn(seen(confirm, 'walk-b')), 'nor is it offered to be carried on').toBeNull();
    put.mockRestore();
    const now = await start();
    now.follow();
    await settle();
    expect(await now.listRecords()).toHaveLength(1);
    await now.deleteRecord('walk-a');
    const later = await start();
    later.follow();
    await later.followTab(1, seen(done));
    await settle();
    expect(await later.listRecords()).toEqual([]);
  });
});
