import { openPacks, packsChanged } from '../../../packs/load.ts';

/** Milliseconds: half of many took no longer than `median`, 99 of 100 no longer than `p99`. */
interface Spread {
  median: number;
  p99: number;
  slowest: number;
}

/** What looking up packs takes in the extension's worker. */
export interface LookupTimes {
  packs: number;
  /** Reading the index, and the user's own, after the worker has started. */
  open: Spread;
  lookup: Spread;
  /** Reading the one pack that a page has. */
  read: Spread;
}

const READS = 50;

/** Runs in the worker: the packs opened as at its start, then a look-up for every host there is and as many that are nobody's. */
export async function timeLookups(): Promise<LookupTimes> {
  const opens: number[] = [];
  for (let round = 0; round < 15; round++) {
    packsChanged();
    opens.push(await timed(openPacks));
  }
  const packs = await openPacks();
  const hosts = packs.heads.flatMap((head) => head.hosts.map((host) => host.replace('*.', 'www.')));
  const lookups: number[] = [];
  for (const host of [...hosts, ...hosts.map((name) => `not-${name}.example`)]) lookups.push(await timed(() => packs.at(host)));
  const reads: number[] = [];
  for (const { id } of packs.heads.slice(0, READS)) reads.push(await timed(() => packs.read(id)));
  return { packs: packs.heads.length, open: spread(opens), lookup: spread(lookups), read: spread(reads) };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  const result = work();
  // A look-up is not asynchronous, and waiting would be timed.
  if (result instanceof Promise) await result;
  return performance.now() - start;
}

function spread(times: number[]): Spread {
  const sorted = times.sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { median: at(0.5), p99: at(0.99), slowest: at(1) };
}

Object.assign(globalThis, { exitSignTimeLookups: timeLookups });
