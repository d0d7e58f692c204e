import { headOf } from '../../packs/head.ts';
import type { Pack } from '../../packs/schema.ts';
import type { ExtensionBrowser } from './types.ts';

declare const browser: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Puts a pack among the user's own, past all that would refuse it. */
export async function putOwnPack(shown: ExtensionBrowser, pack: Pack): Promise<void> {
  // Opens the database, and with it makes the stores.
  await shown.evaluateInExtension(() => browser.runtime.sendMessage({ type: 'services' }).then(() => undefined));
  await shown.evaluateInExtension(
    async (own: object, id: string, text: string) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('exit-sign-packs');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = opened.transaction(['own', 'texts'], 'readwrite');
      transaction.objectStore('own').put(own);
      transaction.objectStore('texts').put(text, id);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      opened.close();
      await browser.runtime.sendMessage({ type: 'packs-changed' });
    },
    { ...headOf(pack), origin: { kind: 'made' }, on: true, added: 0, changed: 0 },
    pack.id,
    JSON.stringify(pack),
  );
}
