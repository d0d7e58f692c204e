import { type LetterWords, letterWordsSchema } from './letter-schema.ts';
import { type RuleSet, ruleSetSchema } from './rule-schema.ts';

/** The rules that came with this version. A test has refused any that would not pass. */
export function bundledRules(): RuleSet[] {
  const files = import.meta.glob('./rules/*/rules.json', { eager: true, import: 'default' });
  return Object.values(files).map((data) => ruleSetSchema.parse(data));
}

/** The words of the letters, by language. */
export function bundledLetters(): LetterWords[] {
  const files = import.meta.glob('./letters/*.json', { eager: true, import: 'default' });
  return Object.values(files).map((data) => letterWordsSchema.parse(data));
}
