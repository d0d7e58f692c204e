/* What runs in Chromium, in a page of the extension or of the browser's settings. Each function is sent as source. */

interface ChromeApi {
  tabs: { query(what: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id: number; url?: string }[]> };
  permissions: { request(what: { origins: string[] }): Promise<boolean> };
  developerPrivate: {
    addHostPermission(id: string, origin: string): Promise<void>;
    reload(id: string): Promise<void>;
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  };
}
declare const chrome: ChromeApi;

/** The tab in front; its address is told only where the extension may see it. */
export async function activeTab(): Promise<{ id: number; url?: string } | null> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab ? { id: tab.id, ...(tab.url ? { url: tab.url } : {}) } : null;
}

/** On chrome://extensions: what the user does there under "site access". The extension does not have it by that yet. */
export async function allowHosts(id: string, origins: string[]): Promise<void> {
  for (const origin of origins) await chrome.developerPrivate.addHostPermission(id, origin);
}

/** On chrome://extensions: what its reload button does. It is only there, and unpacked extensions only come back, in developer mode. */
export async function reloadExtension(id: string): Promise<void> {
  await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await chrome.developerPrivate.reload(id);
}

/** In the extension: hosts that were allowed before are given without a prompt. */
export function requestHosts(origins: string[]): Promise<boolean> {
  return chrome.permissions.request({ origins });
}
