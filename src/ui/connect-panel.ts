import { browser } from '../platform/browser.ts';
import { connectTab, type Draw } from './connect-popup.ts';

/** Ties the side panel to whichever tab is in front of its window, and to each page that loads there. */
export async function connectPanel(draw: Draw): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId === undefined) return;
  let shown: { tabId: number; pageLoaded(): void } | null = null;
  let leaving = new AbortController();
  const show = (tabId: number): void => {
    leaving.abort();
    leaving = new AbortController();
    shown = { tabId, ...connectTab({ tabId, windowId, first: 'panel-opened', left: () => undefined }, draw, leaving.signal) };
  };
  browser.tabs.onActivated.addListener((now) => now.windowId === windowId && show(now.tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete' && shown?.tabId === tabId) shown.pageLoaded();
  });
  const [tab] = await browser.tabs.query({ active: true, windowId });
  if (tab?.id !== undefined) show(tab.id);
}
