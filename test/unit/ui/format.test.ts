import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber, isolate } from '../../../src/ui/format.ts';

describe('dates of packs', () => {
  it('say no more than is known', () => {
    expect(formatDate('2016', 'en')).toBe('2016');
    expect(formatDate('2026-05', 'en')).toBe('May 2026');
    expect(formatDate('2026-05-17', 'en')).toBe('May 17, 2026');
  });

  it('are written as the reader writes them', () => {
    expect(formatDate('2026-05', 'zh-TW')).toBe('2026年5月');
  });

  it('pass through where they are none', () => {
    expect(formatDate('undated', 'en')).toBe('undated');
  });
});

describe('numbers and foreign words', () => {
  it('have one decimal at most', () => {
    expect(formatNumber(2.0789, 'en')).toBe('2.1');
    expect(formatNumber(18, 'de')).toBe('18');
  });

  it('cannot turn the sentence around them', () => {
    expect(isolate('\u202Eabc')).toBe('\u2068\u202Eabc\u2069');
  });
});
