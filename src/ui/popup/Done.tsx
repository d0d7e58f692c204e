import { i18n } from '#i18n';
import { todayHere } from '../../walk/dates.ts';
import { caseLink } from '../case/link.ts';
import { useLang } from '../lang.ts';
import { ownerName } from '../names.ts';
import { Avoid } from '../parts/Avoid.tsx';
import { OpenCase } from '../parts/OpenCase.tsx';
import { PackText } from '../parts/PackText.tsx';
import { Section } from '../parts/Section.tsx';
import { Sign } from '../parts/Sign.tsx';
import { signSentence } from '../record/names.ts';
import { After } from './After.tsx';
import type { ViewProps } from './view-props.ts';

/** The cancellation is proven: by what, what to keep, when to check the bill, what not to press now. */
export function Done({ view: { pack, report, evidence, undo }, actions, host }: ViewProps<'done'>) {
  const lang = useLang();
  const after = pack?.after;
  const said = evidence.find(({ kind }) => kind === 'confirmation-text');
  const signs = evidence.flatMap((item) => signSentence(item, lang) ?? []);
  const at = evidence[0]?.at;
  const asked = at === undefined ? undefined : todayHere(new Date(at));
  const charged = caseLink({ service: ownerName(pack, host), pack: pack?.id ?? null, channel: null, situation: 'charged', asked });
  return (
    <>
      <Sign lit over={ownerName(pack, host)} title={i18n.t('done.title')}>
        {said && (
          <>
            <p>{i18n.t('done.proof')}</p>
            <blockquote>
              <bdi {...(said.lang && { lang: said.lang })}>{said.text}</bdi>
            </blockquote>
          </>
        )}
        {signs.map((sign) => (
          <p key={sign}>{sign}</p>
        ))}
      </Sign>
      <Avoid title={i18n.t('done.undo')} controls={undo} lang={report.lang} actions={actions} />
      <Section title={i18n.t('done.keep')}>
        <p>{after?.keep ? <PackText texts={after.keep} /> : i18n.t('done.keepText')}</p>
      </Section>
      <Section title={i18n.t('done.check')}>
        <p>{i18n.t('done.checkText')}</p>
        <OpenCase address={charged} actions={actions} text={i18n.t('cases.charged')} />
      </Section>
      <After after={{ access: after?.access, refund: after?.refund }} />
    </>
  );
}
