import { i18n } from '#i18n';
import type { Case } from '../../case/schema.ts';
import { Answers, Notes, Steps } from './Advice.tsx';
import { ChannelPart } from './ChannelPart.tsx';
import { Clocks } from './Clocks.tsx';
import { Facts } from './Facts.tsx';
import { LetterPart } from './LetterPart.tsx';
import { Aftercare, Documents } from './Lists.tsx';
import { serviceName, situationName } from './names.ts';
import { Rights } from './Rights.tsx';
import type { CaseActions, CasesState } from './state.ts';
import { Timeline } from './Timeline.tsx';

/** One case, in the order in which it is lived through. */
export function CaseView({ state, shown, actions }: { state: CasesState; shown: NonNullable<CasesState['shown']>; actions: CaseActions }) {
  const { item, draft } = shown;
  const part = { item, rules: state.rules, today: state.today, actions };
  const pack = state.packs.find(({ id }) => id === item.pack);
  return (
    <>
      <header>
        <p>
          <a
            class="link"
            href="cases.html"
            onClick={(event) => {
              event.preventDefault();
              actions.show(null);
            }}
          >
            {i18n.t('cases.back')}
          </a>
        </p>
        <h1>
          <bdi>{serviceName(item)}</bdi>
        </h1>
        <p class="aside">{situationName(item.situation)}</p>
        <p class="aside">{i18n.t('cases.notAdvice')}</p>
      </header>
      {draft && <Known item={item} cases={state.cases} actions={actions} />}
      {draft && (
        <div class="row draft">
          <p>{i18n.t('cases.draft')}</p>
          <button type="button" class="button small" onClick={() => actions.change((one) => one)}>
            {i18n.t('cases.keep')}
          </button>
        </div>
      )}
      <Facts {...part} />
      {pack && <ChannelPart item={item} pack={pack} actions={actions} />}
      <Rights {...part} />
      <Notes {...part} />
      <LetterPart {...part} letters={state.letters} />
      <Answers {...part} />
      <Documents {...part} />
      <Clocks {...part} notices={state.notices} />
      <Steps {...part} />
      <Timeline {...part} />
      <Aftercare {...part} />
      {!draft && (
        <div class="row">
          <button type="button" class="button small" onClick={actions.exportPage}>
            {i18n.t('records.savePage')}
          </button>
          <button type="button" class="button small" onClick={() => actions.exportCases('shown')}>
            {i18n.t('cases.exportOne')}
          </button>
          <button type="button" class="button small" onClick={actions.remove}>
            {i18n.t('cases.delete')}
          </button>
        </div>
      )}
    </>
  );
}

/** The open cases about the same service: one is enough. */
function Known({ item, cases, actions }: { item: Case; cases: Case[]; actions: CaseActions }) {
  const known = cases.filter(({ pack, service, closed }) => closed === null && service !== '' && pack === item.pack && service === item.service);
  if (known.length === 0) return null;
  return (
    <div class="row draft">
      <p>{i18n.t('cases.known')}</p>
      {known.map((one) => (
        <button key={one.id} type="button" class="button small" onClick={() => actions.show(one.id)}>
          {serviceName(one)}: {situationName(one.situation)}
        </button>
      ))}
    </div>
  );
}
