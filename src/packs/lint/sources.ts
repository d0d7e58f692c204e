/** What is wrong with a reference, or null: anybody must be able to follow it. */
export function sourceFlaw(source: string): string | null {
  if (/^(file|stored-file|id)\b[:\s]|^\/|^[A-Z]:\\|\blocalhost\b/i.test(source))
    return 'can be followed by nobody else: give an address, or the name of a guide';
  if (/^[\d\s,]+$/.test(source)) return 'is only a number: give an address, or the name of a guide';
  if (/^https?:/.test(source) && !URL.canParse(source)) return 'is no address';
  if (/\.\.\.|…/.test(source)) return 'is cut off: give the whole address, or the name of the guide alone';
  return null;
}

/** What is wrong with a claim, or null. @param today as "2026-11-25" */
export function provenanceFlaw({ how, date }: { how: string; date: string }, today: string): string | null {
  if (how === 'live' && !/^\d{4}-\d{2}-\d{2}$/.test(date)) return 'says "live" without the day on which somebody saw it';
  return date !== 'undated' && date > today.slice(0, date.length) ? 'lies in the future' : null;
}
