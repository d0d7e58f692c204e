import type { PlainDate } from '../../case/calendar.ts';
import type { Opening } from '../../case/schema.ts';

/** What a link to the cases page says of the case to open: never more than the page it was opened on showed. */
export interface LinkedOpening extends Pick<Opening, 'service' | 'pack' | 'channel' | 'situation'> {
  /** The day it was cancelled, where that is known. */
  asked?: PlainDate | undefined;
}

/** The address of the cases page with a case about a service filled in as far as is known. */
export function caseLink({ service, pack, channel, situation, asked }: LinkedOpening): string {
  const query = new URLSearchParams({ service, situation, ...(pack !== null && { pack }), ...(channel !== null && { channel }), ...(asked && { asked }) });
  return `/cases.html?${query}`;
}
