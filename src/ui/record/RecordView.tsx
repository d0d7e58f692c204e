import { i18n } from '#i18n';
import { LONGEST_NOTE } from '../../record/limits.ts';
import type { Whole } from '../../record/records.ts';
import { DayField, TextField } from '../case/Field.tsx';
import { daysOf } from './calendar.ts';
import { RecordSheet } from './RecordSheet.tsx';
import { Reminders } from './Reminders.tsx';
import type { RecordActions, RecordsState } from './state.ts';

/** One record: what it holds, what the user adds, and what can be done with it. */
export function RecordView({ state, whole, actions }: { state: RecordsState; whole: Whole; actions: RecordActions }) {
  const { record } = whole;
  const own = state.reminders.filter((one) => 'record' in one && one.record === record.id);
  return (
    <>
      <p class="controls">
        <a
          class="link"
          href="records.html"
          onClick={(event) => {
            event.preventDefault();
            actions.show(null);
          }}
        >
          {i18n.t('records.back')}
        </a>
      </p>
      <RecordSheet whole={whole} />
      <div class="row controls">
        <button type="button" class="button small primary" onClick={actions.exportPage}>
          {i18n.t('records.savePage')}
        </button>
        <button type="button" class="button small" onClick={actions.print}>
          {i18n.t('caseLetter.print')}
        </button>
        <button type="button" class="button small" onClick={() => actions.exportRecords('shown')}>
          {i18n.t('records.saveFile')}
        </button>
      </div>
      <section class="card controls" aria-label={i18n.t('done.check')}>
        <h2>{i18n.t('done.check')}</h2>
        <p>{i18n.t('record.question')}</p>
        <div class="row">
          <button type="button" class="button small" onClick={actions.openCase}>
            {i18n.t('record.yes')}
          </button>
          <button type="button" class="button small" aria-pressed={record.charged === false} onClick={() => actions.change({ charged: false })}>
            {i18n.t('record.no')}
          </button>
        </div>
        <div class="fields">
          <DayField label={i18n.t('record.accessUntil')} value={record.accessUntil ?? undefined} save={(day) => actions.change({ accessUntil: day ?? null })} />
          <TextField label={i18n.t('record.notes')} value={record.notes} longest={LONGEST_NOTE} lines={3} save={(notes) => actions.change({ notes })} />
        </div>
        {daysOf(record).length > 0 && (
          <div class="row">
            <button type="button" class="button small" onClick={actions.exportDays}>
              {i18n.t('caseClock.calendar')}
            </button>
          </div>
        )}
        {own.length > 0 && <Reminders state={{ ...state, reminders: own }} actions={actions} heading="h3" />}
      </section>
      <p class="controls">
        <button type="button" class="quiet" onClick={actions.remove}>
          {i18n.t('records.delete')}
        </button>
      </p>
    </>
  );
}
