import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepProvenWalks } from '../../../src/record/follow.ts';
import { deleteRecord, listRecords } from '../../../src/record/records.ts';
import type { Walk } from '../../../src/walk/walk.ts';
import { netflix } from '../../gallery/fixtures/netflix.ts';
import { provenWalk, START } from '../../gallery/fixtures/records.ts';
import { packsInUse } from '../packs/in-use.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const outcomes = async () => (await listRecords()).map(({ name, outcome, ended }) => [name, outcome, ended]);

describe('a walk that is followed', () => {
  it('is kept once it is proven and not before, brought up to date, and stays deleted', async () => {
    let kept = 0;
    keepProvenWalks(
      async () => packsInUse([netflix]),
      () => kept++,
    );
    const tabIs = async (walk: Walk) => {
      await fakeBrowser.storage.session.set({ 'walk:7': walk });
      // The listener writes on its own; nothing tells when it is through.
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    };
    await tabIs({ ...provenWalk, status: { kind: 'not-proven', at: START }, evidence: [] });
    expect(await outcomes()).toEqual([]);
    await tabIs(provenWalk);
    expect(await outcomes()).toEqual([['Netflix', 'proven', provenWalk.changed]]);
    await tabIs({ ...provenWalk, changed: provenWalk.changed + 1 });
    expect(await outcomes()).toEqual([['Netflix', 'proven', provenWalk.changed + 1]]);
    await deleteRecord(provenWalk.id);
    await tabIs({ ...provenWalk, changed: provenWalk.changed + 2 });
    expect(await outcomes()).toEqual([]);
    expect(kept, 'and each time whoever reminds of it was told').toBe(3);
  });
});
