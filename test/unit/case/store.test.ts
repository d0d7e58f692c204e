import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '../../../src/case/schema.ts';
import { caseWith } from './cases.ts';

/** The modules on an empty database. */
async function fresh() {
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
  return { ...(await import('../../../src/case/cases.ts')), ...(await import('../../../src/case/file.ts')), ...(await import('../../../src/case/store.ts')) };
}

let store: Awaited<ReturnType<typeof fresh>>;
beforeEach(async () => {
  store = await fresh();
});

const file = (size: number, name = 'bill.png') => new File([new Uint8Array(size).fill(7)], name, { type: 'image/png' });
const kept = (result: Awaited<ReturnType<typeof store.attachFile>>): Case => {
  if (result === null || typeof result === 'string') throw new Error(`not kept: ${result}`);
  return result;
};

describe('cases that are kept', () => {
  it('are many at a time, unfinished ones too, the open ones first', async () => {
    await store.addCase(caseWith({ id: 'a', changed: 1 }));
    await store.addCase(caseWith({ id: 'b', changed: 3, closed: '2026-11-01' }));
    await store.addCase(caseWith({ id: 'c', changed: 2, plan: null, price: null, days: {} }));
    expect((await store.listCases()).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('keep what two windows write at the same time', async () => {
    await store.addCase(caseWith({ id: 'a' }));
    await Promise.all([
      store.changeCase('a', (item) => ({ ...item, tried: 'chat' })),
      store.changeCase('a', (item) => ({ ...item, events: [...item.events, { id: 'e', day: '2026-11-26', who: 'chat', said: 'no' }] })),
    ]);
    expect((await store.listCases())[0]).toMatchObject({ tried: 'chat', events: [{ said: 'no' }] });
    expect(await store.changeCase('gone', (item) => item)).toBeNull();
  });

  it('come back with their attachments when a deletion is undone', async () => {
    await store.addCase(caseWith({ id: 'a' }));
    await store.attachFile('a', file(9));
    const whole = await store.deleteCase('a');
    expect(await store.listCases()).toEqual([]);
    if (whole) await store.restoreCase(whole);
    const [item] = await store.listCases();
    expect(item?.attachments).toMatchObject([{ name: 'bill.png', size: 9 }]);
    expect((await store.readAttachment(item?.attachments[0] as never))?.byteLength).toBe(9);
  });
});

describe('attachments', () => {
  it('over the limit are refused, and nothing else changes', async () => {
    await store.addCase(caseWith({ id: 'a' }));
    expect(await store.attachFile('a', file(store.LARGEST_FILE + 1))).toBe('too-large');
    for (let count = 0; count < store.MOST_FILES; count++) kept(await store.attachFile('a', file(1)));
    expect(await store.attachFile('a', file(1))).toBe('too-many');
    expect((await store.listCases())[0]?.attachments).toHaveLength(store.MOST_FILES);
  });

  it('leave the case as it was when the disk is full', async () => {
    await store.addCase(caseWith({ id: 'a', tried: 'chat' }));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(store.attachFile('a', file(9))).rejects.toBeInstanceOf(store.StoreFull);
    put.mockRestore();
    expect((await store.listCases())[0]).toMatchObject({ tried: 'chat', attachments: [] });
  });

  it('go when they are taken away', async () => {
    await store.addCase(caseWith({ id: 'a' }));
    const item = kept(await store.attachFile('a', file(9)));
    const [attachment] = item.attachments;
    if (attachment) await store.removeAttachment('a', attachment);
    expect((await store.readWhole('a'))?.files).toEqual([]);
  });
});

describe('an exported file', () => {
  it('brings back cases and attachments, byte for byte', async () => {
    await store.addCase(caseWith({ id: 'a', order: '订单 42' }));
    await store.attachFile('a', new File([Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)], 'call.m4a'));
    const text = store.asFile(await store.allCases());
    const before = await store.readWhole('a');
    store = await fresh();
    expect(await store.importCases(`\uFEFF${text}`)).toEqual({ added: 1, updated: 0, unchanged: 0 });
    const after = await store.readWhole('a');
    expect(after?.case).toEqual(before?.case);
    expect(new Uint8Array(after?.files[0]?.bytes ?? new ArrayBuffer(0))).toEqual(new Uint8Array(before?.files[0]?.bytes ?? new ArrayBuffer(1)));
    expect(await store.importCases(text)).toEqual({ added: 0, updated: 0, unchanged: 1 });
  });

  it('that is broken, of another kind or newer changes nothing, and says what is wrong', async () => {
    await store.addCase(caseWith({ id: 'a' }));
    const before = await store.listCases();
    const whole = JSON.parse(store.asFile(await store.allCases()));
    const broken = structuredClone(whole);
    broken.cases.unshift({ case: caseWith({ id: 'new' }), files: [] });
    broken.cases[1].case.days.bought = 'yesterday';
    for (const [text, problem] of [
      ['{', { kind: 'not-json' }],
      ['{"records":[]}', { kind: 'not-cases' }],
      [JSON.stringify({ ...whole, version: 99 }), { kind: 'newer-version' }],
      [JSON.stringify(broken), { kind: 'broken', where: 'cases[1].case.days.bought' }],
    ] as const)
      expect(await store.importCases(text)).toEqual({ problem });
    expect(await store.listCases()).toEqual(before);
  });
});
