import { i18n } from '#i18n';
import { leastKnown, routeScreens } from '../../walk/route.ts';
import { kindName, ownerName } from '../names.ts';
import { Channels } from '../parts/Channels.tsx';
import { Leave } from '../parts/Leave.tsx';
import { Section } from '../parts/Section.tsx';
import { Sign } from '../parts/Sign.tsx';
import { Traps } from '../parts/Traps.tsx';
import { Trust } from '../parts/Trust.tsx';
import type { ViewProps } from './view-props.ts';

/** A service with a pack, away from its cancel flow: the way there and what to expect. */
export function Way({ view: { pack }, actions, host }: ViewProps<'way'>) {
  const route = routeScreens(pack);
  const known = leastKnown(route);
  const channels = pack.channels ?? [];
  return (
    <>
      <Sign lit title={i18n.t('way.title', { name: ownerName(pack, host) })}>
        <p>{pack.start ? i18n.t('way.text') : i18n.t('way.noStart')}</p>
        {pack.start && (
          <Leave address={pack.start} where="here" actions={actions} class="button on-sign">
            {i18n.t('common.accountPage')}
          </Leave>
        )}
      </Sign>
      <Section title={i18n.t('way.expect')}>
        <p>{i18n.t('way.screens', route.length)}</p>
        <ol class="steps">
          {route.map((screen) => (
            <li key={screen.id}>{kindName(screen.kind)}</li>
          ))}
        </ol>
      </Section>
      <Traps pack={pack} />
      {channels.length > 0 && (
        <Section title={i18n.t('way.bills')}>
          <Channels channels={channels} noButton={i18n.t('way.noButton')} button={i18n.t('way.button')} actions={actions} />
        </Section>
      )}
      {known && <Trust provenance={known} />}
    </>
  );
}
