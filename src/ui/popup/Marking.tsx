import { i18n } from '#i18n';
import type { Automatic } from '../../walk/view.ts';
import type { PopupActions } from '../actions.ts';
import { isolate } from '../format.ts';

interface MarkingProps {
  automatic: Automatic;
  host: string;
  actions: PopupActions;
}

/** Whether this site is marked without a click, or the offer to have it so. */
export function Marking({ automatic, host, actions }: MarkingProps) {
  if (automatic === 'unavailable' || host === '') return <p>{i18n.t('footer.click')}</p>;
  if (automatic === 'on') return <p>{i18n.t('footer.on', { host: isolate(host) })}</p>;
  return (
    <button type="button" class="quiet" onClick={actions.markAutomatically}>
      {i18n.t('footer.turnOn', { host: isolate(host) })}
    </button>
  );
}
