import { i18n } from '#i18n';
import { Channels } from '../parts/Channels.tsx';
import { HelpLink } from '../parts/HelpLink.tsx';
import { PackText } from '../parts/PackText.tsx';
import { Section } from '../parts/Section.tsx';
import { Sign } from '../parts/Sign.tsx';
import { Trust } from '../parts/Trust.tsx';
import { packScreen } from '../route.ts';
import type { ViewProps } from './view-props.ts';

/** Somebody else takes the money, or only a contact ends it: per channel, how to tell and what to do. */
export function Elsewhere({ view: { pack, report, channels }, actions }: ViewProps<'elsewhere'>) {
  const contact = report.screen?.kind === 'contact-only';
  const screen = packScreen(pack, report.screen);
  return (
    <>
      <Sign lit={false} over={pack.name} title={contact ? i18n.t('elsewhere.contactTitle') : i18n.t('elsewhere.title')}>
        <p>{contact ? i18n.t('elsewhere.contactText', { name: pack.name }) : i18n.t('elsewhere.text', { name: pack.name })}</p>
      </Sign>
      {screen?.guidance && (
        <p class="lead">
          <PackText texts={screen.guidance} />
        </p>
      )}
      <Section title={i18n.t('way.bills')}>
        {channels.length === 0 && <p>{i18n.t('elsewhere.none')}</p>}
        <Channels channels={channels} noButton={i18n.t('elsewhere.noButton')} button={i18n.t('elsewhere.button')} actions={actions} />
      </Section>
      <HelpLink pack={pack} actions={actions} />
      {screen && <Trust provenance={screen.provenance} />}
    </>
  );
}
