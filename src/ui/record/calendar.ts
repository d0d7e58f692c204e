import { i18n } from '#i18n';
import { addDays } from '../../case/calendar.ts';
import type { Deadline } from '../../case/ics.ts';
import type { KeptRecord } from '../../record/schema.ts';
import { isolate } from '../format.ts';

/** Days after the end until a charge is sure to be on the statement: an allowance of ours, no fact of any bank. */
const CHARGE_SHOWS = 3;

/** What to put into a calendar of a record: the end of access, and when to look at the bill. Nothing where the end is not known. */
export function daysOf({ id, name, accessUntil }: KeptRecord): Deadline[] {
  if (accessUntil === null) return [];
  const named = { name: isolate(name) };
  return [
    { id: `${id}/ends`, date: accessUntil, title: i18n.t('record.endsOn', named), text: i18n.t('record.endsText') },
    { id: `${id}/charged`, date: addDays(accessUntil, CHARGE_SHOWS), title: i18n.t('record.lookOn', named), text: i18n.t('done.checkText') },
  ];
}
