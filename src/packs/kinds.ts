/** The states a cancel flow can be in. */
export const SCREEN_KINDS = ['account', 'manage-plan', 'survey', 'retention-offer', 'confirm', 're-auth', 'done', 'contact-only', 'billed-elsewhere'] as const;

export type ScreenKind = (typeof SCREEN_KINDS)[number];

/** How a screen is known: seen live by somebody, read in public code or help pages, or told by a guide. */
export const KNOWN_HOW = ['live', 'public-source', 'guide'] as const;
