import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CASE_VERSION, type Case } from '../../../src/case/schema.ts';

/** The file that each version of the format exported, letter for letter; never changed afterwards. */
const VERSIONS = Array.from({ length: CASE_VERSION }, (_, index) => index + 1);
const textOf = (version: number): string => readFileSync(join(import.meta.dirname, `stored/cases-${version}.json`), 'utf8');
const casesOf = (version: number): Case[] => (JSON.parse(textOf(version)) as { cases: { case: Case }[] }).cases.map((whole) => whole.case);

/** The stores of a database as each version of its layout made them. */
const LAYOUTS: Record<number, (database: IDBDatabase) => void> = {
  1: (database) => {
    database.createObjectStore('cases', { keyPath: 'id' });
    database.createObjectStore('files', { keyPath: 'id' }).createIndex('case', 'case');
  },
};

/** Makes a database as an earlier extension left it. */
const leave = (layout: number, cases: readonly Case[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('exit-sign-cases', layout);
    opening.onupgradeneeded = () => LAYOUTS[layout]?.(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['cases', 'files'], 'readwrite');
      for (const item of cases) {
        writing.objectStore('cases').put(item);
        for (const { id } of item.attachments) writing.objectStore('files').put({ id, case: item.id, bytes: new Uint8Array([1, 2, 3]).buffer });
      }
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

async function start() {
  vi.resetModules();
  return { ...(await import('../../../src/case/cases.ts')), ...(await import('../../../src/case/file.ts')) };
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe.each(VERSIONS)('cases as version %i of the format kept them', (version) => {
  it('are read from an exported file, with all that was in it', async () => {
    const now = await start();
    expect(await now.importCases(textOf(version))).toEqual({ added: 2, updated: 0, unchanged: 0 });
    expect((await now.listCases()).toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(casesOf(version));
    const [whole] = (await now.allCases()).filter((one) => one.case.id === 'case-1');
    expect(whole?.files.map(({ bytes }) => [...new Uint8Array(bytes)])).toEqual([[1, 2, 3]]);
  });

  it.each(Object.keys(LAYOUTS).map(Number))('are there in a database of layout %i, and exported whole', async (layout) => {
    await leave(layout, casesOf(version));
    const now = await start();
    expect((await now.listCases()).map(({ id }) => id)).toEqual(['case-1', 'case-2']);
    const text = now.asFile(await now.allCases());
    expect(JSON.parse(text)).toEqual(JSON.parse(textOf(version)));
  });
});
