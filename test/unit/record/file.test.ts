import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { provenWhole, unprovenWhole } from '../../gallery/fixtures/records.ts';

async function install() {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const [file, records] = await Promise.all([import('../../../src/record/file.ts'), import('../../../src/record/records.ts')]);
  return { ...file, ...records };
}

describe('a file of records', () => {
  let kept: Awaited<ReturnType<typeof install>>;
  beforeEach(async () => {
    kept = await install();
  });

  it('takes everything to another browser: records and pictures', async () => {
    await kept.restoreRecord(provenWhole);
    await kept.restoreRecord(unprovenWhole);
    const file = kept.asFile(await kept.allRecords());
    kept = await install();
    expect(await kept.importRecords(file)).toEqual({ added: 2, updated: 0, unchanged: 0 });
    expect(await kept.allRecords()).toEqual([provenWhole, unprovenWhole]);
  });

  it('changes nothing when it is read a second time', async () => {
    const file = kept.asFile([provenWhole]);
    await kept.importRecords(file);
    expect(await kept.importRecords(file)).toEqual({ added: 0, updated: 0, unchanged: 1 });
  });

  it('updates what it has later news of, and leaves what was changed here since', async () => {
    await kept.restoreRecord(provenWhole);
    await kept.restoreRecord(unprovenWhole);
    const later = { ...provenWhole, record: { ...provenWhole.record, notes: 'later', changed: provenWhole.record.changed + 1 } };
    const earlier = { ...unprovenWhole, record: { ...unprovenWhole.record, notes: 'earlier', changed: unprovenWhole.record.changed - 1 } };
    expect(await kept.importRecords(kept.asFile([later, earlier]))).toEqual({ added: 0, updated: 1, unchanged: 1 });
    expect((await kept.listRecords()).map(({ notes }) => notes)).toEqual(['later', unprovenWhole.record.notes]);
  });

  it('is refused as a whole when one record is broken, with where and what', async () => {
    await kept.restoreRecord(unprovenWhole);
    const broken = JSON.parse(kept.asFile([provenWhole, provenWhole]));
    broken.records[1].record.started = 'yesterday';
    broken.records[1].picture.data = 'data:text/html,<script>';
    const result = await kept.importRecords(JSON.stringify(broken));
    expect(result).toMatchObject({ problem: { kind: 'broken', where: 'records[1].record.started' } });
    expect(await kept.allRecords()).toEqual([unprovenWhole]);
  });

  it.each([
    ['', 'not-json'],
    ['{"format":"exit-sign-rec', 'not-json'],
    ['[]', 'not-records'],
    ['{"format":"something","version":1}', 'not-records'],
    ['{"format":"exit-sign-records","version":2,"records":[]}', 'newer-version'],
    ['{"format":"exit-sign-records","version":1}', 'broken'],
  ])('is refused with a reason: %s', async (text, kind) => {
    expect(await kept.importRecords(text)).toMatchObject({ problem: { kind } });
  });

  it('is all kept or, when the disk is full, none', async () => {
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if ((value as { name?: string }).name === unprovenWhole.record.name) throw new DOMException('no room', 'QuotaExceededError');
      return key === undefined ? put.call(this, value) : put.call(this, value, key);
    });
    await expect(kept.importRecords(kept.asFile([provenWhole, unprovenWhole]))).rejects.toMatchObject({ name: 'StoreFull' });
    full.mockRestore();
    expect(await kept.listRecords()).toEqual([]);
  });

  it('opens with a byte order mark, and with keys it does not know left out', async () => {
    const file = JSON.parse(kept.asFile([provenWhole]));
    file.records[0].record.extra = 'x';
    expect(await kept.importRecords(`\uFEFF${JSON.stringify(file)}`)).toMatchObject({ added: 1 });
    expect(await kept.allRecords()).toEqual([provenWhole]);
  });
});
