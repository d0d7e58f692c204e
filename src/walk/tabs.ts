import { browser } from '../platform/browser.ts';
import { keyOfTab } from './next-report.ts';
import type { Report } from './report.ts';

/** What is known of a tab while the browser runs. */
interface TabState {
  report: Report | null;
  /** When the report came, in milliseconds since 1970. */
  at: number;
}

/** The last report of a tab's page, or null. */
export async function reportOfTab(tabId: number): Promise<Report | null> {
  const key = keyOfTab(tabId);
  const state = (await browser.storage.session.get(key))[key] as TabState | undefined;
  return state?.report ?? null;
}

/** Keeps a tab's report, and forgets tabs that are gone. */
export async function keepReport(tabId: number, report: Report): Promise<void> {
  const state: TabState = { report, at: Date.now() };
  await browser.storage.session.set({ [keyOfTab(tabId)]: state });
  const open = new Set((await browser.tabs.query({})).map(({ id }) => String(id)));
  const kept = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(kept.filter((key) => /^(tab|frame|places|walk):/.test(key) && !open.has(key.split(':')[1] ?? '')));
}

/** Whether a tab is there still. */
export const isOpen = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );

/** Forgets what is known of a tab, before it is looked at afresh. */
export const forgetTab = (tabId: number): Promise<void> => browser.storage.session.remove(keyOfTab(tabId));

/** Calls back whenever a tab's state changes, until the signal. */
export function onTabChange(tabId: number, signal: AbortSignal, changed: () => void): void {
  const listen = (changes: Record<string, unknown>): void => {
    if (keyOfTab(tabId) in changes || `walk:${tabId}` in changes) changed();
  };
  browser.storage.session.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listen));
}
