// dinero.js: typed, tree-shaken to a few KB, and its allocation never loses or invents a smallest unit.
import { allocate, dinero, lessThan, subtract, toDecimal, toSnapshot } from 'dinero.js';
import type { Money } from './schema.ts';

/** How many decimals a currency has: 2 for EUR, 0 for JPY, 3 for KWD. From the browser's own tables (ISO 4217). */
export function decimalsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

const parse = ({ amount, currency }: Money) => dinero({ amount, currency: { code: currency, base: 10, exponent: decimalsOf(currency) } });
type Parsed = ReturnType<typeof parse>;

/** dinero.js raises the scale where a share does not come out even; a refund is paid in whole units. */
const back = (value: Parsed, currency: string): Money => ({ amount: toSnapshot(value).amount, currency });

/** So many parts of a price that pays for `of` parts, to the smallest unit. What cannot be divided falls to the part that is given back. */
export function shareOf(price: Money, part: number, of: number): Money {
  if (part <= 0) return { ...price, amount: 0 };
  if (part >= of) return price;
  const [share] = allocate(parse(price), [part, of - part]);
  return back(share ?? parse(price), price.currency);
}

/** An amount less a fee in its currency; never below nothing. */
export function less(amount: Money, fee: number): Money {
  const [from, taken] = [parse(amount), parse({ amount: fee, currency: amount.currency })];
  return lessThan(from, taken) ? { ...amount, amount: 0 } : back(subtract(from, taken), amount.currency);
}

/** An amount as its readers write it: "NT$149.00", "¥1,299". */
export function formatMoney(money: Money, lang: string): string {
  return new Intl.NumberFormat(lang, { style: 'currency', currency: money.currency }).format(Number(plainAmount(money)));
}

/** An amount as it is typed into a field: "149.00", "1299". */
export const plainAmount = (money: Money): string => toDecimal(parse(money));

/**
 * An amount in smallest units, from what a person typed: "149", "149.5", "1,299.00", "1.299,00", full-width digits too.
 * Null for what is no amount, has more decimals than the currency, or could be two ("1,299" of a currency with three decimals).
 */
export function readAmount(typed: string, currency: string): number | null {
  const decimals = decimalsOf(currency);
  const text = typed.normalize('NFKC').replace(/[\s'’]/g, '');
  const parts =
    (decimals === 3 && /^(\d{1,10})()()\.(\d{1,3})$/.exec(text)) || /^([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*|\d{1,10})(?:([.,])(\d+))?$/.exec(text);
  if (!parts) return null;
  const [, whole = '', group = '', point = '', fraction = ''] = parts;
  if (group !== '' && (group === point || (decimals === 3 && point === ''))) return null;
  if (fraction.length > decimals) return null;
  const amount = Number(whole.replace(/[.,]/g, '') + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(amount) ? amount : null;
}
