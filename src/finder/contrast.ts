import { visualParent } from './roots.ts';
import { viewOf } from './visibility.ts';

/** Red, green, blue from 0 to 255 and alpha from 0 to 1. */
type Colour = [number, number, number, number];

/**
 * Contrast of an element's text against the colours behind it, 1 to 21, by WCAG 2.2
 * (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Null where it cannot be told: a picture or gradient behind it,
 * or a colour outside sRGB.
 */
export function contrastOf(element: Element): number | null {
  const text = parse(viewOf(element).getComputedStyle(element).color);
  if (text === null) return null;
  let behind: Colour = [0, 0, 0, 0];
  for (let at: Element | null = element; at !== null && behind[3] < 1; at = visualParent(at)) {
    const style = viewOf(at).getComputedStyle(at);
    if (style.backgroundImage !== 'none') return null;
    const layer = parse(style.backgroundColor);
    if (layer === null) return null;
    behind = over(behind, layer);
  }
  if (behind[3] < 1) behind = over(behind, [255, 255, 255, 1]);
  const a = luminance(over(text, behind));
  const b = luminance(behind);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function parse(css: string): Colour | null {
  if (!css.startsWith('rgb')) return null;
  const [r, g, b, a = 1] = css
    .slice(css.indexOf('(') + 1, -1)
    .split(/[\s,/]+/)
    .map(Number);
  return r === undefined || g === undefined || b === undefined ? null : [r, g, b, a];
}

/** `top` painted over `bottom`. */
function over(top: Colour, bottom: Colour): Colour {
  const alpha = top[3] + bottom[3] * (1 - top[3]);
  if (alpha === 0) return [0, 0, 0, 0];
  const mix = (i: 0 | 1 | 2) => (top[i] * top[3] + bottom[i] * bottom[3] * (1 - top[3])) / alpha;
  return [mix(0), mix(1), mix(2), alpha];
}

function luminance([r, g, b]: Colour): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
