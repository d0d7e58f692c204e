import type { Report } from '../walk/report.ts';
import { isForward } from '../words/roles.ts';
import type { DraftControl } from './draft.ts';

/**
 * How a control of a draft fares on the page now.
 * - marked: as others will see it
 * - found: and told apart, but nothing that is marked
 * - disagrees: there, but its words say something else than what it is said to do
 * - missing: not on the page as it stands
 */
export type ControlStanding = 'marked' | 'found' | 'disagrees' | 'missing';

/** @param report of the page that the control is on; `proof` in it is that of the draft's pack */
export function standingOf({ says, text }: DraftControl, report: Report): ControlStanding | null {
  if (says === null) return null;
  if (says === 'proof') return report.proof !== null ? 'found' : 'missing';
  const found = report.controls.find((item) => item.text === text && item.role === says);
  if (found) return found.marked ? 'marked' : 'found';
  const other = report.stale.some((item) => item.text === text) || report.controls.some((item) => item.text === text);
  return other && isForward(says) ? 'disagrees' : 'missing';
}
