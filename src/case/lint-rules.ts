import type { RuleSet } from './rule-schema.ts';

const PARTS = ['rights', 'notes', 'answers', 'documents', 'clocks', 'steps', 'aftercare'] as const;

/** What the schema cannot say of a set of rules: sources that are not there or stand unused, ids that stand twice, sets about everybody. */
export function* flawsOf(set: RuleSet): Generator<string> {
  if (!set.countries && !set.services) yield 'is about no country and no service: name one';
  const sources = set.sources.map(({ id }) => id);
  const used = new Set<string>([set.warning, set.law].flatMap((cited) => (cited ? [cited.source] : [])));
  for (const source of used) if (!sources.includes(source)) yield `no source is called "${source}"`;
  for (const part of PARTS) {
    const ids = new Set<string>();
    for (const { id, source } of set[part] ?? []) {
      used.add(source);
      if (!sources.includes(source)) yield `${part} "${id}": no source is called "${source}"`;
      if (ids.has(id)) yield `${part} "${id}" stands twice`;
      ids.add(id);
    }
  }
  for (const { id, test } of set.rights ?? []) if (test.kind === 'window' && test.days.least > test.days.most) yield `rights "${id}": least is more than most`;
  for (const { id, count } of set.clocks ?? []) if ((count.least ?? 1) > count.most) yield `clocks "${id}": least is more than most`;
  for (const id of sources) if (!used.has(id)) yield `source "${id}" is used by nothing`;
}
