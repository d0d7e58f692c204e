/**
 * Something the user can mend. Its message is one whole sentence (or more) that says what is wrong, where, and
 * what to do; it is printed without a stack.
 */
export class Problem extends Error {
  name = 'Problem';
}
