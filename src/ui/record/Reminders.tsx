import { i18n } from '#i18n';
import { addressOf, type Reminder } from '../../record/reminders.ts';
import { todayHere } from '../../walk/dates.ts';
import { formatDate } from '../format.ts';
import { useLang } from '../lang.ts';
import { AllowNotices } from './AllowNotices.tsx';
import { reminderTitle } from './reminder-texts.ts';
import type { RecordActions, RecordsState } from './state.ts';

interface RemindersProps {
  state: Pick<RecordsState, 'reminders' | 'off' | 'notices'>;
  actions: Pick<RecordActions, 'switchReminder' | 'allowNotices'>;
  /** The heading's level where it stands. */
  heading: 'h2' | 'h3';
}

/** What the user will be reminded of and when, each of which can be switched off, and the way to have it on the screen. */
export function Reminders({ state: { reminders, off, notices }, actions, heading: Heading }: RemindersProps) {
  return (
    <section class="reminders controls">
      <Heading>{i18n.t('remind.title')}</Heading>
      {reminders.length === 0 && <p class="aside">{i18n.t('remind.none')}</p>}
      {reminders.length > 0 && <AllowNotices notices={notices} allow={actions.allowNotices} />}
      <ul class="plain-list">
        {reminders.map((reminder) => (
          <Line key={reminder.id} reminder={reminder} off={off.includes(reminder.id)} actions={actions} />
        ))}
      </ul>
    </section>
  );
}

function Line({ reminder, off, actions }: { reminder: Reminder; off: boolean; actions: RemindersProps['actions'] }) {
  const lang = useLang();
  const title = reminderTitle(reminder);
  const date = formatDate(reminder.day, lang);
  const change = off ? i18n.t('remind.again') : i18n.t('remind.forget');
  return (
    <li class={off ? 'off' : undefined}>
      <p>
        <a class="link" href={addressOf(reminder)}>
          {title}
        </a>
        <span class="when">{reminder.day < todayHere() ? i18n.t('remind.due', { date }) : date}</span>
      </p>
      <button type="button" class="quiet" aria-label={`${change}: ${title}`} onClick={() => actions.switchReminder(reminder.id, off)}>
        {change}
      </button>
    </li>
  );
}
