import { i18n } from '#i18n';
import type { Provenance } from '../../packs/schema.ts';
import { formatDate } from '../format.ts';
import { useLang } from '../lang.ts';

const KEYS = {
  live: ['trust.live', 'trust.liveUndated'],
  'public-source': ['trust.publicSource', 'trust.publicSourceUndated'],
  guide: ['trust.guide', 'trust.guideUndated'],
} as const satisfies Record<Provenance['how'], readonly [string, string]>;

/** How far a pack can be trusted, in one line; what it rests on, when opened. */
export function Trust({ provenance }: { provenance: Provenance }) {
  const lang = useLang();
  const [dated, undated] = KEYS[provenance.how];
  const line = provenance.date === 'undated' ? i18n.t(undated) : i18n.t(dated, { date: formatDate(provenance.date, lang) });
  return (
    <details class={`trust ${provenance.how}`}>
      <summary>{line}</summary>
      <ul>
        {provenance.sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      {provenance.note && <p>{provenance.note}</p>}
    </details>
  );
}
