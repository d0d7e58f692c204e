import { i18n } from '#i18n';
import type { HiddenControl } from '../../walk/not-this.ts';
import type { PopupActions } from '../actions.ts';
import { roleName } from '../names.ts';
import { PageLabel } from '../parts/PageLabel.tsx';
import { quoted } from '../quoted.ts';

/** What the user said is not what it was taken for on this site, to be taken back. */
export function HiddenControls({ hidden, actions }: { hidden: HiddenControl[]; actions: PopupActions }) {
  if (hidden.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t('notThis.title', hidden.length)}</summary>
      <ul class="choices">
        {hidden.map((control) => (
          <li key={`${control.role} ${control.text}`}>
            <div>
              <PageLabel text={control.text} lang="" />
              <p class="does">{i18n.t('notThis.is', { role: roleName(control.role) })}</p>
            </div>
            <button
              type="button"
              class="button small"
              aria-label={`${i18n.t('notThis.undo')}: ${quoted([control.text])}`}
              onClick={() => actions.thisAfterAll(control)}
            >
              {i18n.t('notThis.undo')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
