import * as z from 'zod/mini';
import { RECORD_VERSION } from './limits.ts';
import { putWhole, type Whole } from './records.ts';
import { pictureSchema, recordSchema } from './schema.ts';
import { write } from './store.ts';

const FORMAT = 'exit-sign-records';

const wholeSchema = z.object({ record: recordSchema, picture: z.nullable(pictureSchema) });

/** An exported file holds one record or all; both are read in the same way. */
const fileSchema = z.object({ format: z.literal(FORMAT), version: z.literal(RECORD_VERSION), records: z.array(wholeSchema).check(z.maxLength(10_000)) });

/** Records as a JSON file that {@link importRecords} reads. */
export const asFile = (wholes: readonly Whole[]): string => JSON.stringify({ format: FORMAT, version: RECORD_VERSION, records: wholes }, null, 2);

/** Why a file could not be imported. Nothing was changed then. */
export type ImportProblem =
  | { kind: 'not-json' }
  /** Some other file, or none of ours. */
  | { kind: 'not-records' }
  | { kind: 'newer-version' }
  /** `where` as in "records[2].record.started". */
  | { kind: 'broken'; where: string };

export type ImportResult = { problem: ImportProblem } | { added: number; updated: number; unchanged: number };

/**
 * Merges an exported file into what is kept: all of it or, if anything is wrong, nothing. Of two records of the same walk the
 * one changed last stays.
 *
 * @throws StoreFull
 */
export async function importRecords(text: string): Promise<ImportResult> {
  const found = readFile(text);
  if ('problem' in found) return found;
  return write(async (transaction) => {
    const count = { added: 0, updated: 0, unchanged: 0 };
    for (const whole of found.wholes) {
      const before = await transaction.objectStore('records').get(whole.record.id);
      const outcome = !before ? 'added' : before.changed < whole.record.changed ? 'updated' : 'unchanged';
      if (outcome !== 'unchanged') await putWhole(transaction, whole);
      count[outcome]++;
    }
    return count;
  });
}

function readFile(text: string): { problem: ImportProblem } | { wholes: Whole[] } {
  const json = parse(text);
  if (json === undefined) return { problem: { kind: 'not-json' } };
  const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(json);
  if (!head.success) return { problem: { kind: 'not-records' } };
  if (head.data.version > RECORD_VERSION) return { problem: { kind: 'newer-version' } };
  const file = fileSchema.safeParse(json);
  if (!file.success) return { problem: { kind: 'broken', where: z.core.toDotPath(file.error.issues[0]?.path ?? []) } };
  return { wholes: file.data.records };
}

function parse(text: string): unknown {
  try {
    // Some editors put a byte order mark first.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
