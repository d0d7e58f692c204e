import { i18n } from '#i18n';
import type { Deadline } from '../../case/ics.ts';
import { lookAtBillOn } from '../../record/reminders.ts';
import type { KeptRecord } from '../../record/schema.ts';
import { isolate } from '../format.ts';

/** What to put into a calendar of a record: the end of access, and when to look at the bill; nothing where no day is known. */
export function daysOf(record: KeptRecord): Deadline[] {
  const { id, accessUntil } = record;
  const look = lookAtBillOn(record);
  const named = { name: isolate(record.name) };
  return [
    ...(accessUntil === null ? [] : [{ id: `${id}/ends`, date: accessUntil, title: i18n.t('remind.ends', named), text: i18n.t('record.endsText') }]),
    ...(look === null ? [] : [{ id: `${id}/charged`, date: look, title: i18n.t('remind.charged', named), text: i18n.t('done.checkText') }]),
  ];
}
