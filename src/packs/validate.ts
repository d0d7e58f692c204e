import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ZodMiniType } from 'zod/mini';
import type { Broken } from './references.ts';

/** One thing that is wrong in a JSON file, with its place. */
export interface Problem {
  /** From 1. */
  line: number;
  column: number;
  /** Where in the data, such as "screens[2].controls[0].css". */
  path: string;
  message: string;
}

export type Validated<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** A pack is at most this long; the largest of the first ones has 15 KB. */
const LONGEST_PACK = 64 * 1024;

/**
 * Reads a JSON text against a schema. All problems are reported at once, in the order of the file; nothing throws.
 * A text that is too long or no JSON is one problem.
 *
 * @param further checks that the schema leaves out where it has found something already
 */
export function validate<T>(schema: ZodMiniType<T>, text: string, further: (data: unknown) => readonly Broken[] = () => []): Validated<T> {
  if (text.length > LONGEST_PACK)
    return { ok: false, problems: [{ line: 1, column: 1, path: '', message: `is ${text.length} characters long; at most ${LONGEST_PACK} are allowed` }] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  if (errors.length > 0 || tree === undefined) {
    const problems = errors.map(({ error, offset }) => ({ ...position(text, offset), path: '', message: `is not JSON here (${printParseErrorCode(error)})` }));
    return { ok: false, problems: problems.length > 0 ? problems : [{ line: 1, column: 1, path: '', message: 'is empty' }] };
  }
  const result = schema.safeParse(JSON.parse(text));
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => problem(text, tree, [...issue.path, key], 'is not a known key'))
      : [problem(text, tree, issue.path, issue.message)],
  );
  // The schema stops before its cross-checks when anything is malformed.
  const known = new Set(problems.map(({ path, message }) => `${path} ${message}`));
  for (const { path, message } of further(JSON.parse(text))) {
    const more = problem(text, tree, path, message);
    if (!known.has(`${more.path} ${more.message}`)) problems.push(more);
  }
  return { ok: false, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** Finds the places of problems in a JSON text that parses. */
export function locate(text: string, items: readonly Broken[]): Problem[] {
  const tree = parseTree(text);
  return tree === undefined ? [] : items.map(({ path, message }) => problem(text, tree, path, message)).sort((a, b) => a.line - b.line || a.column - b.column);
}

function problem(text: string, tree: Node, path: readonly PropertyKey[], message: string): Problem {
  const segments = path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  let node: Node | undefined;
  // A missing key has no place of its own: take the nearest parent that is there.
  for (let length = segments.length; node === undefined && length >= 0; length--)
    node = length === 0 ? tree : findNodeAtLocation(tree, segments.slice(0, length));
  return { ...position(text, node?.offset ?? 0), path: pathText(segments), message };
}

function pathText(segments: readonly (string | number)[]): string {
  return segments.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** A problem as one line: "selectors/x/pack.json:12:7 screens[0].at: …". */
export const problemLine = (file: string, { line, column, path, message }: Problem): string =>
  `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`;
