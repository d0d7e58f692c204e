import type { Packs } from '../packs/packs.ts';
import type { Pack } from '../packs/schema.ts';
import { type PlainDate, todayHere } from './dates.ts';
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
export async function seenIn(packs: Packs, report: Report): Promise<Seen> {
  const own = packs.at(new URL(report.url).hostname);
  const used = report.pack === null ? null : await packs.read(report.pack);
  const pack = used ?? (own?.kind === 'service' ? await packs.read(own.id) : null);
  return { report, pack, at: Date.now(), today: todayHere(), id: crypto.randomUUID() };
}
