import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pixel, provenWalk, START, unprovenWalk } from '../../gallery/fixtures/records.ts';

const PICTURE = { at: START, data: pixel };

/** The modules afresh on an empty database: each test is a browser that was just installed. */
async function install() {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const [records, store] = await Promise.all([import('../../../src/record/records.ts'), import('../../../src/platform/database.ts')]);
  return { ...records, ...store };
}

/** Has writing into a store fail as a full disk does: the request, or the whole transaction at its end. */
function fillDisk(store: string, how: 'request' | 'commit'): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name !== store) return put.apply(this, args);
    if (how === 'request') throw new DOMException('no room', 'QuotaExceededError');
    const request = put.apply(this, args);
    request.addEventListener('success', () => {
      Object.defineProperty(this.transaction, 'error', { value: new DOMException('no room', 'QuotaExceededError') });
      this.transaction.abort();
    });
    return request;
  });
}

describe('the store of records', () => {
  let kept: Awaited<ReturnType<typeof install>>;
  beforeEach(async () => {
    kept = await install();
  });
  afterEach(() => vi.restoreAllMocks());

  it('keeps a walk with what proved it, the day access ends, and every screen with what stood in the way', async () => {
    await kept.keepWalk(provenWalk, 'Netflix', 'anew');
    const whole = await kept.readWhole(provenWalk.id);
    expect(whole?.record).toMatchObject({
      name: 'Netflix',
      outcome: 'proven',
      accessUntil: '2026-12-04',
      evidence: provenWalk.evidence,
      steps: provenWalk.steps,
    });
    expect(whole?.picture).toBeNull();
  });

  it('keeps one record of a walk that is kept twice, with what the user wrote in between', async () => {
    await kept.keepWalk({ ...provenWalk, status: { kind: 'not-proven', at: START }, evidence: [] }, 'Netflix', 'anew');
    await kept.changeRecord(provenWalk.id, { notes: 'called them' });
    await kept.keepWalk(provenWalk, 'Netflix', 'anew');
    expect(await kept.listRecords()).toHaveLength(1);
    expect((await kept.readWhole(provenWalk.id))?.record).toMatchObject({ outcome: 'proven', notes: 'called them', accessUntil: '2026-12-04' });
  });

  it('leaves days alone that the user wrote', async () => {
    await kept.keepWalk(provenWalk, 'Netflix', 'anew');
    await kept.changeRecord(provenWalk.id, { accessUntil: '2027-01-31' });
    await kept.keepWalk(provenWalk, 'Netflix', 'anew');
    expect((await kept.readWhole(provenWalk.id))?.record.accessUntil).toBe('2027-01-31');
  });

  it('lists the latest first', async () => {
    await kept.keepWalk(unprovenWalk, 'Zeitung', 'anew');
    await kept.keepWalk(provenWalk, 'Netflix', 'anew');
    expect((await kept.listRecords()).map(({ name }) => name)).toEqual(['Netflix', 'Zeitung']);
  });

  it('keeps a picture beside its record', async () => {
    expect(await kept.keepWalkWithPicture(provenWalk, 'Netflix', PICTURE)).toBe(true);
    expect((await kept.readWhole(provenWalk.id))?.picture).toEqual(PICTURE);
  });

  it.each(['request', 'commit'] as const)('keeps the record without its picture when the disk is full for the picture (%s)', async (how) => {
    fillDisk('pictures', how);
    expect(await kept.keepWalkWithPicture(provenWalk, 'Netflix', PICTURE)).toBe(false);
    expect(await kept.readWhole(provenWalk.id)).toMatchObject({ picture: null, record: { name: 'Netflix' } });
  });

  it.each(['request', 'commit'] as const)('says so when the disk is full, and what was there stays (%s)', async (how) => {
    await kept.keepWalk(provenWalk, 'Netflix', 'anew');
    fillDisk('records', how);
    await expect(kept.keepWalk(unprovenWalk, 'Zeitung', 'anew')).rejects.toBeInstanceOf(kept.StoreFull);
    await expect(kept.changeRecord(provenWalk.id, { notes: 'lost' })).rejects.toBeInstanceOf(kept.StoreFull);
    vi.restoreAllMocks();
    expect((await kept.listRecords()).map(({ name, notes }) => [name, notes])).toEqual([['Netflix', '']]);
  });

  it('deletes a record with its picture, and puts all back when asked', async () => {
    await kept.keepWalkWithPicture(provenWalk, 'Netflix', PICTURE);
    const before = await kept.readWhole(provenWalk.id);
    const whole = await kept.deleteRecord(provenWalk.id);
    expect(await kept.isKept(provenWalk.id)).toBe(false);
    expect(await kept.readWhole(provenWalk.id)).toBeNull();
    if (whole) await kept.restoreRecord(whole);
    expect(await kept.readWhole(provenWalk.id)).toEqual(before);
  });

  it('brings a record up to date, but not back once it was deleted', async () => {
    await kept.keepWalk(provenWalk, 'Netflix', 'anew');
    await kept.keepWalk({ ...provenWalk, changed: START + 1 }, 'Netflix', 'again');
    expect((await kept.readWhole(provenWalk.id))?.record.ended).toBe(START + 1);
    await kept.deleteRecord(provenWalk.id);
    await kept.keepWalk(provenWalk, 'Netflix', 'again');
    expect(await kept.listRecords()).toEqual([]);
  });

  it('does not bring back to life what was deleted meanwhile', async () => {
    expect(await kept.changeRecord('gone', { notes: 'x' })).toBeNull();
    expect(await kept.deleteRecord('gone')).toBeNull();
    expect(await kept.listRecords()).toEqual([]);
  });

  it('gives way to a newer version of itself, and does not write into what it does not know', async () => {
    await kept.keepWalk(provenWalk, 'Netflix', 'anew');
    const request = indexedDB.open('exit-sign-records', 2);
    await new Promise((resolve) => request.addEventListener('success', resolve));
    request.result.close();
    await expect(kept.listRecords()).rejects.toThrow();
  });
});
