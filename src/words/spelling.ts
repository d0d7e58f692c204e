/**
 * Words so long that a letter missing within makes no other word of them; the three at either end are where words are
 * inflected. Only of scripts with small letters, whose words stand apart. A slip has one letter less.
 */
const LONG = /\p{Ll}{11,}/gu;

/**
 * Puts a missing letter back into a long word of a normalised text with a space before the first word and after the last.
 * One slip is mended, so that a label of nothing but slips costs no more.
 *
 * @param words those that it may be a slip of, normalised
 */
export function createSpelling(words: string): (text: string) => string {
  const slips = new Map<string, string>();
  const long = words.match(LONG) ?? [];
  for (const word of long) for (let at = 3; at < word.length - 3; at++) slips.set(word.slice(0, at) + word.slice(at + 1), word);
  for (const word of long) slips.delete(word);
  return (text) => {
    for (let start = 1, end = text.indexOf(' ', 1); end !== -1; start = end + 1, end = text.indexOf(' ', start)) {
      const word = end - start > 9 && slips.get(text.slice(start, end));
      if (word) return text.slice(0, start) + word + text.slice(end);
    }
    return text;
  };
}
