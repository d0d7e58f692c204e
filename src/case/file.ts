import * as z from 'zod/mini';
import { LARGEST_FILE, listCases, putWhole, readWhole, type Whole } from './cases.ts';
import { CASE_VERSION, caseSchema } from './schema.ts';
import { write } from './store.ts';

const FORMAT = 'exit-sign-cases';

/** Base64 takes four characters for three bytes. */
const base64 = z.string().check(z.maxLength(Math.ceil(LARGEST_FILE / 3) * 4), z.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64'));

const wholeSchema = z.object({ case: caseSchema, files: z.array(z.object({ id: z.string(), data: base64 })).check(z.maxLength(50)) });

/** An exported file holds one case or all; both are read in the same way. */
const fileSchema = z.object({ format: z.literal(FORMAT), version: z.literal(CASE_VERSION), cases: z.array(wholeSchema).check(z.maxLength(2000)) });

/** Cases as a JSON file that {@link importCases} reads. */
export const asFile = (wholes: readonly Whole[]): string =>
  JSON.stringify(
    {
      format: FORMAT,
      version: CASE_VERSION,
      cases: wholes.map((whole) => ({ case: whole.case, files: whole.files.map(({ id, bytes }) => ({ id, data: encode(bytes) })) })),
    },
    null,
    2,
  );

/** All cases with their attachments. */
export async function allCases(): Promise<Whole[]> {
  const wholes = await Promise.all((await listCases()).map(({ id }) => readWhole(id)));
  return wholes.filter((whole) => whole !== null);
}

/** Why a file could not be imported. Nothing was changed then. */
export type ImportProblem =
  | { kind: 'not-json' }
  /** Some other file. */
  | { kind: 'not-cases' }
  | { kind: 'newer-version' }
  /** `where` as in "cases[2].case.days". */
  | { kind: 'broken'; where: string };

export type ImportResult = { problem: ImportProblem } | { added: number; updated: number; unchanged: number };

/**
 * Merges an exported file into what is kept: all of it or, if anything is wrong, nothing. Of two states of a case the one
 * changed last stays.
 *
 * @throws StoreFull
 */
export async function importCases(text: string): Promise<ImportResult> {
  const found = readFile(text);
  if ('problem' in found) return found;
  return write(async (transaction) => {
    const count = { added: 0, updated: 0, unchanged: 0 };
    for (const whole of found.wholes) {
      const before = await transaction.objectStore('cases').get(whole.case.id);
      const outcome = !before ? 'added' : before.changed < whole.case.changed ? 'updated' : 'unchanged';
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
  if (!head.success) return { problem: { kind: 'not-cases' } };
  if (head.data.version > CASE_VERSION) return { problem: { kind: 'newer-version' } };
  const file = fileSchema.safeParse(json);
  if (!file.success) return { problem: { kind: 'broken', where: z.core.toDotPath(file.error.issues[0]?.path ?? []) } };
  return { wholes: file.data.cases.map(own) };
}

/** Only attachments that the case names come with it, and only those that came are named. */
function own(whole: z.infer<typeof wholeSchema>): Whole {
  const named = whole.files.filter(({ id }) => whole.case.attachments.some((item) => item.id === id));
  return {
    case: { ...whole.case, attachments: whole.case.attachments.filter(({ id }) => named.some((file) => file.id === id)) },
    files: named.map(({ id, data }) => ({ id, case: whole.case.id, bytes: decode(data) })),
  };
}

function parse(text: string): unknown {
  try {
    // Some editors put a byte order mark first.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** As many bytes at once as can be the arguments of a call in every engine. */
const CHUNK = 0x8000;

/** Bytes in base64. */
export function encode(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

const decode = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;
