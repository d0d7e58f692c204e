import { describe, expect, it } from 'vitest';
import { hasPrice } from '../../../src/finder/evidence.ts';

describe('a sum of money', () => {
  it.each(['RM 54.90 sebulan', 'Rp 186.000', 'CHF 9.90', 'NT$149', '每月 15 元', '月額1,490円', '9,99 € im Monat', '129 kr/mån'])('is named by %j', (text) =>
    expect(hasPrice(text)).toBe(true),
  );
  it.each(['Form 5 of 12', 'The long term 2030', 'Corp 7', '3 krav', '12 Rollen', 'Step 3'])('is not by %j', (text) => expect(hasPrice(text)).toBe(false));
});
