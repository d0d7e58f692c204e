import { i18n } from '#i18n';
import { packScreen } from '../../walk/route.ts';
import { ownerName } from '../names.ts';
import { Leave } from '../parts/Leave.tsx';
import { PackText } from '../parts/PackText.tsx';
import { Section } from '../parts/Section.tsx';
import { Sign } from '../parts/Sign.tsx';
import type { ViewProps } from './view-props.ts';

/** Nothing found: says so plainly, and where to look. */
export function Nothing({ view: { pack, report }, actions, host }: ViewProps<'nothing'>) {
  const guidance = packScreen(pack, report.screen)?.guidance;
  return (
    <>
      <Sign lit={false} over={ownerName(pack, host)} title={i18n.t('nothing.title')}>
        <p>{pack?.kind === 'service' ? i18n.t('nothing.onPack', { name: pack.name }) : i18n.t('nothing.text')}</p>
      </Sign>
      {guidance && (
        <p class="lead">
          <PackText texts={guidance} />
        </p>
      )}
      <Section title={i18n.t('nothing.where')}>
        <ul class="facts">
          <li>{i18n.t('nothing.pages')}</li>
          <li>{i18n.t('nothing.menus')}</li>
          <li>{i18n.t('nothing.store')}</li>
          <li>{i18n.t('nothing.receipt')}</li>
        </ul>
      </Section>
      <div class="row">
        <button type="button" class="button" onClick={actions.lookAgain}>
          {i18n.t('common.lookAgain')}
        </button>
        {pack?.start && (
          <Leave address={pack.start} where="here" actions={actions} class="button">
            {i18n.t('common.accountPage')}
          </Leave>
        )}
      </div>
    </>
  );
}
