import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { RECORD_VERSION } from '../../../src/record/limits.ts';
import type { Whole } from '../../../src/record/records.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** The file that each version of the format exported, letter for letter; never changed afterwards. */
const VERSIONS = Array.from({ length: RECORD_VERSION }, (_, index) => index + 1);
const textOf = (version: number): string => readFileSync(join(import.meta.dirname, `stored/records-${version}.json`), 'utf8');
const wholesOf = (version: number): Whole[] => (JSON.parse(textOf(version)) as { records: Whole[] }).records;

/** The stores of a database as each version of its layout made them. */
const LAYOUTS: Record<number, (database: IDBDatabase) => void> = {
  1: (database) => {
    database.createObjectStore('records', { keyPath: 'id' });
    database.createObjectStore('pictures');
  },
};

/** Makes a database as an earlier extension left it. */
const leave = (layout: number, wholes: readonly Whole[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('exit-sign-records', layout);
    opening.onupgradeneeded = () => LAYOUTS[layout]?.(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['records', 'pictures'], 'readwrite');
      for (const { record, picture } of wholes) {
        writing.objectStore('records').put(record);
        if (picture) writing.objectStore('pictures').put(picture, record.id);
      }
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

async function start() {
  vi.resetModules();
  const [file, records, trials, heard] = await Promise.all([
    import('../../../src/record/file.ts'),
    import('../../../src/record/records.ts'),
    import('../../../src/record/trials.ts'),
    import('../../../src/record/heard.ts'),
  ]);
  return { ...file, ...records, ...trials, ...heard };
}

const byId = (wholes: readonly Whole[]): Whole[] => wholes.toSorted((a, b) => a.record.id.localeCompare(b.record.id));

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe.each(VERSIONS)('records as version %i of the format kept them', (version) => {
  it('are read from an exported file, with all that was in it', async () => {
    const now = await start();
    expect(await now.importRecords(textOf(version))).toEqual({ added: 3, updated: 0, unchanged: 0 });
    expect(byId(await now.allRecords())).toEqual(wholesOf(version));
  });

  it.each(Object.keys(LAYOUTS).map(Number))('are there in a database of layout %i, can be written into, and are exported whole', async (layout) => {
    await leave(layout, wholesOf(version));
    const now = await start();
    expect(byId(await now.allRecords())).toEqual(wholesOf(version));
    expect(await now.changeRecord('walk-2', { notes: 'seen' })).toMatchObject({ notes: 'seen', outcome: 'contact' });
    const text = now.asFile(await now.allRecords());
    vi.stubGlobal('indexedDB', new IDBFactory());
    const other = await start();
    expect(await other.importRecords(text)).toEqual({ added: 3, updated: 0, unchanged: 0 });
  });
});

describe('what reminders kept in earlier versions', () => {
  it('is read as it was: trials, what was told, what is off', async () => {
    await fakeBrowser.storage.local.set(
      JSON.parse(
        '{"trial:kkbox":{"version":1,"key":"kkbox","kind":"renewal","name":"KKBOX","on":"2026-12-10","day":"2026-12-07","address":"https://www.kkbox.com/account","created":1795600000000},"reminders-told":{"version":1,"ids":["ends a 2026-12-04"]},"reminders-off":{"version":1,"ids":["charged a"]}}',
      ) as Record<string, unknown>,
    );
    const now = await start();
    expect(await now.listTrials()).toMatchObject([{ key: 'kkbox', on: '2026-12-10' }]);
    expect(await now.readHeard()).toEqual({ told: ['ends a 2026-12-04'], off: ['charged a'] });
  });

  it('is nothing where it is damaged or of a newer version, and what can be read stays', async () => {
    await fakeBrowser.storage.local.set({
      'trial:a': { version: 2 },
      'trial:b': 'x',
      'reminders-told': { version: 2, ids: ['a'] },
      'reminders-off': { version: 1, ids: ['b'] },
    });
    const now = await start();
    expect(await now.listTrials()).toEqual([]);
    expect(await now.readHeard()).toEqual({ told: [], off: ['b'] });
  });
});
