import { LONGEST } from './limits.ts';
import { evidenceOf } from './prove.ts';
import { endsAtOnce } from './route.ts';
import { hostOf, type Seen } from './seen.ts';
import { isSameScreen, stepOf, withStep } from './step.ts';
import { belongs, subjectOf } from './subject.ts';
import { latest, type Walk, type WalkEvidence, type WalkStatus } from './walk.ts';
import { WALK_VERSION } from './walk-schema.ts';
import { endsHere, waysOf } from './ways.ts';

/**
 * Where a tab's walk is after one more look at a page, null where there is none. Screens are told by what is on them:
 * in any order, skipped, repeated, unknown ones among them.
 */
export function advance(walk: Walk | null, seen: Seen): Walk | null {
  if (walk !== null && belongs(walk, seen)) return isAfresh(walk, seen) ? goOn(begin(seen), seen) : goOn(walk, seen);
  if (tells(seen)) return goOn(begin(seen), seen);
  if (walk === null || walk.status.kind !== 'under-way') return walk;
  return { ...walk, status: { kind: 'paused', host: hostOf(seen), at: seen.at }, changed: seen.at };
}

/** Whether a page is one of a cancellation, rather than any page of a site. */
function tells({ report }: Seen): boolean {
  const { screen, proof } = report;
  if (waysOf(report).length > 0) return true;
  if (screen === null) return false;
  return screen.kind === 'done' ? proof !== null : screen.id !== null;
}

const begin = (seen: Seen): Walk => ({
  version: WALK_VERSION,
  id: seen.id,
  subject: subjectOf(seen),
  host: hostOf(seen),
  started: seen.at,
  changed: seen.at,
  steps: [stepOf(seen)],
  evidence: [],
  status: { kind: 'under-way' },
  before: { forward: false, last: false, switchOn: false, claims: [] },
});

/** Once it is over, a way out on a screen that was never passed is that of another subscription; on one that was, somebody went back. */
const isAfresh = ({ status, steps }: Walk, seen: Seen): boolean =>
  status.kind === 'proven' && endsHere(seen.report) && !steps.some((step) => isSameScreen(step, stepOf(seen)));

function goOn(walk: Walk, seen: Seen): Walk {
  const evidence = evidenceOf(walk, seen);
  const status = statusOf(walk, seen, evidence);
  const relevant = tells(seen) || evidence.length > 0;
  const steps = relevant || isUnknownScreen(walk, seen) ? withStep(walk.steps, stepOf(seen)) : walk.steps;
  const next = { ...walk, steps, status, evidence: merged(walk.evidence, evidence), before: after(walk.before, seen) };
  return { ...next, changed: sameButTimes(walk, next) ? walk.changed : seen.at };
}

/** A page amid the walk that has something on it which may matter, though nobody can tell what it is. */
function isUnknownScreen({ status }: Walk, { report }: Seen): boolean {
  return status.kind === 'under-way' && (report.stale.length > 0 || report.controls.length > 0);
}

function statusOf(walk: Walk, seen: Seen, evidence: readonly WalkEvidence[]): WalkStatus {
  const { report, at } = seen;
  const { status, before } = walk;
  // Going back to a page from before changes nothing about what was proven.
  if (status.kind === 'proven') return status;
  if (evidence.length > 0) return { kind: 'proven', at };
  if (endsHere(report)) return { kind: 'under-way' };
  if (report.screen?.kind === 'billed-elsewhere') return kept(status, { kind: 'elsewhere', at });
  if (report.screen?.kind === 'contact-only') return kept(status, { kind: 'contact', at });
  if (report.screen?.kind === 'done' || before.last) return kept(status, { kind: 'not-proven', at });
  return status.kind === 'paused' ? { kind: 'under-way' } : status;
}

/** The status from before where it is the same, with its time. */
const kept = (before: WalkStatus, now: WalkStatus): WalkStatus => (before.kind === now.kind ? before : now);

function after(before: Walk['before'], seen: Seen): Walk['before'] {
  const { report, pack } = seen;
  const forward = endsHere(report);
  const roles = new Set(waysOf(report).map(({ role }) => role));
  const last = forward && (report.screen?.kind === 'confirm' || roles.has('confirm') || roles.has('auto-renew-off') || endsAtOnce(pack, report.screen));
  const claims = report.claim !== null ? [...new Set([...before.claims, report.claim])].slice(-LONGEST.claims) : before.claims;
  return {
    forward: before.forward || forward,
    last: before.last || last,
    switchOn: before.switchOn || roles.has('auto-renew-off'),
    claims,
  };
}

/** Each piece once, as it was first seen. */
function merged(old: readonly WalkEvidence[], more: readonly WalkEvidence[]): WalkEvidence[] {
  const added = more.filter(({ kind, text }) => !old.some((item) => item.kind === kind && item.text === text));
  return [...old, ...added].slice(0, LONGEST.evidence);
}

/** A page reports each time something on it moves; that alone changes nothing. */
function sameButTimes(a: Walk, b: Walk): boolean {
  const plain = (walk: Walk): string => JSON.stringify({ ...walk, steps: walk.steps.map((step) => ({ ...step, at: 0, until: 0 })) });
  return plain(a) === plain(b) && latest(a).at === latest(b).at;
}
