import { i18n } from '#i18n';
import type { PopupActions } from '../actions.ts';

/** Where it is shown: in the popup, which closes, or in the side panel, which stays. */
export type Place = 'popup' | 'panel';

/** The way to the extension's other pages. */
export function Footer({ actions, place }: { actions: PopupActions; place: Place }) {
  return (
    <footer>
      {place === 'popup' && (
        <button type="button" class="quiet" onClick={actions.openPanel}>
          {i18n.t('footer.panel')}
        </button>
      )}
      <button type="button" class="quiet" onClick={actions.openRecords}>
        {i18n.t('footer.records')}
      </button>
      <button type="button" class="quiet" onClick={actions.openOptions}>
        {i18n.t('footer.settings')}
      </button>
    </footer>
  );
}
