import type { Pack, PackChannel } from '../packs/schema.ts';
import { isDecoy, isForward } from '../words/roles.ts';
import type { Report, ReportedControl } from './report.ts';
import type { Unreadable, View } from './view.ts';

/** What the popup shows for a page: its pack, if any, and what the finder reported of it. Pure. */
export function chooseView(pack: Pack | null, report: Report): View {
  if (pack && report.stale.length > 0) return { kind: 'stale', pack, report };
  const { screen, controls, proof } = report;
  if (screen?.kind === 'done' && proof !== null) return { kind: 'done', pack, report, proof, undo: controls.filter(({ role }) => role === 'resume') };
  const sure = controls.filter(({ band }) => band === 'sure');
  const ways = sure.filter(({ role }) => isForward(role));
  // Where nothing ends the plan on this page, the way leads on to the one that does.
  const [press, ...others] = ways.length > 0 ? ways : sure.filter(({ role, source }) => role === 'manage' && source !== 'wording');
  if (press) {
    const fields = controls.filter(({ role }) => role === 'reason' || role === 'password');
    return { kind: 'screen', pack, report, press, others, avoid: sure.filter(({ role }) => isDecoy(role)), fields };
  }
  if (pack && (screen?.kind === 'billed-elsewhere' || screen?.kind === 'contact-only'))
    return { kind: 'elsewhere', pack, report, channels: byButton(pack.channels ?? []) };
  // A pack's page that offers to bring the subscription back, and nothing to end it, is proof that it has ended.
  const undo = sure.filter(({ role, source }) => role === 'resume' && source !== 'wording');
  if (pack && screen && undo[0]) return { kind: 'done', pack, report, proof: undo[0].text, undo };
  const candidates = controls.filter(({ role }) => isForward(role));
  if (candidates.length > 0) return { kind: 'possible', pack, report, candidates };
  return pack && screen === null && pack.start ? { kind: 'way', pack } : { kind: 'nothing', pack, report };
}

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

/** What the toolbar icon says of a page: a few characters and what they stand for. */
export function badgeOf(report: Report): { text: string; tone: 'way' | 'done' | 'warning' } {
  if (report.stale.length > 0 || report.contested) return { text: '!', tone: 'warning' };
  if (report.screen?.kind === 'done' && report.proof !== null) return { text: '✓', tone: 'done' };
  const marked = report.controls.filter((control: ReportedControl) => control.marked && !isDecoy(control.role)).length;
  return { text: marked > 0 ? String(marked) : '', tone: 'way' };
}
