import { i18n } from '#i18n';

/** What each permission lets the extension do, in the user's terms. */
export function Permissions() {
  return (
    <dl class="pairs">
      <div>
        <dt>{i18n.t('options.activeTab')}</dt>
        <dd>{i18n.t('options.activeTabText')}</dd>
      </div>
      <div>
        <dt>{i18n.t('options.sites')}</dt>
        <dd>{i18n.t('options.sitesText')}</dd>
      </div>
      <div>
        <dt>{i18n.t('options.scripting')}</dt>
        <dd>{i18n.t('options.scriptingText')}</dd>
      </div>
      <div>
        <dt>{i18n.t('options.storage')}</dt>
        <dd>{i18n.t('options.storageText')}</dd>
      </div>
      <div>
        <dt>{i18n.t('options.notify')}</dt>
        <dd>{i18n.t('options.notifyText')}</dd>
      </div>
    </dl>
  );
}
