/** Moves a cancellation on. */
const FORWARD = ['open-cancel', 'auto-renew-off', 'proceed', 'confirm'] as const;

/** Looks like part of it and is not; `resume` undoes one that is already done. */
const DECOYS = ['keep', 'offer', 'resume'] as const;

/** Needed on the way, decides nothing. */
const HELPERS = ['reason', 'password', 'manage'] as const;

/** Not about a subscription at all. */
const FOREIGN = ['dismiss', 'cancel-other', 'newsletter', 'delete-account', 'other'] as const;

/** What a control does to a subscription. The words are the project's own (docs: README, "How the code is laid out"). */
export const ROLE_NAMES = [...FORWARD, ...DECOYS, ...HELPERS, ...FOREIGN] as const;

export type Role = (typeof ROLE_NAMES)[number];

/** True for the roles that move a cancellation on, the only ones ever shown as the way out. */
export const isForward = (role: Role): boolean => (FORWARD as readonly Role[]).includes(role);

/** True for the roles that keep the user paying. */
export const isDecoy = (role: Role): boolean => (DECOYS as readonly Role[]).includes(role);
