import { i18n } from '#i18n';
import type { Pack } from '../../packs/schema.ts';
import { todayHere } from '../../walk/dates.ts';
import { divertingAnswers } from '../../walk/diverts.ts';
import type { ReportedControl } from '../../walk/report.ts';
import { endsAtOnce as endsAtOnceAt, packScreen } from '../../walk/route.ts';
import { timedWays } from '../../walk/timing.ts';
import { effectOf, kindName, ownerName } from '../names.ts';
import { Avoid } from '../parts/Avoid.tsx';
import { Choices } from '../parts/Choices.tsx';
import { Owner } from '../parts/Owner.tsx';
import { PackText } from '../parts/PackText.tsx';
import { Section } from '../parts/Section.tsx';
import { Traps } from '../parts/Traps.tsx';
import { Trust } from '../parts/Trust.tsx';
import { After } from './After.tsx';
import { Fields } from './Fields.tsx';
import { Guide } from './Guide.tsx';
import { Obstacles } from './Obstacles.tsx';
import { Press } from './Press.tsx';
import { RouteMap } from './RouteMap.tsx';
import type { ViewProps } from './view-props.ts';
import { WhenToEnd } from './WhenToEnd.tsx';

/** Where a finding comes from, where that is less than a pack of this very service. */
function Source({ source, pack }: { source: ReportedControl['source']; pack: Pack | null }) {
  if (source === 'wording') return <p class="source">{i18n.t('trust.wording')}</p>;
  if (source === 'platform' && pack) return <p class="source">{i18n.t('trust.platform', { name: pack.name })}</p>;
  return null;
}

/** A screen of a cancel flow: what to press, what not to, and why it is hard to see. */
export function ScreenView({ view, actions, host }: ViewProps<'screen'>) {
  const { pack, report, press, others, avoid, fields } = view;
  const known = packScreen(pack, report.screen);
  const endsAtOnce = endsAtOnceAt(pack, report.screen);
  const times = timedWays([press, ...others, ...fields.filter(({ role }) => role === 'reason')], report.lang, todayHere());
  const isTimed = (control: ReportedControl): boolean => times.some((time) => time.control.ref === control.ref);
  // What is chosen is chosen before anything is pressed.
  const isChosen = times.some(({ control: { role } }) => role === 'reason');
  const untimed = others.filter((control) => !isTimed(control));
  const last = press.role === 'confirm' || report.screen?.kind === 'confirm' || endsAtOnce;
  return (
    <>
      <header class="where">
        <p class="over">
          <Owner name={ownerName(pack, host)} />
        </p>
        <h1>{report.screen ? kindName(report.screen.kind) : i18n.t('screen.title')}</h1>
        {pack && <RouteMap pack={pack} screen={report.screen} />}
      </header>
      {!isTimed(press) && !isChosen && <Press control={press} lang={report.lang} endsAtOnce={endsAtOnce} actions={actions} />}
      {times.length > 0 && <WhenToEnd times={times} lang={report.lang} actions={actions} />}
      {isChosen && <Press control={press} lang={report.lang} endsAtOnce={endsAtOnce} actions={actions} />}
      <Source source={press.source} pack={pack} />
      <Guide kind={report.screen?.kind} press={press} avoid={avoid} />
      {untimed.length > 0 && (
        <Section title={i18n.t('screen.others')}>
          <Choices controls={untimed} lang={report.lang} say={(control) => effectOf(control.role, endsAtOnce)} actions={actions} />
        </Section>
      )}
      <Avoid title={i18n.t('avoid.title')} controls={avoid} lang={report.lang} actions={actions} />
      <Fields fields={fields.filter((field) => !isTimed(field))} diverting={divertingAnswers(known, fields, report.lang)} />
      <Obstacles obstacles={press.obstacles} />
      {known?.guidance && (
        <Section title={i18n.t('common.goodToKnow')}>
          <p>
            <PackText texts={known.guidance} />
          </p>
        </Section>
      )}
      {pack && <Traps pack={pack} screen={report.screen?.id ?? ''} />}
      {last && pack?.after && <After after={pack.after} />}
      {known && <Trust provenance={known.provenance} />}
    </>
  );
}
