import { browser } from '../platform/browser.ts';
import { siteOf } from '../walk/site.ts';
import { type Draft, draftSchema, newDraft } from './draft.ts';

/** A site's draft. It is kept at every change: popups close, tabs go elsewhere, and workers end. */
const keyOf = (site: string): string => `draft:${site}`;

/** The cleaned copy of a screen's page. */
const copyKey = (site: string, screen: string): string => `draft-copy:${site}:${screen}`;

/** The draft of the site of a host, or null. One that this version cannot read is none. */
export async function draftFor(host: string): Promise<Draft | null> {
  const key = keyOf(siteOf(host));
  const read = draftSchema.safeParse((await browser.storage.local.get(key))[key]);
  return read.success ? read.data : null;
}

/**
 * Changes the draft of the site of a host, which is begun if there is none. Changes wait for each other, in whatever page
 * or worker they are made.
 *
 * @throws Error when the browser has no room left; nothing has changed then
 */
export function changeDraft(host: string, change: (draft: Draft) => Draft): Promise<Draft> {
  const key = keyOf(siteOf(host));
  return navigator.locks.request(key, async () => {
    const now = Date.now();
    const changed = { ...change((await draftFor(host)) ?? newDraft(host, now)), changed: now };
    await browser.storage.local.set({ [key]: changed });
    return changed;
  });
}

/** Forgets the draft of the site of a host, with its copies of pages. */
export async function forgetDraft(host: string): Promise<void> {
  const site = siteOf(host);
  const all = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(all.filter((key) => key === keyOf(site) || key.startsWith(copyKey(site, ''))));
}

/** The cleaned copies of a draft's pages, by the id of the screen. */
export async function copiesFor(host: string): Promise<Map<string, string>> {
  const start = copyKey(siteOf(host), '');
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  return new Map(Object.entries(all).flatMap(([key, copy]) => (key.startsWith(start) && typeof copy === 'string' ? [[key.slice(start.length), copy]] : [])));
}

/** Keeps the cleaned copy of a screen's page, or forgets it with null. @throws Error when there is no room */
export async function keepCopy(host: string, screen: string, html: string | null): Promise<void> {
  const key = copyKey(siteOf(host), screen);
  await (html === null ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: html }));
}

/** Calls back whenever a draft or a copy changes, until the signal. */
export function onDraftChange(signal: AbortSignal, changed: () => void): void {
  const listen = (changes: Record<string, unknown>): void => {
    if (Object.keys(changes).some((key) => key.startsWith('draft'))) changed();
  };
  browser.storage.local.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listen));
}
