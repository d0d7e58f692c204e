import { headOf } from './head.ts';
import { originsOf } from './match.ts';
import type { Pack } from './schema.ts';

/** What the extension ships of its packs, by path: their heads, those that are told by what is on a page, and each by itself. */
export const packFiles = (packs: readonly Pack[]): [string, unknown][] => [
  ['packs/index.json', packs.map(headOf)],
  ['packs/told.json', packs.filter(isTold)],
  ...packs.map((pack): [string, unknown] => [`packs/of/${pack.id}.json`, pack]),
];

/** The hosts that the manifest names. Any other is among them for packs of one's own: asked for host by host, when the user takes one in. */
export const hostsToAskFor = (packs: readonly Pack[]): string[] => [...new Set([...packs.flatMap(originsOf), '*://*/*'])].sort();

/** Whether a pack is a platform's that can be told by what is on a page of any host. */
const isTold = (pack: Pack): boolean => pack.kind === 'platform' && (pack.recognise ?? pack.labels) !== undefined;
