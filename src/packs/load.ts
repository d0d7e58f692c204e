import { type Pack, packSchema } from './schema.ts';

/** The packs that came with this version, validated once; the build has refused any that would not pass. */
export function bundledPacks(): Pack[] {
  const files = import.meta.glob('../../selectors/*/pack.json', { eager: true, import: 'default' });
  return Object.values(files).map((data) => packSchema.parse(data));
}
