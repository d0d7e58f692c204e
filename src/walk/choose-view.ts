import type { Pack, PackChannel } from '../packs/schema.ts';
import { isDecoy, isForward } from '../words/roles.ts';
import type { Report, ReportedControl } from './report.ts';
import type { Unreadable, View } from './view.ts';
import type { Walk } from './walk.ts';
import { endsHere, waysOf } from './ways.ts';

/** What the popup shows for a page: its pack, if any, what the finder reported of it, and the walk it belongs to. Pure. */
export function chooseView(pack: Pack | null, report: Report, walk: Walk | null): View {
  if (pack && report.stale.length > 0) return { kind: 'stale', pack, report };
  const { screen, controls } = report;
  if (walk && isOver(report, walk)) return { kind: 'done', pack, report, evidence: walk.evidence, undo: controls.filter(({ role }) => role === 'resume') };
  const sure = controls.filter(({ band }) => band === 'sure');
  const [press, ...others] = waysOf(report);
  if (press) {
    const fields = controls.filter(({ role }) => role === 'reason' || role === 'password');
    return { kind: 'screen', pack, report, press, others, avoid: sure.filter(({ role }) => isDecoy(role)), fields };
  }
  if (screen?.kind === 'billed-elsewhere' || screen?.kind === 'contact-only')
    return { kind: 'elsewhere', pack, report, channels: byButton(pack?.channels ?? []) };
  if (walk?.status.kind === 'not-proven') return { kind: 'unproven', pack, report, claim: screen?.kind === 'done' ? report.proof : null };
  const candidates = controls.filter(({ role }) => isForward(role));
  if (candidates.length > 0) return { kind: 'possible', pack, report, candidates };
  return pack && screen === null && pack.start ? { kind: 'way', pack } : { kind: 'nothing', pack, report };
}

/** Whether the page belongs to a walk that is proven to be over, and does not itself speak against that. */
const isOver = (report: Report, walk: Walk | null): boolean => walk?.status.kind === 'proven' && !endsHere(report);

/** Those without a button here first: for them the page is a dead end. */
const byButton = (channels: readonly PackChannel[]): PackChannel[] => [...channels].sort((a, b) => Number(a.button) - Number(b.button));

/** Why no extension can read an address, or null if it can be tried. */
export function unreadable(address: string | undefined): Unreadable | null {
  if (address === undefined || address === '') return 'blocked';
  const url = new URL(address);
  if (url.protocol === 'file:') return 'file';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'browser-page';
  // https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns and Firefox's extensions.webextensions.restrictedDomains
  return /^(chromewebstore\.google\.com|addons\.mozilla\.org)$/.test(url.hostname) ? 'extension-shop' : null;
}

/** What the toolbar icon says of a page and the tab's walk: a few characters and what they stand for. */
export function badgeOf(report: Report, walk: Walk | null): { text: string; tone: 'way' | 'done' | 'warning' } {
  if (report.stale.length > 0 || report.contested) return { text: '!', tone: 'warning' };
  if (isOver(report, walk)) return { text: '✓', tone: 'done' };
  const marked = report.controls.filter((control: ReportedControl) => control.marked && !isDecoy(control.role)).length;
  return { text: marked > 0 ? String(marked) : '', tone: 'way' };
}
