import type { PackHead } from './head.ts';
import { indexByHost } from './host-index.ts';
import type { Pack } from './schema.ts';

/** The packs that are in use. Which one a host has is known at once; a pack itself is read when somebody needs it. */
export interface Packs {
  heads: readonly PackHead[];
  /** The pack of a host's pages: the user's own before one that came with the extension, a service's before a platform's. */
  at(hostname: string): PackHead | null;
  /** A pack in use, or null where there is none of this id. */
  read(id: string): Promise<Pack | null>;
  /**
   * The platforms that are told by what is on a page, whatever its host. By the labels of controls alone beside a pack that came
   * with the extension and knows screens: what such a site is built on says no more of its way out, and a page is given little.
   */
  told(beside: Pack | null): Promise<Pack[]>;
}

/** Where packs come from. */
export interface PackSources {
  /** Those of the user that are switched on. */
  own: readonly PackHead[];
  /** Null for one that is there no more, or cannot be read by this version. */
  readOwn(id: string): Promise<Pack | null>;
  bundled: readonly PackHead[];
  readBundled(id: string): Promise<Pack>;
  told(): Promise<readonly Pack[]>;
  /** Ids of bundled packs that are switched off. */
  off: ReadonlySet<string>;
}

/** So many packs are remembered that were read: a page reports often, and a few tabs are at work at most. */
const REMEMBERED = 8;

/** Puts the user's packs and the bundled ones together. One's own takes the place of a bundled one of the same id. */
export function createPacks({ own, readOwn, bundled, readBundled, told, off }: PackSources): Packs {
  const replaced = new Set(own.map(({ id }) => id));
  const on = bundled.filter(({ id }) => !off.has(id));
  const rest = on.filter(({ id }) => !replaced.has(id));
  const lookups = [indexByHost(own), indexByHost(rest)];
  const remembered = new Map<string, Promise<Pack | null>>();

  const fetchPack = async (id: string): Promise<Pack | null> =>
    (replaced.has(id) ? await readOwn(id) : null) ?? (on.some((head) => head.id === id) ? await readBundled(id) : null);

  return {
    heads: [...own, ...rest],
    at: (hostname) => {
      for (const find of lookups) {
        const fitting = find(hostname);
        const best = fitting.find(({ kind }) => kind === 'service') ?? fitting[0];
        if (best) return best;
      }
      return null;
    },
    read: (id) => {
      const known = remembered.get(id);
      if (known) return known;
      if (remembered.size >= REMEMBERED) remembered.clear();
      const reading = fetchPack(id);
      remembered.set(id, reading);
      // What could not be read now may be read the next time.
      reading.catch(() => remembered.delete(id));
      return reading;
    },
    told: async (beside) => {
      const isKnown = beside !== null && beside.screens.length > 0 && !replaced.has(beside.id);
      return (await told()).filter((pack) => rest.some(({ id }) => id === pack.id) && (!isKnown || (pack.kind === 'platform' && pack.labels !== undefined)));
    },
  };
}
