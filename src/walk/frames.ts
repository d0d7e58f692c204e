import type { Packs } from '../packs/packs.ts';
import { browser } from '../platform/browser.ts';
import { createTurns } from '../platform/in-turn.ts';
import { type FrameReport, mergeFrames, type Places } from './merge-frames.ts';
import type { ToPage } from './messages.ts';
import type { NamedFrame } from './name-frame.ts';
import type { Report } from './report.ts';
import { type Standing, standingOf } from './standing.ts';

/** Built from entrypoints/frames.ts. */
const FRAMES_FILE = '/frames.js';

const frameKey = (tabId: number, frameId: number | ''): string => `frame:${tabId}:${frameId}`;
const placesKey = (tabId: number): string => `places:${tabId}`;

/** What two frames tell at once must both be kept. */
const inTurn = createTurns();

/** Keeps what a frame told. */
export const keepFrame = (tabId: number, told: FrameReport): Promise<void> =>
  inTurn(() => browser.storage.session.set({ [frameKey(tabId, told.frameId)]: told }));

/** What the frames say together that are still in the tab, or null when none says anything. */
export function reportOfFrames(tabId: number): Promise<Report | null> {
  return inTurn(async () => {
    const kept = await framesOf(tabId);
    const there = await Promise.all(kept.map(({ frameId }) => kept.length === 1 || isThere(tabId, frameId)));
    await browser.storage.session.remove(kept.filter((_, index) => !there[index]).map(({ frameId }) => frameKey(tabId, frameId)));
    const places = (await browser.storage.session.get(placesKey(tabId)))[placesKey(tabId)] as Places | undefined;
    return mergeFrames(
      kept.filter((_, index) => there[index]),
      places,
    );
  });
}

/** Forgets what a tab's frames told. */
export const forgetFrames = (tabId: number): Promise<void> =>
  inTurn(async () => browser.storage.session.remove([placesKey(tabId), ...(await framesOf(tabId)).map(({ frameId }) => frameKey(tabId, frameId))]));

async function framesOf(tabId: number): Promise<FrameReport[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith(frameKey(tabId, '')) ? [value as FrameReport] : []));
}

/** Whether a frame still holds the finder that reported: the browser knows, and a page cannot answer in its place. */
const isThere = (tabId: number, frameId: number): Promise<boolean> =>
  browser.tabs.sendMessage(tabId, { type: 'present' } satisfies ToPage, { frameId }).then(
    (answer) => answer === true,
    () => false,
  );

/** A frame of a tab's page that may be looked at. */
interface SeenFrame {
  frameId: number;
  standing: Standing;
}

/**
 * The frames within a tab's page that may be looked at, and that no other frame looks into. Remembers where they stand.
 * Asks only those that the browser opens to us.
 *
 * @param top address of the page, undefined where the browser does not tell it
 */
export async function framesWithin(packs: Packs, tabId: number, top: string | undefined): Promise<SeenFrame[]> {
  const answers = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [FRAMES_FILE] });
  const named = answers.flatMap(({ frameId, result }) => (result ? [{ frameId, ...(result as NamedFrame) }] : []));
  const places: Places = Object.fromEntries(named.map(({ frameId, at, frames }) => [frameId, { at, frames }]));
  await inTurn(() => browser.storage.session.set({ [placesKey(tabId)]: places }));
  return named.flatMap((frame) => {
    const standing = standingOf(packs, top, frame);
    return standing === null || standing === 'page' ? [] : [{ frameId: frame.frameId, standing }];
  });
}
