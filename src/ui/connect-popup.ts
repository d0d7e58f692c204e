import { browser } from '../platform/browser.ts';
import type { ToPage } from '../walk/messages.ts';
import { onTabChange } from '../walk/tabs.ts';
import type { PopupState } from '../walk/view.ts';
import type { PopupActions } from './actions.ts';

/** How long a page may take to answer before the popup says that it cannot be read, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Ties a popup to the tab it was opened over: asks for a look at the page, then draws whatever is known of the tab,
 * each time it changes.
 */
export async function connectPopup(draw: (state: PopupState, actions: PopupActions) => void): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  if (tabId === undefined) return;
  let current: PopupState = { view: { kind: 'reading' }, automatic: 'unavailable', origins: [], host: '', contested: false };

  const ask = async (type: 'popup-opened' | 'popup-state'): Promise<void> => {
    const answer = (await browser.runtime.sendMessage({ type, tabId })) as PopupState;
    // The answer to an earlier question may come late: never go back from a page that has been read.
    if (answer.view.kind !== 'reading' || type === 'popup-opened') current = answer;
    draw(current, actions);
  };
  const tell = (message: ToPage): Promise<unknown> => browser.tabs.sendMessage(tabId, message);
  const goTo = (ref: number): Promise<unknown> => {
    const controls = 'report' in current.view ? current.view.report.controls : [];
    const frame = controls.find((control) => control.ref === ref)?.frame ?? { id: 0, ref };
    return browser.tabs.sendMessage(tabId, { type: 'go-to', ref: frame.ref } satisfies ToPage, { frameId: frame.id });
  };
  const failed = (): void => {
    current = { ...current, view: { kind: 'unreadable', why: 'blocked' } };
    draw(current, actions);
  };
  const look = (): void => {
    const patience = setTimeout(() => current.view.kind === 'reading' && failed(), PATIENCE);
    ask('popup-opened').catch(() => {
      clearTimeout(patience);
      failed();
    });
  };

  const actions: PopupActions = {
    goTo: (ref) => void goTo(ref).then((there) => (there === true ? window.close() : look()), failed),
    showPossible: () => void tell({ type: 'show-possible' }).catch(failed),
    open: (address, where) => {
      void (where === 'here' ? browser.tabs.update(tabId, { url: address }) : browser.tabs.create({ url: address })).then(() => window.close());
    },
    // No await before it: https://bugzilla.mozilla.org/show_bug.cgi?id=1398833
    markAutomatically: () => {
      void browser.permissions.request({ origins: current.origins }).finally(() => ask('popup-state').catch(failed));
    },
    lookAgain: look,
    openOptions: () => void browser.runtime.openOptionsPage().then(() => window.close()),
  };
  draw(current, actions);
  onTabChange(tabId, () => void ask('popup-state').catch(failed));
  look();
}
