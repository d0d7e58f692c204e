import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RuleSet, ruleSetSchema } from '../../../src/case/rule-schema.ts';
import { partOf } from '../../../src/case/rules.ts';
import { type Case, openCase } from '../../../src/case/schema.ts';

const RULES = join(import.meta.dirname, '../../../src/case/rules');

/** The rules as files, by the name of their folder. */
export const ruleFiles = new Map(
  readdirSync(RULES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, readFileSync(join(RULES, name, 'rules.json'), 'utf8')]),
);

export const sets: RuleSet[] = [...ruleFiles.values()].map((text) => ruleSetSchema.parse(JSON.parse(text)));

export const TODAY = '2026-11-26';

/** A case of a yearly membership of a shop in mainland China, bought on its site. */
export function caseWith(more: Partial<Case> = {}): Case {
  const opened = openCase({ service: '某卡盟', pack: null, channel: null, situation: 'refund', country: 'CN', plan: 'yearly' }, 0, 'a');
  return { ...opened, boughtAt: 'official', days: { bought: '2026-09-01' }, price: { amount: 12_000, currency: 'CNY' }, ...more };
}

/** The ids of the rules of one part that are about a case. */
export const idsOf = (part: Parameters<typeof partOf>[1], item: Case): string[] => partOf(sets, part, item).map(({ rule }) => rule.id);

/** A rule of the bundled ones, by its key; fails where it is not about the case. */
export function ruleOf<P extends Parameters<typeof partOf>[1]>(part: P, item: Case, id: string) {
  const found = partOf(sets, part, item).find(({ rule }) => rule.id === id);
  if (!found) throw new Error(`No rule "${id}" among the ${part} of this case`);
  return found.rule;
}
