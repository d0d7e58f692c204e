import { expect, it } from 'vitest';
import { parseResult, toExpression } from '../../../src/cli/browser/script.ts';

/** Stands in for a browser. */
const run = async (expression: string): Promise<unknown> => parseResult(await new Function(`return ${expression}`)());

it('sends a function as source, with its arguments', async () => {
  const join = (list: string[], by: string): string => list.join(by);
  expect(await run(toExpression(join, [['a', '"b"'], '\n']))).toBe('a\n"b"');
});

it('sends an expression as it is, and waits for a promise', async () => {
  expect(await run(toExpression('Promise.resolve({ a: [1, null] })', []))).toEqual({ a: [1, null] });
});

it('keeps undefined', async () => {
  expect(await run(toExpression((value: undefined) => value, [undefined]))).toBeUndefined();
});
