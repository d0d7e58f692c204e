import type { Finding } from '../finder/types.ts';
import { isVisible } from '../finder/visibility.ts';
import type { MarkTexts } from '../walk/messages.ts';
import { isDecoy, isForward } from '../words/roles.ts';
import type { Mark } from './marks.ts';

/** More marks than this on one page are noise, and a sign that something is wrong. */
const MOST_MARKS = 8;

/** Whether marks would be shown: no HTML is drawn outside of HTML. */
const isDrawable = (): boolean => document.documentElement.namespaceURI === 'http://www.w3.org/1999/xhtml';

/** Whether a finding is shown as a way on: what moves the cancellation, or leads to the page where one can. */
const isWay = ({ role, source }: Pick<Finding, 'role' | 'source'>): boolean => isForward(role) || (role === 'manage' && source !== 'wording');

/**
 * What to mark of what was found. Sure findings only, unless the user asked for the possible ones; a control that has
 * to be opened first gets its mark on what opens it; decoys are only named beside a way out.
 *
 * @returns marks, and the findings they stand for
 */
export function chooseMarks(found: readonly Finding[], texts: MarkTexts, withPossible: boolean): { marks: Mark[]; marked: Set<Finding> } {
  const shown = (isDrawable() ? found : []).filter(({ band }) => band === 'sure' || withPossible);
  const forward = shown.some(({ role }) => isForward(role));
  const ways = shown.filter((finding) => isWay(finding) && (isForward(finding.role) || !forward));
  const decoys = forward ? shown.filter(({ role, reveal }) => isDecoy(role) && reveal.length === 0) : [];
  const marks: Mark[] = [];
  const marked = new Set<Finding>();
  for (const finding of [...ways, ...decoys].slice(0, MOST_MARKS)) {
    const opener = finding.reveal.find(isVisible);
    if (finding.reveal.length > 0 && opener === undefined) continue;
    const says = finding.band === 'possible' ? texts.possible : (texts.roles[finding.role] ?? finding.role);
    const label = opener ? `${texts.openFirst} — ${finding.text}` : says;
    const text = opener ? null : finding.text;
    marks.push({ element: opener ?? finding.element, kind: opener ? 'open' : isWay(finding) ? 'way' : 'decoy', label, text });
    marked.add(finding);
  }
  return { marks: marks.filter((mark, index) => marks.findIndex(({ element }) => element === mark.element) === index), marked };
}
