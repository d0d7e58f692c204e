import { browser } from '../platform/browser.ts';
import { createTurns } from '../platform/in-turn.ts';
import { advance } from './advance.ts';
import { LONGEST } from './limits.ts';
import { migrateWalk } from './migrate-walk.ts';
import type { Seen } from './seen.ts';
import { bounded } from './step.ts';
import { subjectOf } from './subject.ts';
import { isOpen } from './tabs.ts';
import { keyOf, type Walk } from './walk.ts';

/** A tab's walk while the browser runs, in session storage. */
const tabKey = (tabId: number): string => `walk:${tabId}`;
/** A walk that is not over, or proven and not yet recorded, in local storage: the browser may be closed amid it. */
export const KEPT = 'kept-walk:';

/** How long an unfinished walk is offered to be carried on, in milliseconds: a billing period. */
const LASTS = 31 * 86_400_000;
/** Screens on which nobody has begun to cancel yet. */
const ENTRANCES = new Set(['account', 'manage-plan']);

/** What is read must still hold when it is written. */
const inTurn = createTurns();

/** A tab's walk, or null. */
export const walkOfTab = async (tabId: number): Promise<Walk | null> => migrateWalk((await browser.storage.session.get(tabKey(tabId)))[tabKey(tabId)]);

/**
 * Takes a tab's walk on by one look at its page. A look that arrives after its tab was closed, and its walk forgotten,
 * begins none: of a page that says it is over, that would be proven and recorded a second time. Of a private
 * window's nothing outlives the browser.
 */
export function followTab(tabId: number, seen: Seen, isPrivate = false): Promise<Walk | null> {
  return inTurn(async () => {
    const before = await walkOfTab(tabId);
    const walk = advance(before, seen);
    if (walk === null || (before === null && !(await isOpen(tabId)))) return null;
    if (isPrivate) await browser.storage.session.set({ [tabKey(tabId)]: walk });
    else await keep(tabId, walk, before);
    return walk;
  });
}

async function keep(tabId: number, walk: Walk, before: Walk | null): Promise<void> {
  // What is proven is kept before the tab knows of it: should the background end in between, it is still recorded.
  if (isUnfinished(walk) || isNewlyProven(walk, before)) await browser.storage.local.set({ [KEPT + walk.id]: walk });
  await browser.storage.session.set({ [tabKey(tabId)]: walk });
  if (isProven(walk)) await forget((other) => !isProven(other) && (other.id === walk.id || keyOf(other.subject) === keyOf(walk.subject)));
}

const isProven = ({ status }: Walk): boolean => status.kind === 'proven';

const isNewlyProven = (walk: Walk, before: Walk | null): boolean => isProven(walk) && !(before?.id === walk.id && isProven(before));

/** The walks that are proven and wait to be recorded; {@link forgetWalk} once they are. */
export const walksToRecord = async (): Promise<Walk[]> => (await keptWalks()).filter(isProven);

/** Whether somebody has begun to cancel, and is not through. */
function isUnfinished({ status, steps, before }: Walk): boolean {
  const begun = before.forward && steps.some(({ screen }) => screen === null || !ENTRANCES.has(screen.kind));
  return begun && (status.kind === 'under-way' || status.kind === 'paused' || status.kind === 'not-proven');
}

/** The unfinished walk about what a page is about that no open tab is on, the latest; null where there is none. */
export async function walkToCarryOn(seen: Seen): Promise<Walk | null> {
  const open = new Set((await openWalks()).map(({ id }) => id));
  const subject = keyOf(subjectOf(seen));
  const waiting = (await keptWalks()).filter(
    (walk) => !isProven(walk) && !open.has(walk.id) && keyOf(walk.subject) === subject && seen.at - walk.changed < LASTS,
  );
  return waiting.sort((a, b) => b.changed - a.changed)[0] ?? null;
}

/** Goes on with a kept walk in a tab: what the tab has passed by itself comes after it. */
export function carryOn(tabId: number, id: string): Promise<void> {
  return inTurn(async () => {
    const old = (await keptWalks()).find((walk) => walk.id === id);
    if (old === undefined) return;
    const now = await walkOfTab(tabId);
    if (now !== null) await forget((walk) => walk.id === now.id);
    await keep(tabId, now === null ? old : joined(old, now), now);
  });
}

/** Forgets a kept walk: the user begins anew. */
export const forgetWalk = (id: string): Promise<void> => inTurn(() => forget((walk) => walk.id === id));

/** Forgets kept walks that nobody went on with. */
export const forgetOldWalks = (now: number): Promise<void> => inTurn(() => forget((walk) => now - walk.changed >= LASTS));

function joined(old: Walk, now: Walk): Walk {
  const before = {
    forward: old.before.forward || now.before.forward,
    last: old.before.last || now.before.last,
    switchOn: old.before.switchOn || now.before.switchOn,
    claims: [...new Set([...old.before.claims, ...now.before.claims])].slice(-LONGEST.claims),
  };
  return { ...now, id: old.id, host: old.host, started: old.started, steps: bounded([...old.steps, ...now.steps]), before };
}

async function openWalks(): Promise<Walk[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith('walk:') ? (migrateWalk(value) ?? []) : []));
}

async function keptWalks(): Promise<Walk[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith(KEPT) ? (migrateWalk(value) ?? []) : []));
}

async function forget(which: (walk: Walk) => boolean): Promise<void> {
  const gone = (await keptWalks()).filter(which);
  await browser.storage.local.remove(gone.map(({ id }) => KEPT + id));
}
