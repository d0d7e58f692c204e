import type { DBSchema, IDBPTransaction } from 'idb';
import { database } from '../platform/database.ts';
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

type Stores = ['cases', 'files'];

export type Transaction<Mode extends IDBTransactionMode = IDBTransactionMode> = IDBPTransaction<Stored, Stores, Mode>;

export { StoreFull } from '../platform/database.ts';

export const { read, write } = database<Stored, Stores>({
  name: 'exit-sign-cases',
  version: 1,
  stores: ['cases', 'files'],
  upgrade: (opened) => {
    opened.createObjectStore('cases', { keyPath: 'id' });
    opened.createObjectStore('files', { keyPath: 'id' }).createIndex('case', 'case');
  },
});
