import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TERM_KINDS, type Term, type TermKind } from '../../case/term-kinds.ts';
import type { PopupActions } from '../actions.ts';
import { isolate } from '../format.ts';

const KIND = {
  policy: 'terms.policy',
  fee: 'terms.fee',
  notice: 'terms.notice',
  refund: 'terms.refund',
} as const satisfies Record<TermKind, string>;

type Found = { kind: 'not-asked' } | { kind: 'reading' } | { kind: 'failed' } | { kind: 'gone' } | { kind: 'found'; terms: Term[] };

/** What the page says of cancelling, fees, notice and refunds: its own sentences, when the user asks, and no judgement. */
export function Terms({ actions, lang }: { actions: PopupActions; lang: string }) {
  const [found, setFound] = useState<Found>({ kind: 'not-asked' });
  const look = (): void => {
    setFound({ kind: 'reading' });
    actions.findTerms().then(
      (terms) => setFound({ kind: 'found', terms }),
      () => setFound({ kind: 'failed' }),
    );
  };
  const show = (sentence: string): void => {
    actions.showTerm(sentence).then(
      (there) => there || setFound({ kind: 'gone' }),
      () => setFound({ kind: 'failed' }),
    );
  };
  return (
    <details onToggle={({ currentTarget: { open } }) => open && found.kind !== 'found' && look()}>
      <summary>{i18n.t('terms.title')}</summary>
      <div role="status">
        {found.kind === 'reading' && <p>{i18n.t('reading.title')}</p>}
        {found.kind === 'failed' && <p>{i18n.t('terms.failed')}</p>}
        {found.kind === 'gone' && <p>{i18n.t('terms.gone')}</p>}
        {found.kind === 'found' && <p class="source">{found.terms.length === 0 ? i18n.t('terms.none') : i18n.t('terms.found')}</p>}
      </div>
      {found.kind === 'found' &&
        TERM_KINDS.map((kind) => {
          const terms = found.terms.filter((term) => term.kind === kind);
          return (
            terms.length > 0 && (
              <div class="channels" key={kind}>
                <h3>{i18n.t(KIND[kind])}</h3>
                <ul class="choices">
                  {terms.map(({ sentence }) => (
                    <li key={sentence}>
                      <q lang={lang} dir="auto">
                        {sentence}
                      </q>
                      <button
                        type="button"
                        class="button small"
                        aria-label={i18n.t('common.showNamed', { text: isolate(sentence.slice(0, 40)) })}
                        onClick={() => show(sentence)}
                      >
                        {i18n.t('common.show')}
                      </button>
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
    </details>
  );
}
