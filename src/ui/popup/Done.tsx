import { i18n } from '#i18n';
import { ownerName } from '../names.ts';
import { Avoid } from '../parts/Avoid.tsx';
import { PackText } from '../parts/PackText.tsx';
import { Section } from '../parts/Section.tsx';
import { Sign } from '../parts/Sign.tsx';
import { After } from './After.tsx';
import type { ViewProps } from './view-props.ts';

/** The cancellation is proven: by which words, what to keep, when to check the bill, what not to press now. */
export function Done({ view: { pack, report, proof, undo }, host }: ViewProps<'done'>) {
  const after = pack?.after;
  return (
    <>
      <Sign lit over={ownerName(pack, host)} title={i18n.t('done.title')}>
        <p>{i18n.t('done.proof')}</p>
        <blockquote>
          <bdi lang={report.lang}>{proof}</bdi>
        </blockquote>
      </Sign>
      <Avoid title={i18n.t('done.undo')} controls={undo} lang={report.lang} />
      <Section title={i18n.t('done.keep')}>
        <p>{after?.keep ? <PackText texts={after.keep} /> : i18n.t('done.keepText')}</p>
      </Section>
      <Section title={i18n.t('done.check')}>
        <p>{i18n.t('done.checkText')}</p>
      </Section>
      <After after={{ access: after?.access, refund: after?.refund }} />
    </>
  );
}
