import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../src/ui/theme.css'), 'utf8');

/** The value of a colour token in one theme. */
function colour(name: string, theme: 'light' | 'dark'): string {
  const [, light, dark] = css.match(new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`)) ?? [];
  const value = theme === 'light' ? light : dark;
  if (value === undefined) throw new Error(`theme.css has no colour "${name}"`);
  return value;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const PAIRS = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'raised'],
  ['on-exit', 'exit'],
  ['exit-ink', 'paper'],
  ['warn-ink', 'warn'],
] as const;

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(PAIRS)('sets %s on %s with a contrast of 4.5:1 or more', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the focus with a contrast of 3:1 or more', () => {
    expect(contrast(colour('focus', theme), colour('paper', theme))).toBeGreaterThanOrEqual(3);
  });
});
