import type { Attachment, Case } from './schema.ts';
import { read, type StoredFile, type Transaction, write } from './store.ts';

/** A case with the bytes of its attachments. */
export interface Whole {
  case: Case;
  files: StoredFile[];
}

/** Largest attachment, in bytes: a recorded call of an hour, or any picture. */
export const LARGEST_FILE = 10 * 1024 * 1024;
/** Most attachments of a case. */
export const MOST_FILES = 30;

/** All cases: the open ones first, of each kind the one changed last first. */
export async function listCases(): Promise<Case[]> {
  const cases = await (await read()).objectStore('cases').getAll();
  return cases.sort((a, b) => Number(a.closed !== null) - Number(b.closed !== null) || b.changed - a.changed);
}

/** A case with its attachments, or null where there is none. */
export const readWhole = async (id: string): Promise<Whole | null> => wholeIn(await read(), id);

async function wholeIn(transaction: Transaction, id: string): Promise<Whole | null> {
  const [item, files] = await Promise.all([transaction.objectStore('cases').get(id), transaction.objectStore('files').index('case').getAll(id)]);
  return item ? { case: item, files } : null;
}

/** Keeps a new case. @throws StoreFull */
export const addCase = (item: Case): Promise<unknown> => write((transaction) => transaction.objectStore('cases').put(item));

/**
 * Changes a case as it is kept now, so that what another window wrote meanwhile stays.
 *
 * @returns the case as it is now, or null where it is gone
 * @throws StoreFull
 */
export function changeCase(id: string, change: (item: Case) => Case): Promise<Case | null> {
  return write(async (transaction) => {
    const cases = transaction.objectStore('cases');
    const before = await cases.get(id);
    if (!before) return null;
    const after = { ...change(before), changed: Date.now() };
    await cases.put(after);
    return after;
  });
}

/** Deletes a case and its attachments. @returns what it was, to put it back */
export function deleteCase(id: string): Promise<Whole | null> {
  return write(async (transaction) => {
    const whole = await wholeIn(transaction, id);
    await transaction.objectStore('cases').delete(id);
    for (const file of whole?.files ?? []) await transaction.objectStore('files').delete(file.id);
    return whole;
  });
}

/** Puts a case back as it was. @throws StoreFull */
export const restoreCase = (whole: Whole): Promise<void> => write((transaction) => putWhole(transaction, whole));

/** Puts a case within a transaction, and makes its attachments those of `whole`. */
export async function putWhole(transaction: Transaction<'readwrite'>, whole: Whole): Promise<void> {
  const files = transaction.objectStore('files');
  for (const id of await files.index('case').getAllKeys(whole.case.id)) await files.delete(id);
  for (const file of whole.files) await files.put(file);
  await transaction.objectStore('cases').put(whole.case);
}

/** Why a file was not kept. */
export type FileProblem = 'too-large' | 'too-many';

/**
 * Attaches a file to a case.
 *
 * @returns the case as it is now, null where it is gone, or why the file was not kept
 * @throws StoreFull when there is no room; the case is as it was
 */
export async function attachFile(id: string, file: File): Promise<Case | null | FileProblem> {
  if (file.size > LARGEST_FILE) return 'too-large';
  // Before the transaction: it ends while it waits for anything but the store.
  const bytes = await file.arrayBuffer();
  return write(async (transaction) => {
    const before = await transaction.objectStore('cases').get(id);
    if (!before) return null;
    if (before.attachments.length >= MOST_FILES) return 'too-many';
    const added = Date.now();
    const attachment: Attachment = {
      id: crypto.randomUUID(),
      name: file.name.slice(0, 200) || '?',
      type: file.type.slice(0, 200),
      size: file.size,
      added,
    };
    const after = { ...before, attachments: [...before.attachments, attachment], changed: added };
    await transaction.objectStore('files').put({ id: attachment.id, case: id, bytes });
    await transaction.objectStore('cases').put(after);
    return after;
  });
}

/** The bytes of an attachment, or null where it is gone. */
export async function readAttachment({ id }: Attachment): Promise<ArrayBuffer | null> {
  return (await (await read()).objectStore('files').get(id))?.bytes ?? null;
}

/** Takes an attachment away. @returns the case as it is now, or null where it is gone */
export function removeAttachment(id: string, attachment: Attachment): Promise<Case | null> {
  return write(async (transaction) => {
    const before = await transaction.objectStore('cases').get(id);
    await transaction.objectStore('files').delete(attachment.id);
    if (!before) return null;
    const after = { ...before, attachments: before.attachments.filter((item) => item.id !== attachment.id), changed: Date.now() };
    await transaction.objectStore('cases').put(after);
    return after;
  });
}
