import { isMaking } from '../maker/making.ts';
import { browser } from '../platform/browser.ts';
import { connectTab, type Draw, openMaker, type ShownTab } from './connect-popup.ts';

/** Ties the side panel to whichever tab is in front of its window, and to each page that loads there. */
export async function connectPanel(draw: Draw): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId === undefined) return;
  let shown: { tabId: number; pageLoaded(): void } | null = null;
  let leaving = new AbortController();
  const show = async (tabId: number): Promise<void> => {
    leaving.abort();
    leaving = new AbortController();
    const { signal } = leaving;
    const tab: ShownTab = { tabId, windowId, first: 'panel-opened', left: () => undefined };
    const making = await isMaking(tabId);
    if (signal.aborted) return;
    const { pageLoaded } = making ? await openMaker(tab, signal) : connectTab(tab, draw, signal);
    if (!signal.aborted) shown = { tabId, pageLoaded };
  };
  browser.tabs.onActivated.addListener((now) => now.windowId === windowId && void show(now.tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete' && shown?.tabId === tabId) shown.pageLoaded();
  });
  const [tab] = await browser.tabs.query({ active: true, windowId });
  if (tab?.id !== undefined) await show(tab.id);
}
