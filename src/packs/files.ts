import { headOf } from './head.ts';
import type { Pack } from './schema.ts';

/** What the extension ships of its packs, by path: their heads, those that are told by what is on a page, and each by itself. */
export const packFiles = (packs: readonly Pack[]): [string, unknown][] => [
  ['packs/index.json', packs.map(headOf)],
  ['packs/told.json', packs.filter(isTold)],
  ...packs.map((pack): [string, unknown] => [`packs/of/${pack.id}.json`, pack]),
];

/** Whether a pack is a platform's that can be told by what is on a page of any host. */
const isTold = (pack: Pack): boolean => pack.kind === 'platform' && (pack.recognise ?? pack.labels) !== undefined;
