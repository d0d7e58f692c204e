import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { StaleReport } from '../../walk/stale-reports.ts';
import { staleText } from './stale-text.ts';
import type { PacksActions } from './state.ts';

/** What was met out of date, to be read, copied and forgotten; it goes nowhere by itself. */
export function StalePart({ stale, actions }: { stale: readonly StaleReport[]; actions: PacksActions }) {
  const [said, setSaid] = useState('');
  if (stale.length === 0) return null;
  const text = staleText(stale);
  const copy = () => {
    actions.copy(text).then(
      () => setSaid(i18n.t('copy.done')),
      () => setSaid(i18n.t('copy.failed')),
    );
  };
  return (
    <section class="card" aria-labelledby="packs-stale">
      <h2 id="packs-stale">{i18n.t('packs.staleTitle')}</h2>
      <p>{i18n.t('packs.staleText')}</p>
      <textarea class="code" rows={Math.min(8, stale.length + 1)} readOnly dir="ltr" aria-labelledby="packs-stale" value={text} />
      <div class="row">
        <button type="button" class="button small" onClick={copy}>
          {i18n.t('copy.say')}
        </button>
        <button type="button" class="button small" onClick={actions.forgetStale}>
          {i18n.t('packs.forget')}
        </button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
