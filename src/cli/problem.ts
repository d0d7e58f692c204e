import { Problem } from './setup/problem.mjs';

export { Problem };

/** One line for anything thrown: a {@link Problem}'s own sentence, else what the error says of itself. */
export function sentence(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return thrown instanceof Problem ? thrown.message : `${thrown.name}: ${thrown.message}`;
}
