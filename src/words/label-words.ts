import { normalise, withoutSpaces } from './normalise.ts';

/** Digits and dates a label may end in ("Devices (3)"): a counter is no part of its words. */
const COUNTER = / \d{1,3}$/;

/**
 * Whether a label is the one a pack names: the same after normalisation, give or take a trailing counter. In the
 * pack's words "<…>" stands for anything: "End on <date>".
 */
export function isLabel(text: string, expected: string): boolean {
  const label = withoutSpaces(normalise(text));
  const bare = withoutSpaces(normalise(text).replace(COUNTER, ''));
  const parts = expected.split(/<[^<>]*>/).map((part) => withoutSpaces(normalise(part)));
  const [first = ''] = parts;
  if (parts.length === 1) return first !== '' && (label === first || bare === first);
  if (!label.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts.slice(1)) {
    const at = label.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return parts.at(-1) === '' || from === label.length;
}

/** A paragraph; more is not a statement about a subscription. */
const LONGEST_TEXT = 600;

/** Whether a text contains what a pack says must stand there; "<…>" stands for anything in between. */
export function containsWords(text: string, expected: string): boolean {
  const whole = withoutSpaces(normalise(text, LONGEST_TEXT));
  let from = 0;
  for (const part of expected.split(/<[^<>]*>/)) {
    const at = whole.indexOf(withoutSpaces(normalise(part)), from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}
