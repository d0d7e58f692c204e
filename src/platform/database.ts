// Jake Archibald's wrapper: promises and types over IndexedDB in 1.5 KB, and no behaviour of its own. Dexie would bring a
// query language for a handful of records.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';

/** The browser has no room left, or gives this extension no more. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull';
}

interface Layout<Schema extends DBSchema, Names extends StoreNames<Schema>[]> {
  name: string;
  /** Which stores there are. The format of what is in them has a version of its own. */
  version: number;
  stores: Names;
  /** Makes the stores that a database of an older version lacks; 0 is none. */
  upgrade(database: IDBPDatabase<Schema>, from: number): void;
}

interface Database<Schema extends DBSchema, Names extends StoreNames<Schema>[]> {
  /** Several reads that see one state. @throws DOMException where the browser lets nothing be kept */
  read(): Promise<IDBPTransaction<Schema, Names, 'readonly'>>;
  /**
   * Does several writes as one: all of them are kept or none, also when the page is closed in the middle.
   *
   * @throws StoreFull when there is no room; then nothing has changed
   */
  write<Result>(work: (transaction: IDBPTransaction<Schema, Names, 'readwrite'>) => Promise<Result>): Promise<Result>;
}

/** A database of the extension's own, opened once it is used. */
export function database<Schema extends DBSchema, Names extends StoreNames<Schema>[]>(layout: Layout<Schema, Names>): Database<Schema, Names> {
  const { name, version, stores, upgrade } = layout;
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = (): void => {
    opened = null;
  };
  const open = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>(name, version, {
      upgrade,
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
  };
  return {
    read: async () => (await open()).transaction(stores),
    write: async (work) => {
      const transaction = (await open()).transaction(stores, 'readwrite');
      // A failed transaction rejects here and at the request; neither may go unheard.
      const done = transaction.done.catch((error: unknown) => error ?? new Error('The transaction was aborted.'));
      let result: Awaited<ReturnType<typeof work>>;
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
    },
  };
}

// Firefox names it so as well: https://developer.mozilla.org/docs/Web/API/IDBTransaction/error
const inWords = (error: unknown): unknown => (error instanceof Error && error.name === 'QuotaExceededError' ? new StoreFull() : error);
