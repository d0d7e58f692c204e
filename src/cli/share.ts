/** How often something was right, with its 95% interval. */
export interface Share {
  value: number;
  low: number;
  high: number;
}

/** Wilson's interval: https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval. Null of nothing. */
export function share(part: number, whole: number): Share | null {
  if (whole === 0) return null;
  const z95 = 1.96;
  const value = part / whole;
  const middle = value + z95 ** 2 / (2 * whole);
  const spread = z95 * Math.sqrt((value * (1 - value)) / whole + z95 ** 2 / (4 * whole ** 2));
  const scale = 1 + z95 ** 2 / whole;
  return { value: round(value), low: round((middle - spread) / scale), high: round((middle + spread) / scale) };
}

/** To three places. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;
