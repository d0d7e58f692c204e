/** Where the two browsers differ: a panel beside the page, which the polyfill does not know. */
interface SidePanels {
  /** Chromium: https://developer.chrome.com/docs/extensions/reference/api/sidePanel */
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  /** Firefox: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/sidebarAction */
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the panel in a window. Must be called in the click's own task: both browsers want the user's gesture. */
export async function openSidePanel(windowId: number): Promise<void> {
  const { browser: firefox, chrome } = globalThis as unknown as { browser?: SidePanels; chrome?: SidePanels };
  if (chrome?.sidePanel) await chrome.sidePanel.open({ windowId });
  else await firefox?.sidebarAction?.open();
}
