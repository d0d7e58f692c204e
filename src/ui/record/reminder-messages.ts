import type { TrialOffer } from '../../case/find-trial.ts';
import { browser } from '../../platform/browser.ts';

/** From the extension's own pages, about reminders. */
export type AboutReminders =
  /** Something that is reminded of has changed. */
  | { type: 'reminders-changed' }
  /** Does the tab's page name a trial or a next payment? Answered with a {@link TrialOffer} or null. */
  | { type: 'find-trial'; tabId: number }
  | { type: 'keep-trial' | 'forget-trial'; tabId: number; offer: TrialOffer };

const TYPES: ReadonlySet<unknown> = new Set(['reminders-changed', 'find-trial', 'keep-trial', 'forget-trial'] satisfies AboutReminders['type'][]);

export const isAboutReminders = (message: unknown): message is AboutReminders =>
  typeof message === 'object' && message !== null && 'type' in message && TYPES.has(message.type);

/** Says it to the background. @returns what it answers */
export const sayOfReminders = (message: AboutReminders): Promise<unknown> => browser.runtime.sendMessage(message);

/** Tells the background that something has changed; should it not hear, it looks by itself when it starts next. */
export const remindersChanged = (): void => void sayOfReminders({ type: 'reminders-changed' }).catch(() => undefined);
