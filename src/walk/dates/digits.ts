const DIGIT = /\p{Nd}/u;

/**
 * A text with the digits of every script as 0 to 9 and marks of writing direction as spaces, each character in its place.
 * Digits stand in runs from 0 to 9 in Unicode (Core Specification 4.6), so a digit's value is its distance from the first.
 */
export function plainDigits(text: string): string {
  return text.replace(/[\u0660-\uFFFF]/g, (char) => {
    if (/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(char)) return ' ';
    if (!DIGIT.test(char)) return char;
    let value = 0;
    while (value < 9 && DIGIT.test(String.fromCharCode(char.charCodeAt(0) - value - 1))) value++;
    return String(value);
  });
}
