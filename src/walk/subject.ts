import { hostOf, type Seen } from './seen.ts';
import { siteOf } from './site.ts';
import { keyOf, type Walk, type WalkSubject } from './walk.ts';

/** What a page is about. */
export function subjectOf(seen: Seen): WalkSubject {
  const host = hostOf(seen);
  if (seen.pack?.kind === 'service') return { kind: 'service', pack: seen.pack.id };
  if (seen.pack) return { kind: 'platform', pack: seen.pack.id, host };
  return { kind: 'site', host: siteOf(host) };
}

/**
 * Whether a page belongs to a walk. Some of a shop's pages are a platform's and some its own, and a shop sends its
 * customers on to the platform's own host; the way back from there to a shop cannot be told from a way to another.
 */
export function belongs(walk: Walk, seen: Seen): boolean {
  const subject = subjectOf(seen);
  if (keyOf(subject) === keyOf(walk.subject)) return true;
  if (subject.kind === 'service' || walk.subject.kind === 'service') return false;
  return subject.kind === 'platform' || siteOf(hostOf(seen)) === siteOf(walk.host);
}
