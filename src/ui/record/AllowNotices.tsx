import { i18n } from '#i18n';

/** Whether reminders may be shown on the screen, or the browser said no just now. */
export type Notices = 'on' | 'off' | 'refused';

/** The way to have reminders on the screen; nothing where they are. */
export function AllowNotices({ notices, allow }: { notices: Notices; allow(): void }) {
  if (notices === 'on') return null;
  return (
    <div class="row">
      <button type="button" class="button small" onClick={allow}>
        {i18n.t('remind.allow')}
      </button>
      <p class="aside" role="status">
        {notices === 'refused' ? i18n.t('remind.refused') : i18n.t('remind.allowText')}
      </p>
    </div>
  );
}
