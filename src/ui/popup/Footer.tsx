import { i18n } from '#i18n';
import type { Automatic } from '../../walk/view.ts';
import type { PopupActions } from '../actions.ts';
import { isolate } from '../format.ts';

/** Where it is shown: in the popup, which closes, or in the side panel, which stays. */
export type Place = 'popup' | 'panel';

interface FooterProps {
  automatic: Automatic;
  host: string;
  actions: PopupActions;
  place: Place;
}

function Marking({ automatic, host, actions }: Omit<FooterProps, 'place'>) {
  if (automatic === 'unavailable' || host === '') return <span>{i18n.t('footer.click')}</span>;
  if (automatic === 'on') return <span class="on">{i18n.t('footer.on', { host: isolate(host) })}</span>;
  return (
    <button type="button" class="quiet" onClick={actions.markAutomatically}>
      {i18n.t('footer.turnOn', { host: isolate(host) })}
    </button>
  );
}

/** Whether this site is marked without a click, and the way to the settings. */
export function Footer(props: FooterProps) {
  return (
    <footer>
      <Marking {...props} />
      {props.place === 'popup' && (
        <button type="button" class="quiet" onClick={props.actions.openPanel}>
          {i18n.t('footer.panel')}
        </button>
      )}
      <button type="button" class="quiet" onClick={props.actions.openRecords}>
        {i18n.t('footer.records')}
      </button>
      <button type="button" class="quiet" onClick={props.actions.openOptions}>
        {i18n.t('footer.settings')}
      </button>
    </footer>
  );
}
