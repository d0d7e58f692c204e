import { browser } from '../platform/browser.ts';
import type { Sender } from '../walk/background.ts';
import { withPicked } from './draft.ts';
import { changeDraft } from './drafts.ts';
import { isMaking, type MakerPlace } from './making.ts';
import { type FromPicker, type PickerTexts, pickedSchema } from './messages.ts';

/** Built from entrypoints/picker.ts. */
const PICKER_FILE = '/picker.js';

const keyOf = (tabId: number): string => `picking:${tabId}`;

/** Has the user pick a control on a tab's page. @throws Error where no script may run there */
export async function startPicking(tabId: number, place: MakerPlace): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: place });
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [PICKER_FILE] });
  } catch (error) {
    await browser.storage.session.remove(keyOf(tabId));
    throw error;
  }
}

/**
 * Answers the picker. It is heard only in the tab and only once the user has asked to pick there: nothing that a page
 * says by itself reaches a draft.
 *
 * @param today "2026-11-25"
 */
export async function answerPicker(
  message: FromPicker,
  { tab, url, frameId }: Sender,
  texts: () => Promise<PickerTexts>,
  today: string,
): Promise<PickerTexts | undefined> {
  if (tab?.id === undefined || url === undefined || frameId !== 0) return undefined;
  const key = keyOf(tab.id);
  const place = (await browser.storage.session.get(key))[key] as MakerPlace | undefined;
  if (place === undefined || !(await isMaking(tab.id))) return undefined;
  if (message.type === 'picker-ready') return texts();
  await browser.storage.session.remove(key);
  if (message.type === 'picked') {
    const picked = pickedSchema.parse(message.picked);
    await changeDraft(new URL(url).hostname, (draft) => withPicked(draft, url, picked, today));
  }
  // It closed when the page was pressed. Where the browser opens none without a click, the icon is pressed as the page says.
  if (place === 'popup') await browser.action.openPopup().catch(() => undefined);
  return undefined;
}
