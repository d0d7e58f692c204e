import { generateIcsCalendar } from 'ts-ics';
import { addDays, type PlainDate } from './calendar.ts';

/** A deadline for a calendar. */
export interface Deadline {
  /** The same deadline of the same case has the same, so that importing it again moves it. */
  id: string;
  title: string;
  text: string;
  date: PlainDate;
}

/** Noon: no time zone turns it into another day where a program reads it as a moment. */
const at = (date: PlainDate): Date => new Date(`${date}T12:00:00Z`);

/** Hours before the day at which the calendar reminds: the morning of the day before. */
const REMIND_HOURS = 15;

/** Deadlines as an iCalendar file: whole days, each with a reminder on the day before. @param now when it is written */
export function asCalendar(deadlines: readonly Deadline[], now: Date): string {
  return generateIcsCalendar({
    version: '2.0',
    prodId: '-//Exit Sign//Cases//EN',
    events: deadlines.map(({ id, title, text, date }) => ({
      uid: `${id.replace(/[^\w-]/g, '-')}@exit-sign.invalid`,
      stamp: { date: now, type: 'DATE-TIME' },
      start: { date: at(date), type: 'DATE' },
      end: { date: at(addDays(date, 1)), type: 'DATE' },
      summary: title,
      description: text,
      alarms: [{ action: 'DISPLAY', description: title, trigger: { type: 'relative', value: { before: true, hours: REMIND_HOURS } } }],
    })),
  });
}
