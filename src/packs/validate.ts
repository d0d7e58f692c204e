import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as z from 'zod/mini';
import type { Broken } from './references.ts';

// The mini build has no texts of its own, and what is wrong must be said in words.
z.config(z.locales.en());

/** One thing that is wrong in a JSON file, with its place. */
export interface Problem {
  /** From 1. */
  line: number;
  column: number;
  /** Where in the data, such as "screens[2].controls[0].css". */
  path: string;
  message: string;
}

/** What is no JSON at one place is none at the next: more than these say nothing new. */
const MOST_SYNTAX = 5;

/** What the reader of JSON says, in words. Its codes: https://github.com/microsoft/node-jsonc-parser */
const IN_WORDS: Record<string, string> = {
  InvalidSymbol: 'only texts in double quotes, numbers, true, false and null may stand here',
  InvalidNumberFormat: 'is no number',
  PropertyNameExpected: 'a name in double quotes is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a "}" is missing',
  CloseBracketExpected: 'a "]" is missing',
  EndOfFileExpected: 'something follows after the end',
  InvalidCommentToken: 'comments are not allowed',
  UnexpectedEndOfComment: 'a comment is not closed',
  UnexpectedEndOfString: 'a text is not closed: a double quote is missing',
  UnexpectedEndOfNumber: 'a number is cut off',
  InvalidUnicode: 'a "\\u" must be followed by four hexadecimal digits',
  InvalidEscapeCharacter: 'a backslash is followed by something that it cannot stand before',
  InvalidCharacter: 'a line break or control character stands inside a text',
};

export type Validated<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** A pack is at most this long, in characters; the largest of the first ones has 15 KB. */
export const LONGEST_PACK = 64 * 1024;

/**
 * Reads a JSON text against a schema. All problems are reported at once, in the order of the file; nothing throws.
 * A text that is too long or no JSON is one problem.
 *
 * @param further checks that the schema leaves out where it has found something already
 */
export function validate<T>(schema: z.ZodMiniType<T>, text: string, further: (data: unknown) => readonly Broken[] = () => []): Validated<T> {
  if (text.length > LONGEST_PACK)
    return { ok: false, problems: [{ line: 1, column: 1, path: '', message: `is ${text.length} characters long; at most ${LONGEST_PACK} are allowed` }] };
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors);
  if (tree === null) return { ok: false, problems: [{ line: 1, column: 1, path: '', message: 'holds more lists within lists than any pack has' }] };
  if (text.trim() === '') return { ok: false, problems: [{ line: 1, column: 1, path: '', message: 'is empty' }] };
  if (errors.length > 0) return { ok: false, problems: syntaxProblems(text, errors) };
  if (tree === undefined) return { ok: false, problems: [{ line: 1, column: 1, path: '', message: 'is not JSON' }] };
  const result = schema.safeParse(JSON.parse(text));
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => problem(text, tree, [...issue.path, key], 'is not a known key'))
      : [problem(text, tree, issue.path, isMissing(issue) ? 'is missing' : issue.message)],
  );
  // The schema stops before its cross-checks when anything is malformed.
  const known = new Set(problems.map(({ path, message }) => `${path} ${message}`));
  for (const { path, message } of further(JSON.parse(text))) {
    const more = problem(text, tree, path, message);
    if (!known.has(`${more.path} ${more.message}`)) problems.push(more);
  }
  return { ok: false, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** The text's tree, undefined where it holds nothing, null where it goes so deep that the reader runs out of stack. */
function treeOf(text: string, errors: ParseError[]): Node | undefined | null {
  try {
    return parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Finds the places of problems in a JSON text that parses. */
export function locate(text: string, items: readonly Broken[]): Problem[] {
  const tree = parseTree(text);
  return tree === undefined ? [] : items.map(({ path, message }) => problem(text, tree, path, message)).sort((a, b) => a.line - b.line || a.column - b.column);
}

/** One for a place: what the reader says next of the same place follows from the first. */
function syntaxProblems(text: string, errors: readonly ParseError[]): Problem[] {
  const first = errors.filter(({ offset }, index) => errors[index - 1]?.offset !== offset).slice(0, MOST_SYNTAX);
  return first.map(({ error, offset }) => {
    const code = printParseErrorCode(error);
    return { ...position(text, offset), path: '', message: `is not JSON here: ${IN_WORDS[code] ?? code}` };
  });
}

/** "expected array, received undefined" is no news to anybody. */
const isMissing = ({ code, message }: z.core.$ZodIssue): boolean => code === 'invalid_type' && message.endsWith('received undefined');

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
