import { i18n } from '#i18n';
import { Lang } from '../lang.ts';
import { Pictogram } from '../parts/Pictogram.tsx';
import '../styles.ts';
import '../services/pages.css';
import '../case/cases.css';
import { NoticeLine } from './NoticeLine.tsx';
import { RecordList } from './RecordList.tsx';
import { RecordView } from './RecordView.tsx';
import './records.css';
import '../sheet.css';
import type { RecordActions, RecordsState } from './state.ts';

/** The records: a list, or one of them. */
export function RecordsPage({ state, actions, lang }: { state: RecordsState; actions: RecordActions; lang: string }) {
  return (
    <Lang.Provider value={lang}>
      <main class="page record-page">
        <header class="controls">
          <p class="brand">
            <Pictogram /> {i18n.t('app.name')}
          </p>
          {state.shown === null && <h1>{i18n.t('records.title')}</h1>}
          <NoticeLine notice={state.notice} actions={actions} />
        </header>
        {state.shown ? (
          <RecordView key={state.shown.record.id} state={state} whole={state.shown} actions={actions} />
        ) : (
          <RecordList state={state} actions={actions} />
        )}
      </main>
    </Lang.Provider>
  );
}
