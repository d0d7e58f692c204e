import { i18n } from '#i18n';
import type { ReportedControl } from '../../walk/report.ts';
import type { PopupActions } from '../actions.ts';
import { isolate } from '../format.ts';
import { NotThis } from './NotThis.tsx';
import { PageLabel } from './PageLabel.tsx';

interface ChoicesProps {
  controls: ReportedControl[];
  lang: string;
  /** What to say of a control. */
  say(control: ReportedControl): string | null;
  actions: PopupActions;
}

/** Controls to choose from, each with a button that scrolls to it. */
export function Choices({ controls, lang, say, actions }: ChoicesProps) {
  return (
    <ul class="choices">
      {controls.map((control) => (
        <li key={control.ref}>
          <div>
            <PageLabel text={control.text} lang={lang} />
            <p class="does">{say(control)}</p>
            <NotThis control={control} actions={actions} />
          </div>
          <button
            type="button"
            class="button small"
            aria-label={i18n.t('common.showNamed', { text: isolate(control.text) })}
            onClick={() => actions.goTo(control.ref)}
          >
            {i18n.t('common.show')}
          </button>
        </li>
      ))}
    </ul>
  );
}
