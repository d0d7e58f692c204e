import { useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Report } from '../../walk/report.ts';
import type { PopupState, View } from '../../walk/view.ts';
import type { PopupActions } from '../actions.ts';
import { Lang } from '../lang.ts';
import '../styles.ts';
import { announce } from './announce.ts';
import { CarryOn, Waiting } from './CarryOn.tsx';
import { Contested } from './Contested.tsx';
import { Done } from './Done.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { Footer, type Place } from './Footer.tsx';
import { KeepRecord } from './KeepRecord.tsx';
import { More, mayBeOver } from './More.tsx';
import { Nothing } from './Nothing.tsx';
import './popup.css';
import { Possible } from './Possible.tsx';
import { Reading } from './Reading.tsx';
import { ScreenView } from './ScreenView.tsx';
import { Stale } from './Stale.tsx';
import { TrialReminder } from './TrialReminder.tsx';
import { Unproven } from './Unproven.tsx';
import { Unreadable } from './Unreadable.tsx';
import { Way } from './Way.tsx';

/** What makes a view another one: a new one starts at its top, an update of the same keeps scroll and focus. */
function identity(view: View): string {
  return 'report' in view ? `${view.kind} ${view.report.url} ${view.report.screen?.id ?? view.report.screen?.kind}` : view.kind;
}

function Body({ view, actions, host }: { view: View; actions: PopupActions; host: string }) {
  switch (view.kind) {
    case 'reading':
      return <Reading />;
    case 'unreadable':
      return <Unreadable view={view} actions={actions} host={host} />;
    case 'way':
      return <Way view={view} actions={actions} host={host} />;
    case 'screen':
      return <ScreenView view={view} actions={actions} host={host} />;
    case 'possible':
      return <Possible view={view} actions={actions} host={host} />;
    case 'elsewhere':
      return <Elsewhere view={view} actions={actions} host={host} />;
    case 'done':
      return <Done view={view} actions={actions} host={host} />;
    case 'unproven':
      return <Unproven view={view} actions={actions} host={host} />;
    case 'stale':
      return <Stale view={view} actions={actions} host={host} />;
    case 'nothing':
      return <Nothing view={view} actions={actions} host={host} />;
  }
}

/** Names the moment something useful is shown, on the page's own clock. */
const USEFUL = 'useful';

/** Whether a page may say when money is taken next, and nothing is under way that ends it. */
function mayTakeMoney(view: View): view is Extract<View, { report: Report }> {
  if (!('report' in view) || view.kind === 'done' || view.kind === 'unproven' || view.kind === 'stale') return false;
  const kind = view.report.screen?.kind;
  return kind === undefined || kind === 'account' || kind === 'manage-plan' || kind === 'billed-elsewhere';
}

interface PopupProps {
  state: PopupState;
  actions: PopupActions;
  lang: string;
  place: Place;
}

/** Popup and side panel: say where the way out is, and have the page show it. */
export function Popup({ state, actions, lang, place }: PopupProps) {
  const { view, host } = state;
  const shown = identity(view);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    // What `npm run bench -- --popup` measures.
    if (view.kind !== 'reading') performance.mark(USEFUL);
  }, [shown]);
  return (
    <Lang.Provider value={lang}>
      <div class="popup">
        <p class="visually-hidden" role="status">
          {announce(view, host)}
        </p>
        <main key={shown} aria-busy={view.kind === 'reading'} aria-label={i18n.t('app.name')}>
          {state.contested && <Contested />}
          {state.earlier && <CarryOn walk={state.earlier} pack={'pack' in view ? view.pack : null} actions={actions} />}
          {state.waiting && <Waiting walk={state.waiting} actions={actions} />}
          <Body view={view} actions={actions} host={host} />
          {mayTakeMoney(view) && <TrialReminder actions={actions} lang={view.report.lang} />}
          {state.walk && mayBeOver(view) && <KeepRecord walk={state.walk} actions={actions} folded={false} />}
          {view.kind !== 'reading' && <More state={state} actions={actions} />}
        </main>
        <Footer actions={actions} place={place} />
      </div>
    </Lang.Provider>
  );
}
