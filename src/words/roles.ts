/**
 * What a control does to a subscription. The words are the project's own (docs: README, "How the code is laid out").
 *
 * - forward: moves a cancellation on
 * - decoy: looks like part of it and is not; `resume` undoes one that is already done
 * - helper: needed on the way, decides nothing
 * - foreign: not about a subscription at all
 */
export const ROLES = {
  'open-cancel': 'forward',
  'auto-renew-off': 'forward',
  proceed: 'forward',
  confirm: 'forward',
  keep: 'decoy',
  offer: 'decoy',
  resume: 'decoy',
  reason: 'helper',
  password: 'helper',
  manage: 'helper',
  dismiss: 'foreign',
  'cancel-other': 'foreign',
  newsletter: 'foreign',
  'delete-account': 'foreign',
  other: 'foreign',
} as const;

export type Role = keyof typeof ROLES;

export const ROLE_NAMES = /* @__PURE__ */ Object.keys(ROLES) as [Role, ...Role[]];

/** True for the roles that move a cancellation on, the only ones ever shown as the way out. */
export const isForward = (role: Role): boolean => ROLES[role] === 'forward';

/** True for the roles that keep the user paying. */
export const isDecoy = (role: Role): boolean => ROLES[role] === 'decoy';
