import { i18n } from '#i18n';
import type { Automatic } from '../../walk/view.ts';
import type { PopupActions } from '../actions.ts';
import { isolate } from '../format.ts';

interface MarkingProps {
  automatic: Automatic;
  host: string;
  actions: PopupActions;
}

/** Whether this site is marked without a click, and the way to have it otherwise. */
export function Marking({ automatic, host, actions }: MarkingProps) {
  if (automatic === 'unavailable' || host === '') return <p>{i18n.t('footer.click')}</p>;
  if (automatic === 'off')
    return (
      <button type="button" class="quiet" onClick={actions.markAutomatically}>
        {i18n.t('footer.turnOn', { host: isolate(host) })}
      </button>
    );
  const on = automatic === 'on';
  return (
    <p>
      {i18n.t(on ? 'footer.on' : 'footer.stayAway', { host: isolate(host) })}
      <button type="button" class="quiet" onClick={on ? actions.neverHere : actions.hereAgain}>
        {i18n.t(on ? 'footer.never' : 'notThis.undo')}
      </button>
    </p>
  );
}
