import * as z from 'zod/mini';
import type { LabelKind, Reading } from '../../words/classify.ts';
import { isDecoy, isForward, ROLE_NAMES, type Role } from '../../words/roles.ts';
import type { VocabularyFile } from '../../words/vocabulary.ts';
import { round, type Share, share } from '../share.ts';
import { lexicons } from './lexicons.ts';

/** A labelled interface string. `role` may also be "done", which is no control's. */
export const rowSchema = z.object({
  text: z.string(),
  lang: z.string(),
  role: z.enum([...ROLE_NAMES, 'done']),
  kind: z.string(),
  conflict: z.optional(z.boolean()),
});

export type Row = z.infer<typeof rowSchema>;

/** Figures for "moves a cancellation forward", on controls whose words can decide. */
interface Figures {
  forward: number;
  found: number;
  wrong: number;
  precision: Share | null;
  recall: Share | null;
  f1: number | null;
}

export interface Judged {
  row: Row;
  role: Role;
  confidence: number;
  evidence: string[];
}

export interface Measure {
  overall: Figures;
  languages: Record<string, Figures>;
  /** Real role → role given, of controls that are forward or were taken for it. */
  confusion: Record<string, Record<string, number>>;
  /** Decoys taken for the way out: there may be none. */
  decoysForward: Judged[];
  newsletters: { rows: number; forward: number };
  /** Rows whose words bear both meanings: they must stay undecided, between 0.1 and 0.5. */
  conflict: { rows: number; decided: number; lost: number };
  worst: { wrong: Judged[]; missed: Judged[] };
}

const CERTAIN = 0.5;
const CONTROLS = new Set(['button', 'link', 'toggle']);

/** The words that decided, as "group: word (language)". */
const evidenceOf = ({ lang, hits }: Reading): string[] => hits.map(({ group, word }) => `${group}: ${word} (${lang})`);

/** Classifies every row with the words that a page which shows it would be given, and counts. */
export function measure(rows: readonly Row[], vocabularies: ReadonlyMap<string, VocabularyFile>): Measure {
  const lexiconFor = lexicons(vocabularies);
  const judged = rows
    .filter(({ kind }) => CONTROLS.has(kind))
    .map((row): Judged => {
      const lexicon = lexiconFor(row.lang, row.text);
      const kind = row.kind as LabelKind;
      return { row, ...lexicon.classify(row.text, kind), evidence: evidenceOf(lexicon.read(row.text, kind)) };
    });
  const clear = judged.filter(({ row }) => row.conflict !== true);
  const torn = judged.filter(({ row }) => row.conflict === true);
  const languages = [...new Set(clear.map(({ row }) => row.lang))].sort();
  const confusion: Record<string, Record<string, number>> = {};
  for (const item of clear) {
    if (!isTrue(item) && !isTaken(item)) continue;
    confusion[item.row.role] ??= {};
    const given = confusion[item.row.role] ?? {};
    const name = item.confidence < CERTAIN ? 'undecided' : item.role;
    given[name] = (given[name] ?? 0) + 1;
  }
  const newsletters = clear.filter(({ row }) => row.role === 'newsletter');
  return {
    overall: figures(clear),
    languages: Object.fromEntries(languages.map((lang) => [lang, figures(clear.filter(({ row }) => row.lang === lang))])),
    confusion,
    decoysForward: clear.filter((item) => isTaken(item) && item.row.role !== 'done' && isDecoy(item.row.role)),
    newsletters: { rows: newsletters.length, forward: newsletters.filter(isTaken).length },
    conflict: {
      rows: torn.length,
      decided: torn.filter(({ confidence }) => confidence >= CERTAIN).length,
      lost: torn.filter(({ confidence }) => confidence <= 0.1).length,
    },
    worst: {
      wrong: clear.filter((item) => isTaken(item) && !isTrue(item)).sort((a, b) => b.confidence - a.confidence),
      missed: clear.filter((item) => isTrue(item) && !isTaken(item)).sort((a, b) => a.confidence - b.confidence),
    },
  };
}

const isTrue = ({ row }: Judged): boolean => row.role !== 'done' && isForward(row.role);
const isTaken = ({ role, confidence }: Judged): boolean => isForward(role) && confidence >= CERTAIN;

function figures(judged: readonly Judged[]): Figures {
  const right = judged.filter((item) => isTrue(item) && isTaken(item)).length;
  const forward = judged.filter(isTrue).length;
  const taken = judged.filter(isTaken).length;
  const precision = share(right, taken);
  const recall = share(right, forward);
  const f1 = precision && recall && right > 0 ? round((2 * precision.value * recall.value) / (precision.value + recall.value)) : null;
  return { forward, found: right, wrong: taken - right, precision, recall, f1 };
}
