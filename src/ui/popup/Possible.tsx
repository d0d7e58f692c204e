import { i18n } from '#i18n';
import { guessOf, ownerName } from '../names.ts';
import { Choices } from '../parts/Choices.tsx';
import { Sign } from '../parts/Sign.tsx';
import type { ViewProps } from './view-props.ts';

/** Only unsure candidates: told, and marked when the user asks. */
export function Possible({ view: { pack, report, candidates }, actions, host }: ViewProps<'possible'>) {
  const marked = candidates.every((control) => control.marked);
  return (
    <>
      <Sign lit={false} over={ownerName(pack, host)} title={i18n.t('possible.title')}>
        <p>{i18n.t('possible.text')}</p>
      </Sign>
      <Choices controls={candidates} lang={report.lang} say={(control) => guessOf(control.role)} actions={actions} />
      {marked ? (
        <p class="source">{i18n.t('possible.marked')}</p>
      ) : (
        <button type="button" class="button primary" onClick={actions.showPossible}>
          {i18n.t('possible.mark')}
        </button>
      )}
    </>
  );
}
