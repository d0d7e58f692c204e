import type { Pack } from './schema.ts';

/** The packs that came with this version. The build has refused any that would not pass, so nothing is validated at each start. */
export function bundledPacks(): Pack[] {
  return Object.values(import.meta.glob<Pack>('../../selectors/*/pack.json', { eager: true, import: 'default' }));
}
