import { api } from '../platform/plain-api.ts';

/** Under what a tab's state is kept while the browser runs. */
export const keyOfTab = (tabId: number): string => `tab:${tabId}`;

/** Done once there is a report of a tab's page, from now on. */
export function nextReport(tabId: number): Promise<void> {
  const key = keyOfTab(tabId);
  return new Promise((resolve) => {
    const listen = (changes: Record<string, { newValue?: unknown }>): void => {
      if (changes[key]?.newValue === undefined) return;
      api.storage.session.onChanged.removeListener(listen);
      resolve();
    };
    api.storage.session.onChanged.addListener(listen);
  });
}
