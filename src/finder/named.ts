import type { Page } from './page.ts';

/** The words on a label that decided what it is, as "group: word (language)". */
export const wordsOf = ({ lexicon }: Page, label: string): string[] => lexicon.evidence(label);
