import { browser } from './browser.ts';

/** Asked for at the user's press: both browsers allow it to be optional, and an extension that never speaks needs none. */
const PERMISSION = { permissions: ['notifications'] } satisfies Parameters<typeof browser.permissions.request>[0];

/** What the browser shows on the user's screen. */
export interface Notice {
  title: string;
  text: string;
  /** Shown where the browser has buttons on notices: Chromium does, Firefox refuses a notice that has any. */
  buttons: string[];
}

export const mayNotify = (): Promise<boolean> => browser.permissions.contains(PERMISSION);

/** Asks the user. Must be called in the click's own task: https://bugzilla.mozilla.org/show_bug.cgi?id=1398833 */
export const askToNotify = (): Promise<boolean> => browser.permissions.request(PERMISSION);

/** Shows a notice; one of the same id is replaced. @throws Error where the browser refuses */
export async function notify(id: string, { title, text, buttons }: Notice): Promise<void> {
  const named = buttons.map((one) => ({ title: one }));
  // The polyfill's types are Firefox's, which have no buttons.
  const options = { type: 'basic' as const, iconUrl: browser.runtime.getURL('/icon/128.png'), title, message: text };
  await browser.notifications.create(id, import.meta.env.FIREFOX ? options : Object.assign(options, { buttons: named }));
}

export const takeBack = async (id: string): Promise<void> => {
  await browser.notifications.clear(id);
};

let listening = false;

/**
 * Calls back when a notice is pressed. Does nothing until the permission is there: call it at each start of the background,
 * in its first task, and when the permission comes.
 *
 * @param pressed with the notice's id, and which of its buttons; null for the notice itself
 */
export function onNoticePress(pressed: (id: string, button: number | null) => void): void {
  const { notifications } = browser as Partial<typeof browser>;
  if (listening || notifications === undefined) return;
  listening = true;
  notifications.onClicked.addListener((id) => pressed(id, null));
  notifications.onButtonClicked.addListener(pressed);
}
