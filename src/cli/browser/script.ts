import type { Script } from './types.ts';

/** The script as one expression whose value is a promise of JSON text; {@link parseResult} reads it. */
export function toExpression<Result, Args extends unknown[]>(script: Script<Result, Args>, args: Args): string {
  const call = typeof script === 'string' ? script : `(${script.toString()})(${args.map(toLiteral).join(', ')})`;
  return `(async () => JSON.stringify({ value: await (${call}) }))()`;
}

/** The value that the expression of {@link toExpression} gave. */
export function parseResult<Result>(json: unknown): Result {
  // What the script returns is its writer's promise; JSON is all that can be checked here.
  return (JSON.parse(String(json)) as { value: Result }).value;
}

const toLiteral = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value));
