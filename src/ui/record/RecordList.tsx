import { i18n } from '#i18n';
import { formatDate, formatDay } from '../format.ts';
import { useLang } from '../lang.ts';
import { outcomeName } from './names.ts';
import { Reminders } from './Reminders.tsx';
import type { RecordActions, RecordsState } from './state.ts';

/** All records, and what can be done with all of them. */
export function RecordList({ state, actions }: { state: RecordsState; actions: RecordActions }) {
  const { records, blocked } = state;
  const lang = useLang();
  return (
    <>
      <p>{i18n.t('records.intro')}</p>
      {blocked && <p class="notice">{i18n.t('records.blocked')}</p>}
      {records.length === 0 && !blocked && <p class="empty">{i18n.t('records.none')}</p>}
      <ul class="records">
        {records.map(({ id, name, outcome, ended, accessUntil }) => (
          <li key={id} class={outcome}>
            <a
              class="link"
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                actions.show(id);
              }}
            >
              <bdi>{name}</bdi>
            </a>
            <p class="aside">
              {outcomeName(outcome)} · {formatDay(ended, lang)}
            </p>
            {accessUntil && <p class="until">{i18n.t('records.until', { date: formatDate(accessUntil, lang) })}</p>}
          </li>
        ))}
      </ul>
      {!blocked && <Reminders state={state} actions={actions} heading="h2" />}
      <div class="row">
        {records.length > 0 && (
          <button type="button" class="button small" onClick={() => actions.exportRecords('all')}>
            {i18n.t('cases.exportAll')}
          </button>
        )}
        <label class="button small import">
          {i18n.t('cases.import')}
          <input
            type="file"
            class="visually-hidden"
            accept="application/json,.json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) actions.importFile(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
    </>
  );
}
