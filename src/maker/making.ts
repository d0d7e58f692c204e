import { api } from '../platform/plain-api.ts';

/** Where the maker is shown: in the popup, which closes, in the side panel, or in a tab of its own. */
export type MakerPlace = 'popup' | 'panel' | 'tab';

const keyOf = (tabId: number): string => `making:${tabId}`;

/** Whether a pack is being made over a tab, so that popup and panel show it. Known while the browser runs. */
export const isMaking = async (tabId: number): Promise<boolean> => keyOf(tabId) in (await api.storage.session.get(keyOf(tabId)));

/** Says that a pack is being made over a tab, or no longer. */
export const setMaking = (tabId: number, making: boolean): Promise<void> =>
  making ? api.storage.session.set({ [keyOf(tabId)]: true }) : api.storage.session.remove(keyOf(tabId));
