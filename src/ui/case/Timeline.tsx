import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LARGEST_FILE, MOST_FILES } from '../../case/cases.ts';
import { type Entry, LONGEST_TEXT } from '../../case/schema.ts';
import { formatNumber } from '../format.ts';
import { useLang } from '../lang.ts';
import { Card } from './Card.tsx';
import { DayField, TextField } from './Field.tsx';
import { happenings } from './known-facts.ts';
import type { PartProps } from './parts.ts';
import { Said } from './Said.tsx';

const MB = 1024 * 1024;
const LINE = 200;

/** What was said, to whom and when, with the days of the case among it; and the files that prove it. */
export function Timeline({ item, today, actions }: PartProps) {
  const lang = useLang();
  const entries = happenings(item);
  const remove = (id: string) => actions.change((one) => ({ ...one, events: one.events.filter((event) => event.id !== id) }));
  return (
    <Card title={i18n.t('caseTime.title')}>
      {entries.length === 0 && <p>{i18n.t('caseTime.none')}</p>}
      <ol class="timeline">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Said happening={entry} />
            {entry.own && (
              <button
                type="button"
                class="quiet"
                aria-label={i18n.t('caseTime.removeNamed', { text: entry.said.slice(0, 40) })}
                onClick={() => remove(entry.id)}
              >
                {i18n.t('caseTime.remove')}
              </button>
            )}
          </li>
        ))}
      </ol>
      <NewEntry item={item} today={today} actions={actions} />
      <h3>{i18n.t('caseFiles.title')}</h3>
      <ul class="files">
        {item.attachments.map((attachment) => (
          <li key={attachment.id}>
            <button type="button" class="quiet" onClick={() => actions.fetch(attachment)}>
              {attachment.name}
            </button>
            <span class="aside">{i18n.t('caseFiles.size', { size: formatNumber(attachment.size / MB, lang) })}</span>
            <button
              type="button"
              class="quiet"
              aria-label={i18n.t('caseTime.removeNamed', { text: attachment.name })}
              onClick={() => actions.detach(attachment)}
            >
              {i18n.t('caseTime.remove')}
            </button>
          </li>
        ))}
      </ul>
      <p class="aside">{i18n.t('caseFiles.add', { size: LARGEST_FILE / MB, count: MOST_FILES })}</p>
      <label class="button small import">
        {i18n.t('caseFiles.choose')}
        <input
          type="file"
          class="visually-hidden"
          multiple
          onChange={(event) => {
            actions.attach([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </label>
    </Card>
  );
}

/** An entry being written is kept with every stroke, like all of a case, and becomes an event once it is added. */
function NewEntry({ item, today, actions }: Pick<PartProps, 'item' | 'today' | 'actions'>) {
  const [entry, setEntry] = useState<Entry>(item.entry ?? { day: today, who: '', said: '' });
  const [round, setRound] = useState(0);
  const { day, who, said } = entry;
  const write = (more: Partial<Entry>): void => {
    const written = { ...entry, ...more };
    setEntry(written);
    actions.change((one) => ({ ...one, entry: written }));
  };
  const add = (submitted: Event): void => {
    submitted.preventDefault();
    if (said.trim() === '' || day === undefined) return;
    actions.change(({ entry: _, ...one }) => ({ ...one, events: [...one.events, { id: crypto.randomUUID(), day, who, said }] }));
    setEntry({ day: today, who: '', said: '' });
    setRound(round + 1);
  };
  return (
    <form class="fields" key={round} onSubmit={add}>
      <DayField label={i18n.t('caseTime.day')} value={day} save={(chosen) => write({ day: chosen })} />
      <TextField label={i18n.t('caseTime.who')} value={who} longest={LINE} save={(text) => write({ who: text })} />
      <TextField label={i18n.t('caseTime.said')} value={said} longest={LONGEST_TEXT} lines={2} save={(text) => write({ said: text })} />
      <button type="submit" class="button" disabled={said.trim() === '' || day === undefined}>
        {i18n.t('caseTime.add')}
      </button>
    </form>
  );
}
