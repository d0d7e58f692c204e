import { isForward } from '../words/roles.ts';
import { comingDate, findDates } from './dates.ts';
import type { Report } from './report.ts';
import type { Seen } from './seen.ts';
import { withoutSecrets } from './step.ts';
import type { Walk, WalkEvidence, WalkStep } from './walk.ts';
import { endsHere } from './ways.ts';

type Kind = WalkEvidence['kind'];
type Before = Walk['before'];

/**
 * What on a page proves that it is over, after what was seen before it. Nothing does while something there still ends
 * the subscription. What a pack knows for proof stands by itself; mere wording counts only where it follows on a way
 * out, where it was not there before that was pressed, and not where a site explains things.
 */
export function evidenceOf({ before, steps }: Walk, seen: Seen): WalkEvidence[] {
  const { report } = seen;
  if (endsHere(report) || report.stale.length > 0) return [];
  const found: [Kind, string][] = [];
  const said = confirmation(before, report);
  if (said !== null) found.push(['confirmation-text', said]);
  if (report.switchedOff !== null && before.switchOn) found.push(['switch-off', report.switchedOff]);
  const resume = resumeControl(steps, report);
  if (resume !== null) found.push(['resume-control', resume]);
  const proven = found.flatMap(([kind, text]) => withDate(kind, text, seen));
  return said !== null && !proven.some(({ kind }) => kind === 'end-date') ? [...proven, ...dayNext(seen)] : proven;
}

function confirmation(before: Before, report: Report): string | null {
  const { proof, screen } = report;
  if (screen?.kind !== 'done' || proof === null || before.claims.includes(proof)) return null;
  return screen.id !== null || follows(before, report) ? proof : null;
}

/** Mere wording counts only where the way out stood before: "Resume" is also said of films. */
function resumeControl(steps: readonly WalkStep[], report: Report): string | null {
  const resume = report.controls.find(({ role, band }) => role === 'resume' && band === 'sure');
  if (resume === undefined) return null;
  const known = resume.source !== 'wording' && report.screen !== null;
  const url = withoutSecrets(report.url);
  const stood = steps.some((step) => step.url === url && step.press.some(({ role }) => isForward(role)));
  return known || stood ? resume.text : null;
}

/** Whether a page may be where a way out led. */
const follows = (before: Before, { url }: Report): boolean => (before.last || before.forward) && !isHelp(url);

/** Pages that explain say "your subscription has been cancelled" to everybody. */
function isHelp(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return (
    /(^|\.)(help|support|faq|docs|kb|blog|community|forum)\./.test(hostname) ||
    /\/(help|hc|faqs?|kb|blog|articles?|knowledge\w*|guides?|forums?|docs)(\/|$)/i.test(pathname)
  );
}

/** A piece of evidence, with the end its words name as another where they do. */
function withDate(kind: Kind, text: string, { report, at, today }: Seen): WalkEvidence[] {
  const { lang } = report;
  const url = new URL(report.url);
  const end = comingDate(text, lang, today);
  const one: WalkEvidence = { kind, text, lang, date: end?.date ?? null, url: url.origin + url.pathname, at };
  return end ? [one, { ...one, kind: 'end-date', text: end.text }] : [one];
}

/** The day that the page names right after the confirmation, where it names a single one. */
function dayNext({ report: { proofNext, lang, url }, today, at }: Seen): WalkEvidence[] {
  const coming = findDates(proofNext ?? '', lang, today).filter(({ date }) => date >= today);
  const [day] = coming;
  const { origin, pathname } = new URL(url);
  return day && coming.length === 1 ? [{ kind: 'end-date', text: proofNext ?? day.text, lang, date: day.date, url: origin + pathname, at }] : [];
}
