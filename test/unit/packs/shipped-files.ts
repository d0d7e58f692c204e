import { vi } from 'vitest';
import { packFiles } from '../../../src/packs/files.ts';
import type { Pack } from '../../../src/packs/schema.ts';

/** Has the extension's own files of packs be those of these packs. */
export function shipPacks(packs: readonly Pack[]): void {
  const files = new Map(packFiles(packs));
  vi.stubGlobal('fetch', async (url: string) => {
    const found = [...files].find(([path]) => url.endsWith(`/${path}`));
    if (found === undefined) throw new TypeError(`${url} is not there`);
    return Response.json(found[1]);
  });
}
