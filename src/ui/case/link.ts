import { type Opening, SITUATIONS, type Situation } from '../../case/schema.ts';

/** What a link to the cases page says of the case to open: never more than the page it was opened on showed. */
export type LinkedOpening = Pick<Opening, 'service' | 'pack' | 'channel' | 'situation'>;

/** The address of the cases page with a case about a service filled in as far as is known. */
export function caseLink({ service, pack, channel, situation }: LinkedOpening): string {
  const query = new URLSearchParams({ service, situation, ...(pack !== null && { pack }), ...(channel !== null && { channel }) });
  return `/cases.html?${query}`;
}

/** What a link's query says, or null where it says nothing of a case. What it says wrongly is left out. */
export function readOpening(search: string): LinkedOpening | null {
  const query = new URLSearchParams(search);
  const service = query.get('service');
  if (service === null) return null;
  const named = (name: string): string | null => {
    const value = query.get(name);
    return value !== null && /^[a-z0-9-]{1,40}$/.test(value) ? value : null;
  };
  const situation = SITUATIONS.find((item): item is Situation => item === query.get('situation')) ?? 'no-button';
  return { service: service.slice(0, 200), pack: named('pack'), channel: named('channel'), situation };
}
