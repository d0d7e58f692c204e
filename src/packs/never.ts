import * as z from 'zod/mini';
import { browser } from '../platform/browser.ts';

/** Where the choice is kept; {@link onNeverChange} tells when it changes. */
const KEY = 'never-here';
/** Version of the stored format. */
const VERSION = 1;

const stored = z.object({ version: z.literal(VERSION), sites: z.array(z.string().check(z.maxLength(253))) });

/** The sites (registrable domains) on which nothing runs without a click, though their services are chosen. */
export async function neverSites(): Promise<string[]> {
  const read = stored.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return read.success ? read.data.sites : [];
}

/** Keeps away from a site, or no longer. */
export async function setNever(site: string, never: boolean): Promise<void> {
  const others = (await neverSites()).filter((other) => other !== site);
  await browser.storage.local.set({ [KEY]: { version: VERSION, sites: never ? [...others, site].sort() : others } });
}

/** Whether a host belongs to one of these sites. */
export const isNever = (sites: readonly string[], host: string): boolean => sites.some((site) => host === site || host.endsWith(`.${site}`));

/** All pages of these sites, as match patterns. An address of numbers takes no "*." before it, and no pack names one. */
export const neverPatterns = (sites: readonly string[]): string[] => sites.filter((site) => /[a-z]/i.test(site)).map((site) => `*://*.${site}/*`);

/** Calls back whenever the choice changes. */
export function onNeverChange(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEY in changes) changed();
  });
}
