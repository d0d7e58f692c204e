import { i18n } from '#i18n';
import { packScreen } from '../../walk/route.ts';
import { caseLink } from '../case/link.ts';
import { isolate } from '../format.ts';
import { ownerName } from '../names.ts';
import { Channels } from '../parts/Channels.tsx';
import { PackText } from '../parts/PackText.tsx';
import { Section } from '../parts/Section.tsx';
import { Sign } from '../parts/Sign.tsx';
import { Trust } from '../parts/Trust.tsx';
import { Contact } from './Contact.tsx';
import type { ViewProps } from './view-props.ts';

/** Somebody else takes the money, or only a contact ends it: per channel, how to tell and what to do. */
export function Elsewhere({ view: { pack, report, channels }, actions, host }: ViewProps<'elsewhere'>) {
  const name = ownerName(pack, host);
  const contact = report.screen?.kind === 'contact-only';
  const screen = packScreen(pack, report.screen);
  const caseOf = (channel: string): string =>
    caseLink({ service: name, pack: pack?.id ?? null, channel, situation: contact ? 'no-button' : 'billed-elsewhere' });
  return (
    <>
      <Sign lit={false} over={name} title={contact ? i18n.t('elsewhere.contactTitle') : i18n.t('elsewhere.title')}>
        <p>{contact ? i18n.t('elsewhere.contactText', { name: isolate(name) }) : i18n.t('elsewhere.text', { name: isolate(name) })}</p>
      </Sign>
      {screen?.guidance && (
        <p class="lead">
          <PackText texts={screen.guidance} />
        </p>
      )}
      {(!contact || channels.length > 0) && (
        <Section title={i18n.t('way.bills')}>
          {channels.length === 0 && <p>{i18n.t('elsewhere.none')}</p>}
          <Channels
            channels={channels}
            noButton={i18n.t('elsewhere.noButton')}
            button={i18n.t('elsewhere.button')}
            actions={actions}
            caseOf={({ id }) => caseOf(id)}
          />
        </Section>
      )}
      {contact && <Contact name={name} actions={actions} />}
      {screen && <Trust provenance={screen.provenance} />}
    </>
  );
}
