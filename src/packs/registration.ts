import { browser } from '../platform/browser.ts';
import { type GateEntry, gateData, gateKey } from './gate.ts';
import { originsOf } from './match.ts';
import { pagePack } from './page-pack.ts';
import type { Pack } from './schema.ts';

/** Built from entrypoints/gate.ts. */
const GATE_FILE = '/gate.js';

const isGranted = async (pack: Pack): Promise<boolean> => pack.hosts.length > 0 && (await browser.permissions.contains({ origins: originsOf(pack) }));

/** The packs whose hosts the user has allowed: only there does anything run without a click. */
export async function grantedPacks(packs: readonly Pack[]): Promise<Pack[]> {
  const granted = await Promise.all(packs.map(isGranted));
  return packs.filter((_, index) => granted[index]);
}

let running: Promise<void> = Promise.resolve();

/**
 * Makes the registered gates and their data those of the packs the user has allowed. The browser's permissions are
 * the only record of that choice, so this is called whenever they may differ: at install and update, which drop
 * registrations, at start, and when they change. Calls queue up.
 */
export function syncGates(packs: readonly Pack[]): Promise<void> {
  running = running.catch(() => undefined).then(() => sync(packs));
  return running;
}

async function sync(packs: readonly Pack[]): Promise<void> {
  const granted = await grantedPacks(packs);
  const data: Record<string, GateEntry> = {};
  for (const pack of granted) {
    for (const [key, { places, hints }] of gateData(pagePack(pack))) {
      const other = data[key];
      data[key] = { places: [...(other?.places ?? []), ...places], hints: [...(other?.hints ?? []), ...hints] };
    }
  }
  const stored = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(gateKey('')));
  await browser.storage.local.remove(stored.filter((key) => !(key in data)));
  await browser.storage.local.set(data);

  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: registered });
  if (granted.length === 0) return;
  await browser.scripting.registerContentScripts(
    granted.map((pack) => ({
      id: `gate-${pack.id}`,
      matches: originsOf(pack),
      js: [GATE_FILE],
      // A platform's pages stand in frames of its merchants' pages.
      allFrames: true,
      runAt: 'document_start' as const,
      persistAcrossSessions: true,
    })),
  );
}
