import type { DBSchema } from 'idb';
import { database } from '../platform/database.ts';
import { headOf, type PackHead } from './head.ts';
import { brokenReferencesIn } from './references.ts';
import { type Pack, packSchema } from './schema.ts';
import { type Problem, validate } from './validate.ts';

/** How many packs one may have of one's own. With the longest each, they take 13 MB. */
export const MOST_OWN_PACKS = 200;

/** Where a pack of one's own came from. */
export type PackOrigin = { kind: 'made' } | { kind: 'file'; name: string } | { kind: 'url'; url: string };

/** What a list shows of a pack of one's own. */
export interface OwnPack extends PackHead {
  origin: PackOrigin;
  on: boolean;
  /** Milliseconds since 1970. */
  added: number;
  changed: number;
}

/**
 * A pack of one's own with its text as it was given, to be edited and taken along. One that an earlier version of the
 * extension took and this one cannot read is kept, and never used.
 */
export type OpenedPack = { own: OwnPack; text: string } & ({ kind: 'usable'; pack: Pack } | { kind: 'unreadable'; problems: Problem[] });

interface Stored extends DBSchema {
  own: { key: string; value: OwnPack };
  /** The texts by id, apart: a list need not read megabytes. */
  texts: { key: string; value: string };
  /** Ids of bundled packs that are switched off. */
  off: { key: string; value: true };
}

const { read, write } = database<Stored, ['own', 'texts', 'off']>({
  name: 'exit-sign-packs',
  version: 1,
  stores: ['own', 'texts', 'off'],
  upgrade: (opened) => {
    opened.createObjectStore('own', { keyPath: 'id' });
    for (const name of ['texts', 'off'] as const) opened.createObjectStore(name);
  },
});

/** The user's own packs, in the order of their ids. */
export const listOwnPacks = async (): Promise<OwnPack[]> => (await read()).objectStore('own').getAll();

/** Reads a pack of one's own by today's format, whichever version of the extension kept it; null where there is none of this id. */
export async function openOwnPack(id: string): Promise<OpenedPack | null> {
  const transaction = await read();
  const [own, text] = await Promise.all([transaction.objectStore('own').get(id), transaction.objectStore('texts').get(id)]);
  return own && text !== undefined ? opened(own, text) : null;
}

function opened(own: OwnPack, text: string): OpenedPack {
  const result = validate(packSchema, text, brokenReferencesIn);
  return result.ok ? { own, text, kind: 'usable', pack: result.value } : { own, text, kind: 'unreadable', problems: result.problems };
}

/**
 * Keeps a pack that `readPack` let pass, in place of an earlier one of the same id.
 *
 * @param text as it was given
 * @returns "too-many" where the most there may be are kept already; nothing has changed then
 * @throws StoreFull when there is no room; nothing has changed then
 */
export function keepOwnPack(pack: Pack, text: string, origin: PackOrigin): Promise<'kept' | 'too-many'> {
  return write(async (transaction) => {
    const own = transaction.objectStore('own');
    const before = await own.get(pack.id);
    if (before === undefined && (await own.count()) >= MOST_OWN_PACKS) return 'too-many';
    const now = Date.now();
    await own.put({ ...headOf(pack), origin, on: before?.on ?? true, added: before?.added ?? now, changed: now });
    await transaction.objectStore('texts').put(text, pack.id);
    return 'kept';
  });
}

/** Deletes a pack of one's own. @returns what it was, to put it back, or null where there was none */
export function deleteOwnPack(id: string): Promise<OpenedPack | null> {
  return write(async (transaction) => {
    const [own, texts] = [transaction.objectStore('own'), transaction.objectStore('texts')];
    const [kept, text] = await Promise.all([own.get(id), texts.get(id)]);
    await own.delete(id);
    await texts.delete(id);
    return kept && text !== undefined ? opened(kept, text) : null;
  });
}

/** Puts a deleted pack back as it was. @throws StoreFull */
export function restoreOwnPack({ own, text }: OpenedPack): Promise<void> {
  return write(async (transaction) => {
    await transaction.objectStore('own').put(own);
    await transaction.objectStore('texts').put(text, own.id);
  });
}

/** Switches a pack of one's own on or off. One that is gone stays gone. @throws StoreFull */
export function switchOwnPack(id: string, on: boolean): Promise<void> {
  return write(async (transaction) => {
    const own = transaction.objectStore('own');
    const kept = await own.get(id);
    if (kept) await own.put({ ...kept, on });
  });
}

/** Ids of the bundled packs that the user switched off. */
export const listOff = async (): Promise<ReadonlySet<string>> => new Set(await (await read()).objectStore('off').getAllKeys());

/** Switches a bundled pack on or off. @throws StoreFull */
export function switchBundledPack(id: string, on: boolean): Promise<void> {
  return write(async (transaction) => {
    const off = transaction.objectStore('off');
    if (on) await off.delete(id);
    else await off.put(true, id);
  });
}
