import { i18n } from '#i18n';

/** How it looks on a page: a loud button that keeps the plan, a faint link that ends it, and the mark on the link. */
export function Picture() {
  return (
    <div class="picture" role="img" aria-label={i18n.t('welcome.picture')}>
      <div class="mock" aria-hidden="true">
        <span class="line" />
        <span class="line short" />
        <span class="mock-keep">{i18n.t('welcome.pictureKeep')}</span>
        <span class="mock-cancel">
          {i18n.t('welcome.pictureCancel')}
          <span class="mock-label">{i18n.t('mark.wayOut')}</span>
        </span>
      </div>
    </div>
  );
}
