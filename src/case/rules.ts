import type { RuleSet, Source, When } from './rule-schema.ts';
import type { Case, Plan } from './schema.ts';

type Known = Pick<Case, 'situation' | 'plan' | 'boughtAt' | 'reason'>;

/** Whether a rule is about a case. What the case does not say yet leaves the rule out. */
function fits(when: When | undefined, known: Known): boolean {
  const holds = (list: readonly string[] | undefined, value: string | null) => list === undefined || (value !== null && list.includes(value));
  return (
    holds(when?.situations, known.situation) && holds(when?.plans, known.plan) && holds(when?.boughtAt, known.boughtAt) && holds(when?.reasons, known.reason)
  );
}

/** The sets of rules that are about a case: those of its service first. What the case does not say yet leaves a set out. */
export function rulesFor(sets: readonly RuleSet[], item: Pick<Case, 'pack' | 'country' | 'plan'>): RuleSet[] {
  const apt = sets.filter(
    ({ services, countries, plans }) =>
      (services === undefined || (item.pack !== null && services.includes(item.pack))) &&
      (countries === undefined || countries.includes(item.country)) &&
      (plans === undefined || (item.plan !== null && plans.includes(item.plan))),
  );
  return apt.sort((a, b) => Number(b.services !== undefined) - Number(a.services !== undefined));
}

type Part = 'rights' | 'notes' | 'answers' | 'documents' | 'clocks' | 'steps' | 'aftercare';
type ItemOf<P extends Part> = NonNullable<RuleSet[P]>[number];

/** A rule with what it rests on. `key` names it among those of all sets. */
export interface Sourced<Rule> {
  key: string;
  rule: Rule;
  source: Source;
}

/** One part of all the rules that are about a case. */
export function partOf<P extends Part>(sets: readonly RuleSet[], part: P, item: Case): Sourced<ItemOf<P>>[] {
  return rulesFor(sets, item).flatMap((set) => {
    const rules = (set[part] ?? []) as ItemOf<P>[];
    return rules
      .filter(({ when }) => fits(when, item))
      .flatMap((rule) => {
        const source = set.sources.find(({ id }) => id === rule.source);
        return source ? [{ key: `${set.id}/${part}/${rule.id}`, rule, source }] : [];
      });
  });
}

/** The countries that rules are about. */
export const countriesOf = (sets: readonly RuleSet[]): string[] => [...new Set(sets.flatMap(({ countries }) => countries ?? []))];

/** What a case about a service starts with, where its rules say so: the country it is sold in, the only plan it has. */
export function startOf(sets: readonly RuleSet[], pack: string | null): { country: string; plan: Plan | null } {
  const start = sets.flatMap(({ starts }) => starts ?? []).find(({ service }) => service === pack);
  return { country: start?.country ?? '', plan: start?.plan ?? null };
}
