import { i18n } from '#i18n';
import type { PopupActions } from '../actions.ts';
import { Leave } from './Leave.tsx';

/** The way to a case: what to do when there is no button, or the answer is no. `address` is {@link caseLink}'s. */
export function OpenCase({ address, actions, text = i18n.t('cases.fromPopup') }: { address: string; actions: PopupActions; text?: string }) {
  return (
    <p>
      <Leave address={address} where="new-tab" actions={actions}>
        {text}
      </Leave>
    </p>
  );
}
