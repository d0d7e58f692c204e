/**
 * Words so long that a letter missing within makes no other word of them; the three at either end are where words are
 * inflected. Only of scripts with small letters, whose words stand apart.
 */
const LONG = /\p{Ll}{10,}/gu;

/**
 * Puts a missing letter back into the long words of a normalised text.
 *
 * @param words those that it may be a slip of, normalised
 */
export function createSpelling(words: string): (text: string) => string {
  const slips = new Map<string, string>();
  const long = words.match(LONG) ?? [];
  for (const word of long) for (let at = 3; at < word.length - 3; at++) slips.set(word.slice(0, at) + word.slice(at + 1), word);
  for (const word of long) slips.delete(word);
  return (text) => text.replace(LONG, (word) => slips.get(word) ?? word);
}
