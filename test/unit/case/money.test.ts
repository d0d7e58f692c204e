import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, formatMoney, less, plainAmount, readAmount, shareOf } from '../../../src/case/money.ts';

const currency = fc.constantFrom('CNY', 'TWD', 'MYR', 'EUR', 'USD', 'JPY', 'KRW', 'KWD');
const amount = fc.integer({ min: 0, max: 100_000_000 });

describe('a share of a price', () => {
  it('is 9 of 12 months when 3 are used (M4)', () => {
    expect(shareOf({ amount: 12_000, currency: 'CNY' }, 9, 12)).toEqual({ amount: 9_000, currency: 'CNY' });
  });

  it('is in whole units of currencies that have no smaller ones', () => {
    expect(decimalsOf('JPY')).toBe(0);
    expect(shareOf({ amount: 1000, currency: 'JPY' }, 2, 3)).toEqual({ amount: 667, currency: 'JPY' });
    expect(formatMoney({ amount: 667, currency: 'JPY' }, 'ja')).toMatch(/667/);
    expect(plainAmount({ amount: 1299, currency: 'KWD' })).toBe('1.299');
  });

  it('has as many decimals as its currency, whatever the amount: none in yen and won, three in Kuwaiti dinars', () => {
    fc.assert(
      fc.property(amount, (sum) => {
        for (const code of ['JPY', 'KRW', 'VND']) expect(plainAmount({ amount: sum, currency: code })).toBe(String(sum));
        expect(plainAmount({ amount: sum, currency: 'KWD' })).toMatch(/^\d+\.\d{3}$/);
        expect(plainAmount({ amount: sum, currency: 'MYR' })).toMatch(/^\d+\.\d{2}$/);
      }),
    );
  });

  it('loses and invents nothing, whatever the price: what comes back and what is kept make the whole', () => {
    fc.assert(
      fc.property(amount, currency, fc.integer({ min: 0, max: 12 }), (sum, code, part) => {
        const price = { amount: sum, currency: code };
        const [back, kept] = [shareOf(price, part, 12).amount, sum - shareOf(price, part, 12).amount];
        expect(Number.isInteger(back) && back >= 0 && kept >= 0).toBe(true);
        expect(Math.abs(back - (sum * part) / 12)).toBeLessThan(1);
      }),
    );
  });

  it('less a fee is never below nothing', () => {
    fc.assert(
      fc.property(amount, amount, currency, (sum, fee, code) => {
        expect(less({ amount: sum, currency: code }, fee)).toEqual({ amount: Math.max(0, sum - fee), currency: code });
      }),
    );
  });
});

describe('an amount as it is typed', () => {
  it.each([
    ['149', 'TWD', 14_900],
    ['149.5', 'MYR', 14_950],
    ['1,299.00', 'USD', 129_900],
    ['1.299,00', 'EUR', 129_900],
    ['1 299,5', 'EUR', 129_950],
    ['1,299', 'EUR', 129_900],
    ['１２８', 'CNY', 12_800],
    ['1,299', 'JPY', 1299],
    ['12.999', 'JPY', 12_999],
  ])('"%s" %s is understood', (typed, code, units) => expect(readAmount(typed, code)).toBe(units));

  it.each([
    ['12.99', 'JPY'],
    ['1,299', 'KWD'],
    ['about 20', 'EUR'],
    ['-5', 'EUR'],
    ['', 'EUR'],
    ['1,29,900', 'EUR'],
  ])('"%s" %s is refused rather than guessed', (typed, code) => {
    expect(readAmount(typed, code)).toBeNull();
  });

  it('comes back as it was, whatever the amount', () => {
    fc.assert(
      fc.property(amount, currency, (sum, code) => {
        expect(readAmount(plainAmount({ amount: sum, currency: code }), code)).toBe(sum);
      }),
    );
  });
});
