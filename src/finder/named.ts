import type { Role } from '../words/roles.ts';
import type { WordGroup } from '../words/vocabulary.ts';
import type { Page } from './page.ts';

/** From here a text's words name what they are about by themselves. */
export const NAMES = 0.45;

/** Whether any of the words that decided what a label is belongs to one of the groups. */
export const says = ({ lexicon }: Page, label: string, ...groups: WordGroup[]): boolean => lexicon.read(label).hits.some(({ group }) => groups.includes(group));

/** Whether a text names what a plan is called: "membership", "auto-renewal". */
export const namesPlan = (page: Page, label: string): boolean => says(page, label, 'subscription', 'renewal');

/** Whether any of the texts is about a plan. */
export const isAboutPlan = (page: Page, ...texts: string[]): boolean => texts.some((text) => page.lexicon.has(text, 'billing') || namesPlan(page, text));

/** Whether the words of any of the texts name something of that role. */
export const isNamed = ({ lexicon }: Page, role: Role, texts: readonly string[]): boolean =>
  texts.some((text) => {
    const verdict = lexicon.classify(text);
    return verdict.role === role && verdict.confidence >= NAMES;
  });
