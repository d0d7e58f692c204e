import { i18n } from '#i18n';
import { type Reading, readClock } from '../../case/clocks.ts';
import { asCalendar } from '../../case/ics.ts';
import { remindersOfCase } from '../../case/reminders.ts';
import { partOf } from '../../case/rules.ts';
import { DAYS } from '../../case/schema.ts';
import { formatDate } from '../format.ts';
import { useLang } from '../lang.ts';
import { pickText } from '../local-text.ts';
import { PackText } from '../parts/PackText.tsx';
import { AllowNotices, type Notices } from '../record/AllowNotices.tsx';
import { Card } from './Card.tsx';
import { DayField } from './Field.tsx';
import { trail } from './lead.ts';
import { dayName, serviceName } from './names.ts';
import { type PartProps, withDay } from './parts.ts';

/** The deadlines of the case, as days: the user says when things happened, and an overdue one says what is next. */
export function Clocks({ item, rules, today, actions, notices }: PartProps & { notices: Notices }) {
  const lang = useLang();
  const clocks = partOf(rules, 'clocks', item).map((clock) => ({ ...clock, reading: readClock(clock.rule, item, today) }));
  const days = DAYS.filter((day) => day !== 'bought' && (day === 'asked' || clocks.some(({ rule }) => rule.from === day)));
  const deadlines = clocks.flatMap(({ key, rule, reading }) =>
    reading.kind === 'running'
      ? [{ id: `${item.id}/${key}`, date: reading.due, title: i18n.t('caseClock.event', { name: serviceName(item) }), text: pickText(rule.overdue, lang).text }]
      : [],
  );
  const [next] = remindersOfCase(item, rules, today)
    .filter(({ day }) => day > today)
    .sort((a, b) => a.day.localeCompare(b.day));
  const save = () => actions.saveText('exit-sign.ics', 'text/calendar', asCalendar(deadlines, new Date()));
  return (
    <Card title={i18n.t('caseClock.title')} sources={clocks.map(({ source }) => source)}>
      <div class="fields">
        {days.map((day) => (
          <DayField key={day} label={dayName(day)} value={item.days[day]} save={(date) => actions.change((one) => withDay(one, day, date))} />
        ))}
      </div>
      {clocks.length === 0 && <p>{i18n.t('caseClock.none')}</p>}
      <ul class="clocks">
        {clocks.map(({ key, rule, reading }) => (
          <li key={key} class={reading.kind}>
            <p>
              <PackText texts={rule.text} />
            </p>
            <Standing reading={reading} lang={lang} />
            {reading.kind === 'overdue' && (
              <p>
                <PackText texts={rule.overdue} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {next && (
        <>
          {notices === 'on' && <p class="aside">{i18n.t('remind.willOn', { date: formatDate(next.day, lang) })}</p>}
          <AllowNotices notices={notices} allow={actions.allowNotices} />
          <button type="button" class="button" onClick={save}>
            {i18n.t('caseClock.calendar')}
          </button>
        </>
      )}
    </Card>
  );
}

function Standing({ reading, lang }: { reading: Reading; lang: string }) {
  if (reading.kind === 'not-started') return <p class="aside">{i18n.t('caseClock.notStarted', { day: dayName(reading.from) })}</p>;
  const due = formatDate(reading.due, lang);
  return (
    <>
      <p class="due">
        {reading.kind === 'overdue' ? i18n.t('caseClock.overdue', { date: due }) : i18n.t('caseClock.due', { date: due })}
        {reading.usual && <span class="aside">{trail(i18n.t('caseClock.usual', { date: formatDate(reading.usual, lang) }))}</span>}
      </p>
      {reading.unknownYears.length > 0 && <p class="aside">{i18n.t('caseClock.weekendsOnly', { years: reading.unknownYears.join(', ') })}</p>}
    </>
  );
}
