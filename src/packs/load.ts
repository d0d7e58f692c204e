import { browser } from '../platform/browser.ts';
import type { PackHead } from './head.ts';
import { listOff, listOwnPacks, openOwnPack } from './own.ts';
import { createPacks, type Packs } from './packs.ts';
import type { Pack } from './schema.ts';

let opened: Promise<Packs> | null = null;

/**
 * The packs in use: those that came with this version, each a file of its own that the build has refused unless it
 * passes, and the user's. Opened once, until they are said to have changed.
 */
export function openPacks(): Promise<Packs> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Has packs opened anew the next time, because the user's own, or what is switched off, have changed. */
export function packsChanged(): void {
  opened = null;
}

async function open(): Promise<Packs> {
  // Where the browser lets nothing be kept, there are the bundled ones.
  const [bundled, own, off] = await Promise.all([bundledHeads(), listOwnPacks().catch(() => []), listOff().catch(() => new Set<string>())]);
  return createPacks({
    own: own.filter(({ on }) => on),
    readOwn: async (id) => {
      const whole = await openOwnPack(id);
      return whole?.kind === 'usable' ? whole.pack : null;
    },
    bundled,
    readBundled: readBundledPack,
    told: () => read<Pack[]>('told'),
    off,
  });
}

/** The heads of the packs that came with this version, whether they are switched on or not. */
export const bundledHeads = (): Promise<PackHead[]> => read<PackHead[]>('index');

/** A pack that came with this version. Only ids of {@link bundledHeads} may be asked for: Firefox never answers for a file that is not there. */
export const readBundledPack = (id: string): Promise<Pack> => read<Pack>(`of/${id}`);

async function read<T>(name: string): Promise<T> {
  return (await (await fetch(browser.runtime.getURL('/packs/index.json').replace('index', name))).json()) as T;
}
