import { isForward } from '../words/roles.ts';
import { LONGEST } from './limits.ts';
import type { NamedFrame } from './name-frame.ts';
import type { Report, ReportedControl } from './report.ts';
import type { Standing } from './standing.ts';

/** What one frame of a tab told, and what weight that has. */
export interface FrameReport {
  frameId: number;
  standing: Standing;
  report: Report;
}

/** Where the frames of a tab stand, by their ids, as far as anybody told. It names controls for people; nothing is trusted because of it. */
export type Places = Partial<Record<number, Pick<NamedFrame, 'at' | 'frames'>>>;

/**
 * The tab's one report, from those of its frames: the controls of all of them, and the screen of one. Null without any.
 * Controls in a frame say so, and have a `ref` of their own in the tab.
 */
export function mergeFrames(frames: readonly FrameReport[], places: Places = {}): Report | null {
  const [first, ...others] = [...frames].sort((a, b) => a.frameId - b.frameId);
  if (first === undefined) return null;
  if (others.length === 0 && first.standing === 'page') return first.report;
  const all = [first, ...others];
  const { screen, stale, proof, proofNext, claim, switchedOff, pack } = speakerOf(all)?.report ?? { ...NOTHING };
  const controls = all.flatMap((frame) => frame.report.controls.map((control) => ofFrame(control, frame, places)));
  return {
    url: first.report.url,
    lang: first.report.lang,
    ms: all.reduce((sum, { report }) => sum + report.ms, 0),
    pack,
    screen,
    controls: controls.slice(0, LONGEST.controls).map((control, ref) => ({ ...control, ref })),
    stale,
    proof,
    proofNext,
    claim,
    switchedOff,
    contested: all.some(({ report }) => report.contested),
  };
}

const NOTHING = { screen: null, stale: [], proof: null, proofNext: null, claim: null, switchedOff: null, pack: null } satisfies Partial<Report>;

/**
 * Whose word is taken for the screen: what a pack knows goes before wording, where the user can go on or is done before
 * where not, the page before its frames; never a guest.
 */
function speakerOf(frames: readonly FrameReport[]): FrameReport | undefined {
  const heard = frames.filter(({ standing }) => standing !== 'guest');
  return heard.find((frame) => byPack(frame) && leadsOn(frame)) ?? heard.find(byPack) ?? heard.find(({ report }) => report.screen !== null) ?? heard[0];
}

const byPack = ({ report }: FrameReport): boolean => report.stale.length > 0 || (report.screen !== null && report.screen.id !== null);

const leadsOn = ({ report: { screen, controls } }: FrameReport): boolean =>
  screen?.kind === 'done' || controls.some(({ role, band }) => band === 'sure' && isForward(role));

function ofFrame(control: ReportedControl, frame: FrameReport, places: Places): ReportedControl {
  const { frame: _claimed, ...own } = control;
  if (frame.standing === 'page') return own;
  const prefix = prefixOf(places[frame.frameId]?.at ?? null, places);
  return {
    ...own,
    css: joined(prefix, own.css),
    revealBy: own.revealBy.map((opener) => ({ ...opener, css: joined(prefix, opener.css) })),
    band: frame.standing === 'guest' ? 'possible' : own.band,
    frame: { id: frame.frameId, ref: own.ref },
  };
}

/** Selectors of the frame elements around a place, outermost first; as far as is known. */
function prefixOf(at: readonly number[] | null, places: Places): string[] {
  if (at === null || at.length === 0) return [];
  for (const around of Object.values(places)) {
    // Only what stands around a frame can tell of it.
    if (!around?.at || around.at.length >= at.length || around.at.join() !== at.slice(0, around.at.length).join()) continue;
    const named = around.frames.find((frame) => frame.at.join() === at.join());
    if (named) return [...prefixOf(around.at, places), named.css];
  }
  return [];
}

const joined = (prefix: readonly string[], css: string): string => [...prefix, css].join(' >>> ').slice(0, LONGEST.css);
