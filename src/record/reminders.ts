import type { LocalText } from '../packs/schema.ts';
import { addDays, type PlainDate, todayHere } from '../walk/dates.ts';
import { keyOf } from '../walk/walk.ts';
import type { KeptRecord } from './schema.ts';
import type { Trial } from './trials.ts';

/** Days after the end until a charge is sure to be on the statement: an allowance of ours, no fact of any bank. */
const CHARGE_SHOWS = 3;
/** Days after the end of a cancellation that named none, until a subscription by the month would have been charged once more. */
const A_MONTH = 31;
/** Days before a trial turns into a payment: time to find the way out, and to wait for an answer. */
const AHEAD = 3;

interface Base {
  /** The same reminder of the same thing has the same, also when its day moves. */
  id: string;
  /** The service as the user knows it. */
  name: string;
  /** The day the user is reminded on. */
  day: PlainDate;
}

/** Something the user wants to be told on a day. */
export type Reminder =
  /** Access ends on this day. */
  | (Base & { kind: 'ends'; record: string })
  /** By now a charge would be on the bill: was there any? */
  | (Base & { kind: 'charged'; record: string })
  /** A trial turns into a payment, or the next payment is due, on the day `on`. `address` is where it can be ended. */
  | (Base & { kind: 'trial' | 'renewal'; trial: string; on: PlainDate; address: string })
  /** A deadline of a case has passed on the day `on`; `text` says what is next. */
  | (Base & { kind: 'overdue'; case: string; on: PlainDate; text: LocalText });

/** The day on which the bill is to be looked at, or null where nothing says when. */
export function lookAtBillOn({ accessUntil, outcome, ended }: Pick<KeptRecord, 'accessUntil' | 'outcome' | 'ended'>): PlainDate | null {
  if (accessUntil !== null) return addDays(accessUntil, CHARGE_SHOWS);
  return outcome === 'proven' ? addDays(todayHere(new Date(ended)), A_MONTH + CHARGE_SHOWS) : null;
}

/** What a record reminds of: nothing more once the user has said whether anything was charged. */
export function remindersOfRecord(record: KeptRecord): Reminder[] {
  const { id, name, accessUntil, charged } = record;
  if (charged !== null) return [];
  const look = lookAtBillOn(record);
  return [
    ...(accessUntil === null ? [] : [{ kind: 'ends', id: `ends ${id}`, name, day: accessUntil, record: id } as const]),
    ...(look === null ? [] : [{ kind: 'charged', id: `charged ${id}`, name, day: look, record: id } as const]),
  ];
}

/** What a trial reminds of: nothing more once its cancellation is proven. */
export function remindersOfTrial(trial: Trial, records: readonly KeptRecord[]): Reminder[] {
  const { key, kind, name, on, day, address, created } = trial;
  const isOver = records.some(({ subject, outcome, ended }) => outcome === 'proven' && ended >= created && keyOf(subject) === key);
  return isOver ? [] : [{ kind, id: `trial ${key}`, name, day, trial: key, on, address }];
}

/** When to remind of a trial that ends on a day: some days ahead, or where that is too late tomorrow; null where there is no time left. */
export function dayToRemind(on: PlainDate, today: PlainDate): PlainDate | null {
  const tomorrow = addDays(today, 1);
  const ahead = addDays(on, -AHEAD);
  const day = ahead > today ? ahead : tomorrow;
  return day < on ? day : null;
}

/** Hour of the day to remind at: people are up, and offices open. */
const HOUR = 9;

/** The moment of a reminder on the user's own clock, in milliseconds since 1970. */
export function momentOf(day: PlainDate): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, HOUR).getTime();
}

/** Names a reminder on its day: on another day it is told anew. */
export const tellingOf = ({ id, day }: Reminder): string => `${id} ${day}`;

/** What the user was told already, and does not want to be told; `told` are {@link tellingOf}, `off` are ids. */
export interface Heard {
  told: readonly string[];
  off: readonly string[];
}

/** What to do about reminders. */
export interface Plan {
  /** To be told now, the earliest first. */
  tell: Reminder[];
  /** What needs no telling any more once these are told: they, and what later ones of the same thing have overtaken. */
  heard: string[];
  /** When to look again, in milliseconds since 1970; null where nothing is to come. */
  next: number | null;
}

/** What is due and what is next. Of what was missed about one thing, the latest alone is told. */
export function planReminders(reminders: readonly Reminder[], { told, off }: Heard, now: number): Plan {
  const open = reminders.filter((one) => !told.includes(tellingOf(one)) && !off.includes(one.id)).sort((a, b) => a.day.localeCompare(b.day));
  const due = open.filter(({ day }) => momentOf(day) <= now);
  const coming = open.find(({ day }) => momentOf(day) > now);
  const tell = due.filter((one, index) => !due.slice(index + 1).some((later) => thingOf(later) === thingOf(one)));
  return { tell, heard: due.map(tellingOf), next: coming ? momentOf(coming.day) : null };
}

/** What a reminder is about: a record, a trial, a case. */
function thingOf(reminder: Reminder): string {
  switch (reminder.kind) {
    case 'ends':
    case 'charged':
      return `record ${reminder.record}`;
    case 'trial':
    case 'renewal':
      return `trial ${reminder.trial}`;
    case 'overdue':
      return `case ${reminder.case}`;
  }
}

/** Where pressing a reminder leads: to the record or the case, and where a trial can be ended. */
export function addressOf(reminder: Reminder): string {
  switch (reminder.kind) {
    case 'ends':
    case 'charged':
      return `/records.html#${encodeURIComponent(reminder.record)}`;
    case 'trial':
    case 'renewal':
      return reminder.address;
    case 'overdue':
      return `/cases.html#${encodeURIComponent(reminder.case)}`;
  }
}
