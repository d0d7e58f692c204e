/** A number as the user writes it, with at most one decimal. */
export function formatNumber(value: number, lang: string): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(value);
}

/** A share between 0 and 1 as a percentage. */
export function formatPercent(value: number, lang: string): string {
  return new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(value);
}

/** A pack's year, month or day ("2026", "2026-05", "2026-05-17") as the user writes it. */
export function formatDate(date: string, lang: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return date;
  const when = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  }).format(when);
}

/** The day of a moment (milliseconds since 1970) as the user writes it. */
export const formatDay = (time: number, lang: string): string => new Intl.DateTimeFormat(lang, { dateStyle: 'medium' }).format(time);

/** The time of day of a moment (milliseconds since 1970). */
export const formatTime = (time: number, lang: string): string => new Intl.DateTimeFormat(lang, { timeStyle: 'short' }).format(time);

/** Day and time of day of a moment (milliseconds since 1970). */
export const formatMoment = (time: number, lang: string): string => new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(time);

/** Words from a page, fenced so that their writing direction cannot reorder the sentence around them. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
