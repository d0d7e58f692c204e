import { findTrial, takeOffer } from '../../case/find-trial.ts';
import { listReminders } from '../../case/reminders.ts';
import type { Packs } from '../../packs/packs.ts';
import { browser } from '../../platform/browser.ts';
import { createTurns } from '../../platform/in-turn.ts';
import { mayNotify, notify, onNoticePress, takeBack } from '../../platform/notices.ts';
import { addTold } from '../../record/heard.ts';
import { changeRecord } from '../../record/records.ts';
import { addressOf, planReminders, type Reminder } from '../../record/reminders.ts';
import { forgetOldTrials, forgetTrial } from '../../record/trials.ts';
import { todayHere } from '../../walk/dates.ts';
import { casesAddress } from './record-case.ts';
import type { AboutReminders } from './reminder-messages.ts';
import { noticeOf, noticeOfMany } from './reminder-texts.ts';

/** The one alarm: it wakes the background when something is due. */
const ALARM = 'reminders';
/** Set while the browser runs. Alarms may be gone after a restart, an update, or while the extension was switched off; so is this. */
const AWAKE = 'reminders-awake';
/** The notice that stands for many. */
const MANY = 'many';
/** More than these at once are one notice: after a long absence, or an import of old records. */
const FEW = 3;

/** So that nothing is told twice. */
const inTurn = createTurns();

/** Tells what is due, and has the background woken for what is next. */
export const remind = (speak: () => Promise<string>): Promise<void> => inTurn(() => tellDue(speak));

async function tellDue(speak: () => Promise<string>): Promise<void> {
  await forgetOldTrials(Date.now());
  const { reminders, heard } = await listReminders();
  const { tell, heard: told, next } = planReminders(reminders, heard, Date.now());
  if (next === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: next });
  if (!(await mayNotify())) return;
  await takeBackOthers(reminders);
  if (tell.length === 0) return;
  const lang = await speak();
  if (tell.length > FEW) await notify(MANY, noticeOfMany(tell.length));
  else for (const reminder of tell) await notify(reminder.id, noticeOf(reminder, todayHere(), lang));
  // After they are shown: shown once more under the same id they are still one, and none is lost in between.
  await addTold(told);
}

/** Takes back what is shown of a record, trial or case that is gone or settled. */
async function takeBackOthers(reminders: readonly Reminder[]): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  const gone = shown.filter((id) => id !== MANY && !reminders.some((one) => one.id === id));
  await Promise.all(gone.map(takeBack));
}

/** Where a press on a notice led to, as far as the background goes: opens what it is about, or writes down the answer. */
async function pressed(id: string, button: number | null): Promise<void> {
  await takeBack(id);
  const reminder = (await listReminders()).reminders.find((one) => one.id === id);
  const open = (url: string): Promise<unknown> => browser.tabs.create({ url });
  if (reminder?.kind !== 'charged' || button === null) {
    await open(reminder ? addressOf(reminder) : '/records.html');
    return;
  }
  const charged = button === 0;
  const record = await changeRecord(reminder.record, { charged });
  if (charged && record) await open(casesAddress(record));
}

/**
 * Has the user reminded from now on. Call it in the first task of the background: it is woken for what it listens to by then.
 *
 * @param speak takes up the user's language and returns it
 */
export function startReminding(speak: () => Promise<string>): { changed(): void; answer(packs: Packs, message: AboutReminders): Promise<unknown> } {
  const changed = (): void => void remind(speak).catch(() => undefined);
  const listen = (): void => onNoticePress((id, button) => void pressed(id, button).then(changed, changed));
  listen();
  browser.alarms.onAlarm.addListener(({ name }) => name === ALARM && changed());
  browser.permissions.onAdded.addListener(() => {
    listen();
    changed();
  });
  void browser.storage.session.get(AWAKE).then(async ({ [AWAKE]: awake }) => {
    if (awake === true) return;
    await remind(speak);
    await browser.storage.session.set({ [AWAKE]: true });
  });
  return {
    changed,
    answer: async (packs, message) => {
      if (message.type === 'find-trial') return findTrial(packs, message.tabId);
      if (message.type === 'keep-trial') await takeOffer(message.offer, Date.now());
      if (message.type === 'forget-trial') await forgetTrial(message.offer.key);
      changed();
      return undefined;
    },
  };
}
