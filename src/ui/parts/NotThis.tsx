import { i18n } from '#i18n';
import type { ReportedControl } from '../../walk/report.ts';
import type { PopupActions } from '../actions.ts';
import { isolate } from '../format.ts';

/** Lets the user say that a control is not what it was taken for. */
export function NotThis({ control: { role, text }, actions }: { control: ReportedControl; actions: PopupActions }) {
  return (
    <button type="button" class="quiet" aria-label={i18n.t('notThis.named', { text: isolate(text) })} onClick={() => actions.notThis({ role, text })}>
      {i18n.t('notThis.say')}
    </button>
  );
}
