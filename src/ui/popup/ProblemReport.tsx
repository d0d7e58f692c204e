import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupState } from '../../walk/view.ts';
import type { PopupActions } from '../actions.ts';
import { problemReport } from './problem-report.ts';

/** A report of what was found here, to be read, trimmed and copied; it goes nowhere by itself. */
export function ProblemReport({ state, actions }: { state: PopupState; actions: PopupActions }) {
  const [own, setOwn] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const text = own ?? problemReport(state, actions.about);
  if (!('report' in state.view)) return null;
  const copy = () => {
    actions.copy(text).then(
      () => setSaid(i18n.t('copy.done')),
      () => setSaid(i18n.t('copy.failed')),
    );
  };
  return (
    <details>
      <summary>{i18n.t('problem.title')}</summary>
      <div class="problem">
        <p class="does" id="problem-how">
          {i18n.t('problem.text')}
        </p>
        <textarea
          rows={8}
          dir="ltr"
          spellcheck={false}
          aria-label={i18n.t('problem.label')}
          aria-describedby="problem-how"
          value={text}
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
        <div class="row">
          <button type="button" class="button small" onClick={copy}>
            {i18n.t('copy.say')}
          </button>
          <span role="status">{said}</span>
        </div>
      </div>
    </details>
  );
}
