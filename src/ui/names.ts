import { i18n } from '#i18n';
import type { ScreenKind } from '../packs/kinds.ts';
import type { Pack } from '../packs/schema.ts';
import type { Walk } from '../walk/walk.ts';
import type { Role } from '../words/roles.ts';

const KIND = {
  account: 'kind.account',
  'manage-plan': 'kind.managePlan',
  survey: 'kind.survey',
  'retention-offer': 'kind.retentionOffer',
  confirm: 'kind.confirm',
  're-auth': 'kind.reAuth',
  done: 'kind.done',
  'contact-only': 'kind.contactOnly',
  'billed-elsewhere': 'kind.billedElsewhere',
} as const satisfies Record<ScreenKind, string>;

/** Whose page it is to the user: the service; of a platform, which many merchants share, the host. */
export function ownerName(pack: Pack | null, host: string): string {
  return pack && (pack.kind === 'service' || host === '') ? pack.name : host;
}

/** What a walk is about, as the user knows it: the service, where `pack` is its own, else the site. */
export const walkName = ({ host, subject }: Walk, pack: Pack | null): string =>
  subject.kind === 'service' && subject.pack === pack?.id ? pack.name : host.replace(/^www\./, '');

/** A kind of screen in words. */
export const kindName = (kind: ScreenKind): string => i18n.t(KIND[kind]);

/** What pressing a control of this role does, or null where that is nobody's business here. */
export function effectOf(role: Role, endsAtOnce: boolean): string | null {
  switch (role) {
    case 'open-cancel':
      return endsAtOnce ? i18n.t('effect.openCancelEnds') : i18n.t('effect.openCancel');
    case 'proceed':
      return endsAtOnce ? i18n.t('effect.proceedEnds') : i18n.t('effect.proceed');
    case 'auto-renew-off':
      return i18n.t('effect.autoRenewOff');
    case 'confirm':
      return i18n.t('effect.confirm');
    case 'manage':
      return i18n.t('effect.manage');
    default:
      return null;
  }
}

/** What a control would do, said with the doubt it deserves. */
export function guessOf(role: Role): string {
  switch (role) {
    case 'open-cancel':
      return i18n.t('guess.openCancel');
    case 'auto-renew-off':
      return i18n.t('guess.autoRenewOff');
    case 'proceed':
      return i18n.t('guess.proceed');
    case 'confirm':
      return i18n.t('guess.confirm');
    case 'manage':
      return i18n.t('guess.manage');
    default:
      return i18n.t('guess.other');
  }
}

/** What a decoy really does. */
export function decoyEffect(role: Role): string {
  if (role === 'offer') return i18n.t('avoid.offer');
  return role === 'resume' ? i18n.t('avoid.resume') : i18n.t('avoid.keep');
}

const ROLE = {
  'open-cancel': 'role.openCancel',
  'auto-renew-off': 'role.autoRenewOff',
  proceed: 'role.proceed',
  confirm: 'role.confirm',
  keep: 'role.keep',
  offer: 'role.offer',
  resume: 'role.resume',
  manage: 'role.manage',
  reason: 'role.reason',
  password: 'role.password',
  dismiss: 'role.other',
  'cancel-other': 'role.other',
  newsletter: 'role.other',
  'delete-account': 'role.other',
  other: 'role.other',
} as const satisfies Record<Role, string>;

/** A role as a noun within a sentence. */
export const roleName = (role: Role): string => i18n.t(ROLE[role]);
