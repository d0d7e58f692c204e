import { pagePack } from '../page-pack.ts';
import type { Broken } from '../references.ts';
import type { Pack, PackScreen } from '../schema.ts';
import { coveredBy, hostFlaw, overlap } from './hosts.ts';
import { type LexiconOf, screenFlaws, wordFlaws } from './screens.ts';
import { selectorFlaws } from './selectors.ts';
import { provenanceFlaw, sourceFlaw } from './sources.ts';

/** What the lint is told besides the pack. */
export interface LintContext {
  lexiconOf: LexiconOf;
  /** As "2026-11-25". */
  today: string;
  /** Bytes after gzip. */
  sizeOf: (text: string) => number;
}

/** What a page is sent of its host's pack weighs at most this, in bytes after gzip. */
const LARGEST_PAGE_PACK = 2048;

/** The same in characters, before it is compressed: the same words a thousand times compress well, and are compared a thousand times. */
const LONGEST_PAGE_PACK = 16 * 1024;

/** Everything that makes a valid pack a bad one, each with its place and how to mend it. Pure. */
export const lint = (pack: Pack, context: LintContext): Broken[] => [...harms(pack, context), ...advice(pack, context)];

/** What nobody can be asked to accept from a stranger: hosts that are not anybody's own, words that deceive, too much for a page to carry. */
export function harms(pack: Pack, { lexiconOf, sizeOf }: LintContext): Broken[] {
  const text = JSON.stringify(pagePack(pack));
  const size = sizeOf(text);
  return [
    ...pack.hosts.flatMap((host, index) => placed(['hosts', index], hostFlaw(host, pack.kind), `"${host}" `)),
    ...ofScreens(pack, (screen) => wordFlaws(screen, lexiconOf)),
    ...(size > LARGEST_PAGE_PACK
      ? [
          {
            path: ['screens'],
            message: `weigh ${size} bytes, compressed, on every page of the host; at most ${LARGEST_PAGE_PACK} are allowed: leave out words and selectors that add nothing`,
          },
        ]
      : []),
    ...(text.length > LONGEST_PAGE_PACK
      ? [
          {
            path: ['screens'],
            message: `are ${text.length} characters of selectors and words; at most ${LONGEST_PAGE_PACK} are allowed: leave out what adds nothing`,
          },
        ]
      : []),
  ];
}

/** What makes a pack worse than it could be, and hurts nobody. */
export function advice(pack: Pack, { lexiconOf, today }: LintContext): Broken[] {
  return [
    ...pack.hosts.flatMap((host, index) => placed(['hosts', index], within(host, pack.hosts))),
    ...strings(pack, 'css').flatMap(({ path, text }) => selectorFlaws(text).map((message) => ({ path, message: `"${text}" ${message}` }))),
    ...strings(pack, 'recognise').flatMap(({ path, text }) => selectorFlaws(text).map((message) => ({ path, message: `"${text}" ${message}` }))),
    ...strings(pack, 'sources').flatMap(({ path, text }) => placed(path, sourceFlaw(text), `"${text}" `)),
    ...pack.screens.flatMap((screen, index) => placed(['screens', index, 'provenance', 'date'], provenanceFlaw(screen.provenance, today))),
    ...(pack.provenance ? placed(['provenance', 'date'], provenanceFlaw(pack.provenance, today)) : []),
    ...ofScreens(pack, (screen) => screenFlaws(pack, screen, lexiconOf)),
  ];
}

const ofScreens = (pack: Pack, flaws: (screen: PackScreen) => Iterable<Broken>): Broken[] =>
  pack.screens.flatMap((screen, index) =>
    [...flaws(screen)].map(({ path, message }) => ({ path: ['screens', index, ...path], message: `of "${screen.id}" ${message}` })),
  );

function within(host: string, hosts: readonly string[]): string | null {
  const wider = coveredBy(host, hosts);
  return wider === null ? null : `"${host}" is within "${wider}": leave it out`;
}

/** Hosts that two packs name. A page gets one pack alone, so one service's host is in one pack; a platform may share it. */
export function* sharedHosts(packs: readonly Pack[]): Generator<Broken & { id: string }> {
  for (const [index, pack] of packs.entries())
    for (const [at, host] of pack.hosts.entries()) {
      const other = packs.slice(0, index).find((item) => item.kind === pack.kind && item.hosts.some((entry) => overlap(entry, host)));
      if (other) yield { id: pack.id, path: ['hosts', at], message: `"${host}" is also a host of "${other.id}": a page gets one pack, so put both into one` };
    }
}

const placed = (path: Broken['path'], flaw: string | null, start = ''): Broken[] => (flaw === null ? [] : [{ path, message: start + flaw }]);

interface Found {
  path: (string | number)[];
  text: string;
}

/** All texts that stand, alone or in a list, under a key of this name. */
function strings(value: unknown, key: string, path: (string | number)[] = []): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    if (name !== key) return strings(inner, key, here);
    if (typeof inner === 'string') return [{ path: here, text: inner }];
    return Array.isArray(inner) ? inner.flatMap((item, index) => (typeof item === 'string' ? [{ path: [...here, index], text: item }] : [])) : [];
  });
}
