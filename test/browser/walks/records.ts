import type { ExtensionBrowser } from '../../../src/cli/browser/types.ts';
import type { KeptRecord } from '../../../src/record/schema.ts';

/** The records that are kept, as they are stored. */
export const storedRecords = (browser: ExtensionBrowser): Promise<KeptRecord[]> =>
  browser.evaluateInExtension(
    () =>
      new Promise<KeptRecord[]>((resolve, reject) => {
        const opening = indexedDB.open('exit-sign-records');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          // Before anything was ever kept there is no store, and this has just made an empty database.
          if (!database.objectStoreNames.contains('records')) {
            database.close();
            indexedDB.deleteDatabase('exit-sign-records');
            resolve([]);
            return;
          }
          const all = database.transaction('records').objectStore('records').getAll();
          all.onsuccess = () => {
            database.close();
            resolve(all.result as KeptRecord[]);
          };
        };
      }),
  );

/** Takes all records away. */
export const emptyRecords = (browser: ExtensionBrowser): Promise<void> =>
  browser.evaluateInExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('exit-sign-records');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const names = [...database.objectStoreNames];
          if (names.length === 0) {
            database.close();
            indexedDB.deleteDatabase('exit-sign-records');
            resolve();
            return;
          }
          const writing = database.transaction(names, 'readwrite');
          for (const name of names) writing.objectStore(name).clear();
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );
