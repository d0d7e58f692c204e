import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../../src/cli/build.ts';
import { readPacks } from '../../../src/cli/pack-files.ts';
import {
  deleteOwnPack,
  keepOwnPack,
  listOff,
  listOwnPacks,
  MOST_OWN_PACKS,
  type OpenedPack,
  type OwnPack,
  openOwnPack,
  type PackOrigin,
  restoreOwnPack,
  switchBundledPack,
  switchOwnPack,
} from '../../../src/packs/own.ts';
import { StoreFull } from '../../../src/platform/database.ts';

const [pack] = readPacks(ROOT).packs;
if (pack === undefined) throw new Error('there are no packs');
const text = readFileSync(`selectors/${pack.id}/pack.json`, 'utf8');
const FILE: PackOrigin = { kind: 'file', name: 'pack.json' };

/** Each test is a browser that was just installed. */
beforeEach(async () => {
  for (const { id } of await listOwnPacks()) await deleteOwnPack(id);
});
afterEach(() => vi.restoreAllMocks());

describe('packs of one’s own', () => {
  it('are kept with their text as it was given, and from where', async () => {
    expect(await keepOwnPack(pack, text, FILE)).toBe('kept');
    expect(await listOwnPacks()).toMatchObject([{ id: pack.id, name: pack.name, hosts: pack.hosts, origin: FILE, on: true }]);
    expect(await openOwnPack(pack.id)).toMatchObject({ kind: 'usable', text, pack: { id: pack.id } });
    expect(await openOwnPack('none')).toBeNull();
  });

  it('take the place of an earlier one of the same id, which stays switched off', async () => {
    await keepOwnPack(pack, text, FILE);
    await switchOwnPack(pack.id, false);
    await keepOwnPack({ ...pack, name: 'Changed' }, text.replace(pack.name, 'Changed'), { kind: 'made' });
    expect(await listOwnPacks()).toMatchObject([{ name: 'Changed', origin: { kind: 'made' }, on: false }]);
  });

  it('come back after they were deleted', async () => {
    await keepOwnPack(pack, text, FILE);
    const before: OwnPack[] = await listOwnPacks();
    const deleted: OpenedPack | null = await deleteOwnPack(pack.id);
    expect(await listOwnPacks()).toEqual([]);
    if (deleted) await restoreOwnPack(deleted);
    expect(await listOwnPacks()).toEqual(before);
    expect(await openOwnPack(pack.id)).toMatchObject({ kind: 'usable', text });
  });

  it('are kept, and called unreadable, where today’s format is another', async () => {
    await keepOwnPack(pack, text.replace('"version": 1', '"version": 7'), FILE);
    const opened = await openOwnPack(pack.id);
    expect(opened).toMatchObject({ kind: 'unreadable', own: { id: pack.id } });
    expect(opened?.kind === 'unreadable' && opened.problems[0]?.path).toBe('version');
  });

  it('are no more than there may be; one that is there already can be changed', async () => {
    for (let count = 0; count < MOST_OWN_PACKS; count++) await keepOwnPack({ ...pack, id: `p${count}` }, text, FILE);
    expect(await keepOwnPack(pack, text, FILE)).toBe('too-many');
    expect(await keepOwnPack({ ...pack, id: 'p0' }, text, FILE)).toBe('kept');
    expect(await listOwnPacks()).toHaveLength(MOST_OWN_PACKS);
  });

  it('lose nothing when the disk is full', async () => {
    await keepOwnPack(pack, text, FILE);
    const before = await openOwnPack(pack.id);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'texts') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(keepOwnPack({ ...pack, name: 'Changed' }, 'changed', { kind: 'made' })).rejects.toBeInstanceOf(StoreFull);
    expect(await openOwnPack(pack.id)).toEqual(before);
  });
});

it('bundled packs can be switched off and on', async () => {
  await switchBundledPack('netflix', false);
  expect([...(await listOff())]).toEqual(['netflix']);
  await switchBundledPack('netflix', true);
  expect([...(await listOff())]).toEqual([]);
});
