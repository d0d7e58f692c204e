/** Longer texts are sentences, not labels; the rest of them is never looked at. */
const LONGEST_LABEL = 200;

/**
 * Scripts written without spaces between words, and Hangul, whose particles stick to the word before: their words are
 * looked for anywhere in the text. Thai and Lao, Burmese, Khmer; Chinese, Japanese, Korean.
 */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u30fb\u30fd-\u9fff\uac00-\ud7a3]/;

/** Of Latin, Greek, Cyrillic, Arabic and Hebrew alone: the marks of Thai, Hindi or kana voicing are part of the word. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0591-\u05bd\u05bf-\u05c7]/g;

/** The marks that are tones in Vietnamese; the others there make another letter. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Of scripts whose marks may join the letter before, and letters in disguise: full width, ligatures, in bold. */
const COMPOSED = /[\u0300-\u036f\u0900-\u1dff\u3099\u309a\ua000-\uabff\ud7a4-\uffff]/;

const INVISIBLE = /[\p{DI}\u0640]/u;

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Letters that are one to a reader: the dotless i of Turkish, the last sigma of a word, Arabic as Persians type it. */
const SAME: Record<string, string> = { ı: 'i', ς: 'σ', ي: 'ی', ى: 'ی', ك: 'ک' };

/** Below are all the letters that fold into others; above, Han and Hangul stay what they are. */
const FOLDING = 0x3400;

const SPACE = 32;
const NOTHING = 1;

/** What becomes of each character, 0 where nobody asked yet: without its marks; without its tone, which stands above the lower 16 bits. */
const plain = new Uint32Array(FOLDING);
const toned = new Uint32Array(FOLDING);

function fold(letter: string, tones: boolean): number {
  const parts = letter.normalize('NFKD').toLowerCase();
  const bare = parts.replace(tones ? TONE : MARKS, '').normalize();
  const tone = tones ? (TONE.exec(parts)?.[0].charCodeAt(0) ?? 0) : 0;
  const whole = bare.length > 1 ? letter.toLowerCase() : bare;
  return (tone << 16) | kept(SAME[whole] ?? whole);
}

const kept = (letter: string): number => (letter === '' || INVISIBLE.test(letter) ? NOTHING : WORD.test(letter) ? letter.charCodeAt(0) : SPACE);

/**
 * Brings a text to the form all comparisons use: NFKC, lower case, no marks on Latin, Greek or Cyrillic letters, no
 * invisible characters; punctuation, symbols and emoji become single spaces. Apostrophes too, so that "l'abonnement" is
 * two words and "don't" is the same with either apostrophe. Never throws; what is longer than `limit` is cut.
 *
 * @param tones keeps the marks of Latin letters, for Vietnamese, where they tell "stop" (dừng) from "use" (dùng). The
 *   tone goes to the end of its word, so that it is the same however it was typed (hủy, huỷ).
 */
export const normalise = (text: string, limit?: number, tones?: boolean): string => normalisePadded(text, limit, tones).slice(1, -1);

/** {@link normalise}, with a space before the first word and after the last. */
export function normalisePadded(text: string, limit = LONGEST_LABEL, tones = false): string {
  const cut = text.slice(0, limit);
  const letters = COMPOSED.test(cut) ? cut.normalize('NFKC') : cut;
  const folded = tones ? toned : plain;
  const codes = [SPACE];
  let last = SPACE;
  let pending = 0;
  for (let at = 0; at <= letters.length; at++) {
    let code = at < letters.length ? letters.charCodeAt(at) : SPACE;
    if (code < FOLDING) {
      folded[code] ||= fold(String.fromCharCode(code), tones);
      code = folded[code] ?? 0;
    } else if (code > 0x9fff && (code < 0xac00 || code > 0xd7a3)) code = kept(letters.charAt(at));
    const tone = code >> 16;
    code &= 0xffff;
    if (pending !== 0 && (tone !== 0 || code === SPACE)) codes.push(pending);
    if (tone !== 0 || code === SPACE) pending = tone;
    if (code === NOTHING || (code === SPACE && last === SPACE)) continue;
    codes.push(code);
    last = code;
  }
  return String.fromCharCode(...codes);
}

/** Whether a language's marks tell one word from another. */
export const isTonal = (lang: string): boolean => lang === 'vi';

/** Whether a normalised word belongs to a script without spaces between words. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

/** A normalised text with the spaces removed that only layout put between unspaced characters. */
export const withoutSpaces = (normalised: string): string => normalised.replaceAll(' ', '');

/** What a character is of a word: Southeast Asia spells one with about five, kana with three, the others with two. */
const shareOf = (code: number): number => (code < 0xe00 || code === 0x30fc ? 0 : code < 0x2e80 ? 0.2 : code > 0x303f && code < 0x3100 ? 0.33 : 0.5);

/** How many words a person would count in a run of unspaced characters, but for those that are covered. */
export function unspacedWords(characters: string, covered?: Uint8Array): number {
  let words = 0;
  for (let at = 0; at < characters.length; at++) if (!covered?.[at]) words += shareOf(characters.charCodeAt(at));
  return Math.ceil(words);
}
