/** What a page is given of a language: the words of each group, normalised but for `written`, with a "|" between them. */
export interface Vocabulary {
  /** BCP 47 tag. */
  lang: string;
  words: { [group in WordGroup]?: string };
  /** Sentences or parts of them that tell what a page says, matched anywhere in a text. */
  texts: { [group in TextGroup]?: string };
}

/**
 * A language's file, as people write it. A word is matched whole; one that ends in "*" matches as the beginning of a
 * word. In scripts without spaces a word is matched anywhere.
 */
export interface VocabularyFile {
  /** BCP 47 tag. */
  lang: string;
  /** The language whose words hold here as well, of a region that has but a few of its own. */
  base?: string;
  /** The language's own name. */
  name: string;
  /** Native speakers who went through the file. */
  reviewedBy: string[];
  /** Where the words come from. */
  sources: string[];
  words: { [group in WordGroup]?: string[] };
  texts: { [group in TextGroup]?: string[] };
}

/**
 * - end: to cancel anything ("cancel") · terminate: to end a contract and nothing else ("kündigen", 解約)
 * - subscription, renewal: what is ended · switchOff: to turn a setting off, or to stop anything at all
 * - either: whole labels that are as often a mailing's or another choice's, so that words cannot decide (取消訂閱,
 *   cancelar suscripción, automatic renewal) · written: parts of such a label that make it a plan's, with the very
 *   capitals and marks: a title's, because they come over from "Cancel Subscription", while "Unsubscribe" has but one
 *   ("Aboneliği İptal"), or a plural's, because a mailing is one ("subskrypcje")
 * - keep, resume, offer: the three decoys · goOn: to continue in spite of it · finish: to do it now, for good
 * - not: negates what follows ("don't cancel") · ask: begins a question or a heading of an article
 * - manage: leads to the plan's page · dismiss: closes or goes back
 * - foreign: other things that are cancelled · newsletter: mailings · account, remove: deleting the account
 * - filler: words that carry nothing here ("my", "now", 我的)
 */
export const WORD_GROUPS = [
  'end',
  'terminate',
  'subscription',
  'renewal',
  'either',
  'written',
  'switchOff',
  'keep',
  'resume',
  'offer',
  'goOn',
  'finish',
  'not',
  'ask',
  'manage',
  'dismiss',
  'foreign',
  'newsletter',
  'account',
  'remove',
  'filler',
] as const;

export type WordGroup = (typeof WORD_GROUPS)[number];

/**
 * - done: it is over · stillOn: it will renew · question: asks whether to cancel · billing: the page is about a plan
 * - elsewhere: somebody else bills · contact: only people can do it
 */
export const TEXT_GROUPS = ['done', 'stillOn', 'question', 'billing', 'elsewhere', 'contact'] as const;

export type TextGroup = (typeof TEXT_GROUPS)[number];
