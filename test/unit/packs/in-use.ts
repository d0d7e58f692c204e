import { headOf } from '../../../src/packs/head.ts';
import { createPacks, type PackSources, type Packs } from '../../../src/packs/packs.ts';
import type { Pack } from '../../../src/packs/schema.ts';

/** Bundled packs as the extension has them in use, without files. */
export const packsInUse = (bundled: readonly Pack[], changes: Partial<PackSources> = {}): Packs =>
  createPacks({
    own: [],
    readOwn: async () => null,
    bundled: bundled.map(headOf),
    readBundled: async (id) => {
      const pack = bundled.find((item) => item.id === id);
      if (pack === undefined) throw new Error(`${id} is no file`);
      return pack;
    },
    told: async () => [],
    off: new Set(),
    ...changes,
  });
