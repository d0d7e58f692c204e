import { i18n } from '#i18n';
import type { Unreadable as Why } from '../../walk/view.ts';
import { Sign } from '../parts/Sign.tsx';
import type { ViewProps } from './view-props.ts';

const WHY = {
  'browser-page': 'unreadable.browserPage',
  'extension-shop': 'unreadable.extensionShop',
  file: 'unreadable.file',
  blocked: 'unreadable.blocked',
  'not-asked': 'unreadable.notAsked',
} as const satisfies Record<Why, string>;

/** No extension may run here. */
export function Unreadable({ view }: ViewProps<'unreadable'>) {
  return (
    <>
      <Sign lit={false} title={view.why === 'not-asked' ? i18n.t('unreadable.notAskedTitle') : i18n.t('unreadable.title')}>
        <p>{i18n.t(WHY[view.why])}</p>
      </Sign>
      {view.why !== 'not-asked' && <p class="lead">{i18n.t('unreadable.next')}</p>}
    </>
  );
}
