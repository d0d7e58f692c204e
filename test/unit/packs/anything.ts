import fc from 'fast-check';
import { ROOT } from '../../../src/cli/build.ts';
import { readPacks } from '../../../src/cli/pack-files.ts';

const { packs } = readPacks(ROOT);

/** A pack that ships, with one of its values, anywhere, replaced by anything. */
const tampered = fc.tuple(fc.constantFrom(...packs), fc.nat(), fc.jsonValue({ maxDepth: 2 })).map(([pack, at, value]) => {
  let left = at % 200;
  const text = JSON.stringify(pack, (_, item) => (left-- === 0 ? value : item));
  return text ?? 'null';
});
/** Texts that somebody may give as a pack: nearly one, JSON of any kind, and no JSON at all. */
export const anything = fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' }), tampered);
