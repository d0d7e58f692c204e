import type { i18n } from '#i18n';
import type { MarkTexts } from '../walk/messages.ts';

/** What the marks say, in the browser's language; a page is handed these, so that it needs no catalogue of its own. */
export const markTexts = ({ t }: typeof i18n): MarkTexts => ({
  roles: {
    'open-cancel': t('mark.openCancel'),
    'auto-renew-off': t('mark.autoRenewOff'),
    proceed: t('mark.proceed'),
    confirm: t('mark.confirm'),
    manage: t('mark.manage'),
    keep: t('mark.keep'),
    offer: t('mark.offer'),
    resume: t('mark.resume'),
  },
  openFirst: t('mark.openFirst'),
  possible: t('mark.possible'),
});
