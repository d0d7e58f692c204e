import { normalise, withoutSpaces } from './normalise.ts';

/** Digits and dates a label may end in ("Devices (3)"): a counter is no part of its words. */
const COUNTER = / \d{1,3}$/;

/** A paragraph; more is not a statement about a subscription. */
const LONGEST_TEXT = 600;

/** What stands around the placeholders of a pack's words: "<…>" stands for anything, as in "End on <date>". */
const partsOf = (words: string): string[] => words.split(/<[^<>]*>/).map((part) => withoutSpaces(normalise(part)));

/**
 * A pack's words as both tests below compare them: they take these for the same as the words themselves, and they are shorter.
 */
export const bareWords = (words: string): string => partsOf(words).join('<>');

/** Where the last of the parts ends that stand in a text one after the other, or -1. */
function endOf(text: string, parts: readonly string[]): number {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at === -1) return -1;
    from = at + part.length;
  }
  return from;
}

/**
 * Tells the labels, normalised, that are one of those a pack names: the same, give or take a trailing counter. The pack's
 * words are made ready once, because a page has thousands of labels.
 */
export function labelTest(words: readonly string[]): (normal: string) => boolean {
  const wanted = words.map(partsOf);
  return (normal) => {
    const label = withoutSpaces(normal);
    return wanted.some((parts) => {
      const [first = ''] = parts;
      if (parts.length === 1) return first !== '' && (label === first || withoutSpaces(normal.replace(COUNTER, '')) === first);
      const end = endOf(label, parts);
      return label.startsWith(first) && end !== -1 && (parts.at(-1) === '' || end === label.length);
    });
  };
}

/** Tells the texts that contain one of those a pack says must stand there. */
export function textTest(words: readonly string[]): (text: string) => boolean {
  const wanted = words.map(partsOf);
  return (text) => {
    const whole = withoutSpaces(normalise(text, LONGEST_TEXT));
    return wanted.some((parts) => endOf(whole, parts) !== -1);
  };
}
