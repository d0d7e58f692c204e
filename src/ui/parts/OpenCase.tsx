import { i18n } from '#i18n';
import type { PopupActions } from '../actions.ts';
import { Leave } from './Leave.tsx';

/** The way to a case: what to do when there is no button, or the answer is no. `address` is {@link caseLink}'s. */
export function OpenCase({ address, actions }: { address: string; actions: PopupActions }) {
  return (
    <p>
      <Leave address={address} where="new-tab" actions={actions}>
        {i18n.t('cases.fromPopup')}
      </Leave>
    </p>
  );
}
