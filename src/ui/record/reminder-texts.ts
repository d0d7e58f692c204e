import { i18n } from '#i18n';
import type { Notice } from '../../platform/notices.ts';
import type { Reminder } from '../../record/reminders.ts';
import type { PlainDate } from '../../walk/dates.ts';
import { formatDate, isolate } from '../format.ts';
import { pickText } from '../local-text.ts';

/** What a reminder is called, in a list. */
export function reminderTitle(reminder: Reminder): string {
  const named = { name: isolate(reminder.name || i18n.t('cases.unnamed')) };
  switch (reminder.kind) {
    case 'ends':
      return i18n.t('remind.ends', named);
    case 'charged':
      return i18n.t('remind.charged', named);
    case 'trial':
      return i18n.t('remind.trial', named);
    case 'renewal':
      return i18n.t('remind.renewal', named);
    case 'overdue':
      return i18n.t('remind.overdue', named);
  }
}

/** What a reminder says. @param today tells what is still to come from what was missed */
export function noticeOf(reminder: Reminder, today: PlainDate, lang: string): Notice {
  const title = reminderTitle(reminder);
  switch (reminder.kind) {
    case 'ends':
      return { title, text: i18n.t('remind.endsText', { date: formatDate(reminder.day, lang) }), buttons: [] };
    case 'charged':
      return { title, text: i18n.t('remind.chargedText'), buttons: [i18n.t('remind.yes'), i18n.t('remind.no')] };
    case 'trial':
    case 'renewal': {
      const date = formatDate(reminder.on, lang);
      return { title, text: reminder.on > today ? i18n.t('remind.takenOn', { date }) : i18n.t('remind.takenSince', { date }), buttons: [] };
    }
    case 'overdue': {
      const since = i18n.t('remind.overdueText', { date: formatDate(reminder.on, lang) });
      return { title, text: `${since} ${pickText(reminder.text, lang).text}`, buttons: [] };
    }
  }
}

/** What is said of more than can be read one by one. */
export const noticeOfMany = (count: number): Notice => ({ title: i18n.t('remind.many', count), text: i18n.t('remind.manyText'), buttons: [] });
