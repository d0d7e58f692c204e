import { browser } from '../platform/browser.ts';
import { type GateEntry, gateData, gateKey } from './gate.ts';
import type { PackHead } from './head.ts';
import { originsOf } from './match.ts';
import { neverPatterns, neverSites } from './never.ts';
import type { Packs } from './packs.ts';

/** Built from entrypoints/gate.ts. */
const GATE_FILE = '/gate.js';

const isGranted = async (head: PackHead): Promise<boolean> => head.hosts.length > 0 && (await browser.permissions.contains({ origins: originsOf(head) }));

/** The packs whose hosts the user has allowed: only there does anything run without a click. */
export async function grantedPacks({ heads }: Packs): Promise<PackHead[]> {
  const granted = await Promise.all(heads.map(isGranted));
  return heads.filter((_, index) => granted[index]);
}

const gateId = ({ id }: PackHead): string => `gate-${id}`;

let running: Promise<void> = Promise.resolve();
let waiting: Promise<void> | null = null;

/**
 * Makes the registered gates and their data those of the packs the user has allowed. The browser's permissions are
 * the only record of that choice, so this is called whenever they may differ: at install and update, which drop
 * registrations, at start, and when they or the packs change. One runs at a time, and one that waits stands for all that come meanwhile.
 */
export function syncGates(open: () => Promise<Packs>): Promise<void> {
  if (waiting !== null) return waiting;
  waiting = running
    .catch(() => undefined)
    .then(async () => {
      waiting = null;
      await sync(await open());
    });
  running = waiting;
  return waiting;
}

async function sync(packs: Packs): Promise<void> {
  const granted = await grantedPacks(packs);
  const data: Record<string, GateEntry> = {};
  for (const { id } of granted) {
    const pack = await packs.read(id);
    if (pack === null) continue;
    for (const [key, { places, hints }] of gateData(pack)) {
      const other = data[key];
      data[key] = { places: [...(other?.places ?? []), ...places], hints: [...(other?.hints ?? []), ...hints] };
    }
  }
  const stored = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(gateKey('')));
  await browser.storage.local.remove(stored.filter((key) => !(key in data)));
  await browser.storage.local.set(data);

  const there = await browser.scripting.getRegisteredContentScripts();
  const never = neverPatterns(await neverSites());
  const wanted = granted.map((pack) => ({
    id: gateId(pack),
    matches: originsOf(pack),
    excludeMatches: never,
    js: [GATE_FILE],
    // A platform's pages stand in frames of its merchants' pages.
    allFrames: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  }));
  const sameId = ({ id }: { id: string }) => there.find((other) => other.id === id);
  const added = wanted.filter((script) => !sameId(script));
  // Changed in one step, and not at all where it is right already: a page that loads in between must not be missed.
  const changed = wanted.filter((script) => {
    const { matches = [], excludeMatches = [] } = sameId(script) ?? script;
    return matches.join() !== script.matches.join() || excludeMatches.join() !== never.join();
  });
  const ids = there.map(({ id }) => id).filter((id) => !wanted.some((script) => script.id === id));
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (changed.length > 0) await browser.scripting.updateContentScripts(changed);
  if (added.length > 0) await browser.scripting.registerContentScripts(added);
}
