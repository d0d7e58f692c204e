import type { DBSchema, IDBPTransaction } from 'idb';
import { database } from '../platform/database.ts';
import type { KeptRecord, Picture } from './schema.ts';

/** A picture is apart from its record, so that a list of records need not read megabytes. */
interface Stored extends DBSchema {
  records: { key: string; value: KeptRecord };
  pictures: { key: string; value: Picture };
}

type Stores = ['records', 'pictures'];

export type Transaction<Mode extends IDBTransactionMode = IDBTransactionMode> = IDBPTransaction<Stored, Stores, Mode>;

export const { read, write } = database<Stored, Stores>({
  name: 'exit-sign-records',
  version: 1,
  stores: ['records', 'pictures'],
  upgrade: (opened) => {
    opened.createObjectStore('records', { keyPath: 'id' });
    opened.createObjectStore('pictures');
  },
});
