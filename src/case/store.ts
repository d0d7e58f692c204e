// Jake Archibald's wrapper: promises and types over IndexedDB in 1.5 KB, and no behaviour of its own.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Case } from './schema.ts';

/** The bytes of an attachment, apart from its case: a list of cases need not read megabytes. */
export interface StoredFile {
  id: string;
  case: string;
  bytes: ArrayBuffer;
}

interface Stored extends DBSchema {
  cases: { key: string; value: Case };
  files: { key: string; value: StoredFile; indexes: { case: string } };
}

const DATABASE = 'exit-sign-cases';
/** Version of the database: which stores there are. The format of a case has its own. */
const VERSION = 1;
const STORES = ['cases', 'files'] as const;

export type Transaction<Mode extends IDBTransactionMode = IDBTransactionMode> = IDBPTransaction<Stored, typeof STORES, Mode>;

let opened: Promise<IDBPDatabase<Stored>> | null = null;

function open(): Promise<IDBPDatabase<Stored>> {
  const forget = (): void => {
    opened = null;
  };
  opened ??= openDB<Stored>(DATABASE, VERSION, {
    upgrade: (database) => {
      database.createObjectStore('cases', { keyPath: 'id' });
      database.createObjectStore('files', { keyPath: 'id' }).createIndex('case', 'case');
    },
    // A newer version of the extension wants to change the database: let it.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

/** The browser has no room left, or gives this extension no more. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull';
}

/** Several reads that see one state. */
export const read = async (): Promise<Transaction<'readonly'>> => (await open()).transaction(STORES);

/**
 * Does several writes as one: all of them are kept or none, also when the page is closed in the middle.
 *
 * @throws StoreFull when there is no room; then nothing has changed
 */
export async function write<Result>(work: (transaction: Transaction<'readwrite'>) => Promise<Result>): Promise<Result> {
  const transaction = (await open()).transaction(STORES, 'readwrite');
  // A failed transaction rejects here and at the request; neither may go unheard.
  const done = transaction.done.catch((error: unknown) => error ?? new Error('The transaction was aborted.'));
  let result: Result;
  try {
    result = await work(transaction);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It was already.
    }
    await done;
    throw inWords(error);
  }
  const failed = await done;
  if (failed !== undefined) throw inWords(failed);
  return result;
}

// Firefox names it so as well: https://developer.mozilla.org/docs/Web/API/IDBTransaction/error
const inWords = (error: unknown): unknown => (error instanceof Error && error.name === 'QuotaExceededError' ? new StoreFull() : error);
