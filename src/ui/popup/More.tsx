import { i18n } from '#i18n';
import type { PopupState, View } from '../../walk/view.ts';
import type { PopupActions } from '../actions.ts';
import { caseLink } from '../case/link.ts';
import { ownerName } from '../names.ts';
import { HelpLink } from '../parts/HelpLink.tsx';
import { OpenCase } from '../parts/OpenCase.tsx';
import { HiddenControls } from './HiddenControls.tsx';
import { KeepRecord } from './KeepRecord.tsx';
import { Marking } from './Marking.tsx';
import { ProblemReport } from './ProblemReport.tsx';
import { Terms } from './Terms.tsx';
import { WalkMap } from './WalkMap.tsx';

/** Whether a walk has come to its end, or as far as one gets here. */
export const mayBeOver = ({ kind }: View): boolean => kind === 'done' || kind === 'unproven' || kind === 'elsewhere';

/** A case about a page where nothing is over yet; what is over has its own. */
function NoWayOut({ view, actions, host }: { view: View; actions: PopupActions; host: string }) {
  if (!('report' in view) || view.kind === 'done' || view.kind === 'unproven') return null;
  const { pack, report, kind } = view;
  const situation = kind === 'elsewhere' && report.screen?.kind !== 'contact-only' ? 'billed-elsewhere' : 'no-button';
  return <OpenCase address={caseLink({ service: ownerName(pack, host), pack: pack?.id ?? null, channel: null, situation })} actions={actions} />;
}

/** All else that can be done about a page, one line each: there for those who look for it, in nobody's way. */
export function More({ state, actions }: { state: PopupState; actions: PopupActions }) {
  const { view, walk, hidden, host, automatic } = state;
  const pack = 'pack' in view ? view.pack : null;
  return (
    <div class="rows">
      {walk && <WalkMap walk={walk} pack={pack} />}
      {walk && !mayBeOver(view) && <KeepRecord walk={walk} actions={actions} folded />}
      {'report' in view && view.kind !== 'done' && <Terms actions={actions} lang={view.report.lang} />}
      <NoWayOut view={view} actions={actions} host={host} />
      {view.kind !== 'stale' && <HelpLink pack={pack} actions={actions} />}
      <HiddenControls hidden={hidden} actions={actions} />
      <ProblemReport state={state} actions={actions} />
      {host !== '' && (
        <button type="button" class="quiet" onClick={actions.makePack}>
          {i18n.t('maker.start')}
        </button>
      )}
      <Marking automatic={automatic} host={host} actions={actions} />
    </div>
  );
}
