import { StoreFull } from '../platform/database.ts';
import type { Walk } from '../walk/walk.ts';
import { recordOf } from './make.ts';
import type { KeptRecord, Picture } from './schema.ts';
import { read, type Transaction, write } from './store.ts';

/** A record with the picture that belongs to it. */
export interface Whole {
  record: KeptRecord;
  picture: Picture | null;
}

/** The records, the latest first. */
export async function listRecords(): Promise<KeptRecord[]> {
  return (await (await read()).objectStore('records').getAll()).sort((a, b) => b.started - a.started);
}

/** A record with its picture, or null where there is none. */
export const readWhole = async (id: string): Promise<Whole | null> => wholeIn(await read(), id);

async function wholeIn(transaction: Transaction, id: string): Promise<Whole | null> {
  const [record, picture] = await Promise.all([transaction.objectStore('records').get(id), transaction.objectStore('pictures').get(id)]);
  return record ? { record, picture: picture ?? null } : null;
}

/** All records with their pictures. */
export async function allRecords(): Promise<Whole[]> {
  const wholes = await Promise.all((await listRecords()).map(({ id }) => readWhole(id)));
  return wholes.filter((whole) => whole !== null);
}

/** Whether a record of this walk is kept. */
export const isKept = async (id: string): Promise<boolean> => (await (await read()).objectStore('records').getKey(id)) !== undefined;

/**
 * Keeps what a walk has come to, with what the user wrote into its record before.
 *
 * @param name the service as the user knows it
 * @param when "anew" keeps a record where there is none; "again" only brings one up to date, so that a deleted one stays deleted
 * @throws StoreFull
 */
export function keepWalk(walk: Walk, name: string, when: 'anew' | 'again'): Promise<void> {
  return write(async (transaction) => {
    const records = transaction.objectStore('records');
    const before = (await records.get(walk.id)) ?? null;
    if (before !== null || when === 'anew') await records.put(recordOf(walk, name, before, Date.now()));
  });
}

/**
 * Keeps a walk with a picture. Where there is no room for the picture, the record is kept without it.
 *
 * @returns whether the picture was kept too
 * @throws StoreFull when there is no room for the record either
 */
export async function keepWalkWithPicture(walk: Walk, name: string, picture: Picture): Promise<boolean> {
  await keepWalk(walk, name, 'anew');
  try {
    await write((transaction) => transaction.objectStore('pictures').put(picture, walk.id));
    return true;
  } catch (error) {
    if (error instanceof StoreFull) return false;
    throw error;
  }
}

/** What the user can write into a record. */
export type RecordChange = Partial<Pick<KeptRecord, 'accessUntil' | 'notes' | 'charged'>>;

/**
 * Writes into a record. A day the user wrote is no longer changed by what pages say.
 *
 * @returns the record as it is now, or null where it is gone
 * @throws StoreFull
 */
export function changeRecord(id: string, change: RecordChange): Promise<KeptRecord | null> {
  return write(async (transaction) => {
    const records = transaction.objectStore('records');
    const before = await records.get(id);
    if (!before) return null;
    const record: KeptRecord = { ...before, ...change, dayByUser: before.dayByUser || 'accessUntil' in change, changed: Date.now() };
    await records.put(record);
    return record;
  });
}

/** Deletes a record and its picture. @returns what it was, to put it back */
export function deleteRecord(id: string): Promise<Whole | null> {
  return write(async (transaction) => {
    const whole = await wholeIn(transaction, id);
    await transaction.objectStore('records').delete(id);
    await transaction.objectStore('pictures').delete(id);
    return whole;
  });
}

/** Puts a record back as it was. @throws StoreFull */
export const restoreRecord = (whole: Whole): Promise<void> => write((transaction) => putWhole(transaction, whole));

/** Puts a record within a transaction, and its picture if it has one. */
export async function putWhole(transaction: Transaction<'readwrite'>, { record, picture }: Whole): Promise<void> {
  await transaction.objectStore('records').put(record);
  if (picture) await transaction.objectStore('pictures').put(picture, record.id);
}
