import { i18n } from '#i18n';
import { isolate } from '../format.ts';
import { roleName } from '../names.ts';
import { HelpLink } from '../parts/HelpLink.tsx';
import { Section } from '../parts/Section.tsx';
import { Sign } from '../parts/Sign.tsx';
import type { ViewProps } from './view-props.ts';

/** The pack no longer fits the page, or takes too long on it: nothing is marked, and it says so. */
export function Stale({ view: { pack, report }, actions }: ViewProps<'stale'>) {
  const changed = report.stale.filter(({ screen }) => screen !== null);
  return (
    <>
      <Sign lit={false} over={pack.name} title={i18n.t('stale.title')}>
        <p>{i18n.t(changed.length > 0 ? 'stale.text' : 'stale.slow', { name: pack.name })}</p>
      </Sign>
      {changed.length > 0 && (
        <Section title={i18n.t('stale.changed')}>
          <ul class="facts">
            {changed.map(({ screen, role, text }) => (
              <li key={`${screen} ${role} ${text}`}>
                {text === '' ? i18n.t('stale.gone', { role: roleName(role) }) : i18n.t('stale.says', { role: roleName(role), text: isolate(text) })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={i18n.t('stale.next')}>
        <ul class="facts">
          {pack.help && <li>{i18n.t('stale.help')}</li>}
          <li>{i18n.t('stale.byHand')}</li>
        </ul>
      </Section>
      <div class="row">
        <HelpLink pack={pack} actions={actions} class="button primary" />
        <button type="button" class="button" onClick={actions.lookAgain}>
          {i18n.t('common.lookAgain')}
        </button>
      </div>
    </>
  );
}
