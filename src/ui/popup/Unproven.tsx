import { i18n } from '#i18n';
import { ownerName } from '../names.ts';
import { Leave } from '../parts/Leave.tsx';
import { Section } from '../parts/Section.tsx';
import { Sign } from '../parts/Sign.tsx';
import type { ViewProps } from './view-props.ts';

/** The last press may be behind, but nothing proves it: says so, and what to check. */
export function Unproven({ view: { pack, report, claim }, actions, host }: ViewProps<'unproven'>) {
  return (
    <>
      <Sign lit={false} over={ownerName(pack, host)} title={i18n.t('unproven.title')}>
        {claim === null ? (
          <p>{i18n.t('unproven.text')}</p>
        ) : (
          <>
            <p>{i18n.t('done.proof')}</p>
            <blockquote>
              <bdi {...(report.lang && { lang: report.lang })}>{claim}</bdi>
            </blockquote>
            <p>{i18n.t('unproven.claim')}</p>
          </>
        )}
      </Sign>
      <Section title={i18n.t('unproven.check')}>
        <ul class="facts">
          <li>{i18n.t('unproven.mail')}</li>
          <li>{i18n.t('unproven.account')}</li>
          <li>{i18n.t('unproven.still')}</li>
        </ul>
      </Section>
      <div class="row">
        {pack?.start && (
          <Leave address={pack.start} where="here" actions={actions} class="button primary">
            {i18n.t('common.accountPage')}
          </Leave>
        )}
        <button type="button" class="button" onClick={actions.lookAgain}>
          {i18n.t('common.lookAgain')}
        </button>
      </div>
    </>
  );
}
