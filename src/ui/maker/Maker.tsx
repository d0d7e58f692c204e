import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isUsable } from '../../maker/draft.ts';
import { toExpected } from '../../maker/to-expected.ts';
import { Lang } from '../lang.ts';
import { kindName } from '../names.ts';
import { Pictogram } from '../parts/Pictogram.tsx';
import '../styles.ts';
import '../services/pages.css';
import '../popup/popup.css';
import { CopyPart } from './CopyPart.tsx';
import './maker.css';
import { PackPart } from './PackPart.tsx';
import { ScreenCard } from './ScreenCard.tsx';
import type { MakerActions, MakerState, MakerTrouble } from './state.ts';

const TROUBLE = { 'no-page': 'maker.noPage', full: 'maker.full', 'too-many': 'maker.tooMany' } as const satisfies Record<MakerTrouble, string>;

interface MakerProps {
  state: MakerState;
  actions: MakerActions;
  lang: string;
}

/** Makes a pack, screen by screen: beside the page in popup and panel, or all of it in a tab. */
export function Maker({ state, actions, lang }: MakerProps) {
  return (
    <Lang.Provider value={lang}>
      <div class={state.place === 'tab' ? 'maker whole' : 'popup maker'}>
        <main aria-label={i18n.t('maker.title')} class={state.place === 'tab' ? 'page' : ''}>
          <header>
            <p class="brand">
              <Pictogram /> {i18n.t('app.name')}
            </p>
            <h1>{i18n.t('maker.title')}</h1>
          </header>
          {state.host === '' ? <p>{i18n.t('maker.noHost')}</p> : <Draft state={state} actions={actions} />}
        </main>
        {state.place !== 'tab' && <Foot state={state} actions={actions} />}
      </div>
    </Lang.Provider>
  );
}

function Draft({ state, actions }: Omit<MakerProps, 'lang'>) {
  const { draft, here, report, place, pack, copies, trouble } = state;
  const beside = place !== 'tab';
  const current = draft.screens[here];
  const shown = draft.screens.map((screen, index) => ({ screen, index })).filter(({ index }) => !beside || index === here);
  return (
    <>
      {draft.screens.length === 0 && <p>{i18n.t('maker.intro')}</p>}
      <p role="alert">{trouble && i18n.t(TROUBLE[trouble])}</p>
      {!beside && <Name name={draft.name} actions={actions} />}
      {shown.map(({ screen, index }) => (
        <ScreenCard key={screen.id} screen={screen} index={index} report={index === here ? report : null} actions={actions} />
      ))}
      {beside && (
        <>
          {draft.screens.length > 0 && !current && <p>{i18n.t('maker.notYet', draft.screens.length)}</p>}
          <button type="button" class="button primary" onClick={actions.pick}>
            {i18n.t('maker.pick')}
          </button>
          {current && current.controls.length > 0 && (
            <>
              <p>{i18n.t('maker.next')}</p>
              <div class="row">
                <button type="button" class="button small" onClick={actions.newScreen}>
                  {i18n.t('maker.newScreen')}
                </button>
                <button type="button" class="button small" onClick={actions.copyPage}>
                  {copies.has(current.id) ? i18n.t('maker.copyAgain') : i18n.t('maker.copyPage')}
                </button>
              </div>
            </>
          )}
          <Name name={draft.name} actions={actions} />
          {pack?.read.kind === 'refused' && <PackPart id={draft.id} pack={pack} expected={null} actions={actions} />}
        </>
      )}
      {!beside && (
        <>
          <PackPart id={draft.id} pack={pack} expected={toExpected(draft, copies)} actions={actions} />
          {draft.screens.map((screen, index) => {
            // The check of a clone wants to know of each page what must be found there.
            const html = isUsable(screen) ? copies.get(screen.id) : undefined;
            const title = i18n.t('maker.copyOf', { number: index + 1, kind: kindName(screen.kind) });
            return html !== undefined && <CopyPart key={screen.id} screen={screen.id} title={title} html={html} actions={actions} />;
          })}
          <Discard actions={actions} />
        </>
      )}
    </>
  );
}

function Name({ name, actions }: { name: string; actions: MakerActions }) {
  return (
    <label class="field">
      <span>{i18n.t('maker.name')}</span>
      <input type="text" maxLength={60} dir="auto" value={name} onChange={({ currentTarget: { value } }) => actions.rename(value)} />
    </label>
  );
}

/** Asks once more, because a draft is an hour's work. */
function Discard({ actions }: { actions: MakerActions }) {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button type="button" class="quiet" onClick={() => setAsked(true)}>
        {i18n.t('maker.discard')}
      </button>
    );
  return (
    <div class="notice">
      <p>{i18n.t('maker.discardSure')}</p>
      <div class="row">
        <button type="button" class="button small" onClick={actions.discard}>
          {i18n.t('maker.discard')}
        </button>
        <button type="button" class="button small" onClick={() => setAsked(false)}>
          {i18n.t('maker.keepDraft')}
        </button>
      </div>
    </div>
  );
}

function Foot({ state, actions }: Omit<MakerProps, 'lang'>) {
  return (
    <footer>
      <span>{i18n.t('maker.kept')}</span>
      {state.draft.screens.length > 0 && (
        <button type="button" class="quiet" onClick={actions.lookOver}>
          {i18n.t('maker.lookOver')}
        </button>
      )}
      <button type="button" class="quiet" onClick={actions.leave}>
        {i18n.t('maker.leave')}
      </button>
    </footer>
  );
}
