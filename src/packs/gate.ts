import { entriesOf } from './host-index.ts';
import { isAt } from './match.ts';
import { type PagePack, pagePack } from './page-pack.ts';
import type { Pack } from './schema.ts';

/**
 * What the gate knows of a host: where its screens are, and for those without a known address the words that give
 * them away.
 */
export interface GateEntry {
  places: string[];
  hints: string[];
}

/** Storage key of a host entry's gate data. */
export const gateKey = (hostEntry: string): string => `gate:${hostEntry}`;

/** Every key under which the gate may find data for a host. */
export const gateKeys = (hostname: string): string[] => entriesOf(hostname).map(gateKey);

/** The gate data of a pack, by storage key. */
export function gateData(pack: Pack): [string, GateEntry][] {
  const entry = gateEntry(pagePack(pack));
  return pack.hosts.map((host) => [gateKey(host), entry]);
}

/** What the gate waits for on the pages of a pack. */
export function gateEntry(pack: PagePack): GateEntry {
  const places = new Set<string>();
  const hints = new Set<string>();
  for (const screen of pack.screens) {
    for (const place of screen.at ?? []) places.add(place);
    if (screen.at) continue;
    for (const control of screen.controls) for (const word of control.words ?? []) hints.add(word.toLowerCase());
    for (const item of screen.present ?? []) for (const word of item.words ?? []) hints.add(word.toLowerCase());
  }
  return { places: [...places], hints: [...hints] };
}

/** Whether an address is a screen's. */
export const isPlace = (url: string, entries: readonly GateEntry[]): boolean => entries.some(({ places }) => places.some((place) => isAt(new URL(url), place)));

/** Whether a page's text speaks of a screen whose address is not known. */
export function hasHint(text: string, entries: readonly GateEntry[]): boolean {
  const lower = text.toLowerCase();
  return entries.some(({ hints }) => hints.some((hint) => lower.includes(hint)));
}
