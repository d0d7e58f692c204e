import { i18n } from '#i18n';
import type { Says } from '../../maker/draft.ts';
import type { ControlStanding } from '../../maker/standing.ts';

/** What a picked thing can be said to do, in the order of a cancellation. */
export const CHOICES = [
  'open-cancel',
  'auto-renew-off',
  'proceed',
  'confirm',
  'keep',
  'offer',
  'resume',
  'manage',
  'reason',
  'password',
  'proof',
  'other',
] as const;

const SAYS = {
  'open-cancel': 'maker.openCancel',
  'auto-renew-off': 'maker.autoRenewOff',
  proceed: 'maker.proceed',
  confirm: 'maker.confirm',
  keep: 'maker.keep',
  offer: 'maker.offer',
  resume: 'maker.resume',
  manage: 'maker.manage',
  reason: 'maker.reason',
  password: 'maker.password',
  proof: 'maker.proof',
  other: 'maker.other',
} as const satisfies Record<(typeof CHOICES)[number], string>;

/** What a control does, as a choice in a list. */
export const saysName = (says: (typeof CHOICES)[number]): string => i18n.t(SAYS[says]);

/** Whether a value of the list is one of its choices. */
export const isChoice = (value: string): value is (typeof CHOICES)[number] & Says => Object.hasOwn(SAYS, value);

const STANDING = {
  marked: 'maker.marked',
  found: 'maker.found',
  disagrees: 'maker.disagrees',
  missing: 'maker.missing',
} as const satisfies Record<ControlStanding, string>;

/** How a control fares on the page now. */
export const standingName = (standing: ControlStanding): string => i18n.t(STANDING[standing]);
