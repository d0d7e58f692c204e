import type { Lexicon } from '../../words/classify.ts';
import { normalise } from '../../words/normalise.ts';
import { isDecoy, isForward, type Role } from '../../words/roles.ts';

/** From this confidence on words decide by themselves: the same figure the finder goes by. */
const DECIDED = 0.5;

/** Whether words by themselves say the opposite of a role, as in an `open-cancel` that says "Upgrade": what they say, or null. */
export function contradiction(role: Role, word: string, lexicon: Lexicon): Role | null {
  const { role: said, confidence } = lexicon.classify(bare(word));
  if (confidence < DECIDED) return null;
  if (isForward(role)) return isDecoy(said) || said === 'delete-account' || said === 'newsletter' ? said : null;
  return isDecoy(role) && isForward(said) ? said : null;
}

/** Whether words by themselves tell that pressing moves a cancellation on. */
export function tellsForward(word: string, lexicon: Lexicon): boolean {
  const { role, confidence } = lexicon.classify(bare(word));
  return confidence >= DECIDED && isForward(role);
}

/** Whether two of a pack's words are the same on a page. */
export const sameWords = (a: string, b: string): boolean => normalise(a) === normalise(b);

/** What stands around a placeholder. */
const bare = (word: string): string => word.replace(/<[^<>]*>/g, ' ');
