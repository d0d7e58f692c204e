import type { Pack } from '../packs/schema.ts';
import { type PlainDate, todayHere } from './dates.ts';
import { packOf } from './kit.ts';
import type { Report } from './report.ts';

/** What a walk goes on from: one look at a page, and when that was. */
export interface Seen {
  report: Report;
  /** The pack that knows the page: the one the finder used, else the service's whose host it is. */
  pack: Pack | null;
  /** Milliseconds since 1970. */
  at: number;
  /** The day it is where the user is. */
  today: PlainDate;
  /** Names the walk, should one begin here. */
  id: string;
}

export const hostOf = ({ report }: Seen): string => new URL(report.url).hostname;

/** A report as a walk takes it, now. */
export function seenIn(packs: readonly Pack[], report: Report): Seen {
  const own = packOf(packs, report.url);
  const pack = packs.find(({ id }) => id === report.pack) ?? (own?.kind === 'service' ? own : null);
  return { report, pack, at: Date.now(), today: todayHere(), id: crypto.randomUUID() };
}
