import { readDay } from '../../case/calendar.ts';
import { SITUATIONS } from '../../case/schema.ts';
import type { LinkedOpening } from './link.ts';

/** What a link's query says of a case to open, or null where it says nothing of one. What it says wrongly is left out. */
export function readOpening(search: string): LinkedOpening | null {
  const query = new URLSearchParams(search);
  const service = query.get('service');
  if (service === null) return null;
  const named = (name: string): string | null => {
    const value = query.get(name);
    return value !== null && /^[a-z0-9-]{1,40}$/.test(value) ? value : null;
  };
  const situation = SITUATIONS.find((item) => item === query.get('situation')) ?? 'no-button';
  const asked = readDay(query.get('asked') ?? '') ?? undefined;
  return { service: service.slice(0, 200), pack: named('pack'), channel: named('channel'), situation, asked };
}
