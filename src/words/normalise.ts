/** Longer texts are sentences, not labels; the rest of them is never looked at. */
const LONGEST_LABEL = 200;

/**
 * Scripts written without spaces between words, and Hangul, whose particles stick to the word before: their words are
 * looked for anywhere in the text.
 */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const PLAIN_ASCII = /^[\x20-\x7e]*$/;

/** Chinese, Japanese and Korean with plain letters and usual punctuation: nothing there has two forms. */
const PLAIN_CJK = /^[\x20-\x7e\u2010-\u201f\u2026\u3000-\u3002\u3008-\u3011\u3041-\u3094\u30a1-\u30fc\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff0f\uff1a-\uff20]*$/;

/** Of Latin, Greek, Cyrillic, Arabic and Hebrew alone: the marks of Thai, Hindi or kana voicing are part of the word. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0591-\u05bd\u05bf-\u05c7]/g;

const INVISIBLE = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g;

const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

const ASCII_NO_WORD = /[\x20-\x2f:-@[-`{-\x7e]+/g;

/** Letters, marks and digits of the common scripts, of which {@link NO_WORD} takes five times as long to say the same. */
const WORDS_ONLY =
  /^(?:[ a-z0-9\u00e0-\u00f6\u00f8-\u024f\u0430-\u0481\u0620-\u064a\u0671-\u06d3\u0900-\u0963\u0e01-\u0e3a\u0e40-\u0e4e\u1e00-\u1eff\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3]|[\u0300-\u036f])*$/;

function wordsOf(text: string): string {
  const words = text.replace(ASCII_NO_WORD, ' ');
  return WORDS_ONLY.test(words) ? words : words.replace(NO_WORD, ' ');
}

/** A tone of Vietnamese and the rest of its syllable. */
const TONE = /([\u0300\u0301\u0303\u0309\u0323])((?:[a-zđ]|[\u0300-\u036f])+)/g;

/**
 * Brings a text to the form all comparisons use: NFKC, lower case, no marks on Latin, Greek or Cyrillic letters, no
 * invisible characters; punctuation, symbols and emoji become single spaces. Apostrophes too, so that "l'abonnement" is
 * two words and "don't" is the same with either apostrophe. Never throws; what is longer than `limit` is cut.
 *
 * @param tones keeps the marks of Latin letters, for Vietnamese, where they tell "stop" (dừng) from "use" (dùng). The
 *   tone goes to the end of its syllable, so that it is the same however it was typed (hủy, huỷ).
 */
export const normalise = (text: string, limit = LONGEST_LABEL, tones = false): string => normalisePadded(text, limit, tones).slice(1, -1);

/** {@link normalise}, with a space before the first word and after the last. */
export function normalisePadded(text: string, limit = LONGEST_LABEL, tones = false): string {
  const cut = ` ${text.length > limit ? text.slice(0, limit) : text} `;
  if (PLAIN_ASCII.test(cut)) return cut.toLowerCase().replace(ASCII_NO_WORD, ' ');
  if (PLAIN_CJK.test(cut)) return wordsOf(cut.toLowerCase());
  const plain = cut
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ı', 'i') // the dotless i of Turkish: "I" lower-cased outside a Turkish locale is a dotted one
    .replace(/[يى]/g, 'ی') // Persian and Urdu text is typed with either form of the letter
    .replaceAll('ك', 'ک')
    .replace(tones ? TONE : MARKS, tones ? '$2$1' : '')
    .normalize('NFC')
    .replace(INVISIBLE, '');
  return wordsOf(plain);
}

/** Whether a normalised word belongs to a script without spaces between words. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

/** A normalised text with the spaces removed that only layout put between unspaced characters. */
export const withoutSpaces = (normalised: string): string => normalised.replaceAll(' ', '');

/** Scripts of Southeast Asia spell a word with about this many characters, kana and Hangul with fewer, Han with fewest. */
const LONG_WORDS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** How many words a person would count in a run of unspaced characters, all of one script or mixed. */
export function unspacedWords(characters: string): number {
  let words = 0;
  for (const character of characters) words += LONG_WORDS.test(character) ? 0.2 : KANA.test(character) ? 0.33 : 0.5;
  return Math.ceil(words);
}

/** How many words a person would count in a normalised text. */
export function wordCount(normalised: string): number {
  const parts = normalised.split(' ');
  if (!isUnspaced(normalised)) return parts.length;
  let count = 0;
  for (const part of parts) count += isUnspaced(part) ? unspacedWords(part) : 1;
  return count;
}
