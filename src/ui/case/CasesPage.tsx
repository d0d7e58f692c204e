import { i18n } from '#i18n';
import { Lang } from '../lang.ts';
import { Pictogram } from '../parts/Pictogram.tsx';
import '../styles.ts';
import '../services/pages.css';
import { CaseList } from './CaseList.tsx';
import { CaseView } from './CaseView.tsx';
import './cases.css';
import { NoticeLine } from './NoticeLine.tsx';
import type { CaseActions, CasesState } from './state.ts';

/** The cases: a list, or one of them. */
export function CasesPage({ state, actions, lang }: { state: CasesState; actions: CaseActions; lang: string }) {
  return (
    <Lang.Provider value={lang}>
      <main class="page case-page">
        <p class="brand">
          <Pictogram /> {i18n.t('app.name')}
        </p>
        {state.shown === null && <h1>{i18n.t('cases.title')}</h1>}
        <NoticeLine notice={state.notice} actions={actions} />
        {state.shown ? (
          <CaseView key={state.shown.item.id} state={state} shown={state.shown} actions={actions} />
        ) : (
          <CaseList state={state} actions={actions} />
        )}
      </main>
    </Lang.Provider>
  );
}
