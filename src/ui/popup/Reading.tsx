import { i18n } from '#i18n';
import { Sign } from '../parts/Sign.tsx';

/** The page is being looked at. */
export function Reading() {
  return (
    <>
      <Sign lit={false} title={i18n.t('reading.title')}>
        <p>{i18n.t('reading.text')}</p>
      </Sign>
      <div class="skeleton" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </>
  );
}
