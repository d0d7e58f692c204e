import { isMaking } from '../maker/making.ts';
import { chosenLocale, type Locale } from '../platform/locale.ts';
import { api } from '../platform/plain-api.ts';
import type { AboutTab } from '../walk/messages.ts';
import { nextReport } from '../walk/next-report.ts';
import type { PopupState } from '../walk/view.ts';

/** The tab a popup was opened over, and what the background says of its page. */
export interface FirstLook {
  tabId: number;
  windowId: number;
  /** Comes once the page has been read, or cannot be. Null where a pack is being made over the tab: nobody looks there. */
  answer: Promise<PopupState> | null;
}

const scope = globalThis as { firstLook?: Promise<FirstLook | null>; firstLocale?: Promise<Locale | null> };

/**
 * Asks for a look at the page the popup was opened over, once. Called before anything of the popup itself has loaded, so
 * that the page is read meanwhile. Null where there is no tab.
 */
export const firstLook = (): Promise<FirstLook | null> => {
  scope.firstLook ??= ask();
  return scope.firstLook;
};

/** Asks for the language the user chose, once, as early as that. */
export const firstLocale = (): Promise<Locale | null> => {
  scope.firstLocale ??= chosenLocale();
  return scope.firstLocale;
};

async function ask(): Promise<FirstLook | null> {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  const { id: tabId, windowId } = tab;
  return { tabId, windowId, answer: (await isMaking(tabId)) ? null : look(tabId) };
}

async function look(tabId: number): Promise<PopupState> {
  const reported = nextReport(tabId);
  const answer = await answerTo({ type: 'popup-opened', tabId });
  if (answer.view.kind !== 'reading') return answer;
  await reported;
  return answerTo({ type: 'popup-state', tabId });
}

async function answerTo(question: AboutTab): Promise<PopupState> {
  const answer = (await api.runtime.sendMessage(question)) as Partial<PopupState>;
  if (answer.view === undefined) throw new Error('The background gave no answer.');
  return answer as PopupState;
}
