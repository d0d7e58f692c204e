import { originsOf } from '../packs/match.ts';
import { isNever, neverSites, setNever } from '../packs/never.ts';
import type { Packs } from '../packs/packs.ts';
import { grantedPacks } from '../packs/registration.ts';
import { browser } from '../platform/browser.ts';
import { chooseView, unreadable } from './choose-view.ts';
import { forgetFrames } from './frames.ts';
import { leave, lookAfresh, lookAt, lookAtFrames } from './look-at.ts';
import type { AboutTab, FromPopup, ServiceChoice } from './messages.ts';
import { hiddenOn, setHidden } from './not-this.ts';
import type { Report } from './report.ts';
import { seenIn } from './seen.ts';
import { siteOf } from './site.ts';
import { belongs } from './subject.ts';
import { forgetTab, reportOfTab } from './tabs.ts';
import { emptyState, type PopupState } from './view.ts';
import { carryOn, forgetWalk, walkOfTab, walkToCarryOn } from './walks.ts';

/** Answers the extension's own pages: what popup and side panel show for a tab, and the list of services. */
export async function answerPopup(packs: Packs, message: Exclude<FromPopup, { type: 'packs-changed' }>): Promise<PopupState | ServiceChoice[]> {
  if (message.type === 'services') return services(packs);
  const { tabId } = message;
  const tab = await browser.tabs.get(tabId);
  // The side panel stays when the tab goes to a site that no click allows: its address is not told then.
  const refused = message.type === 'popup-opened' ? 'blocked' : 'not-asked';
  if (tab.url === undefined) return emptyState({ kind: 'unreadable', why: refused });
  const why = unreadable(tab.url);
  if (why !== null) return emptyState({ kind: 'unreadable', why });
  const host = new URL(tab.url).hostname;
  await heed(message, host);
  const place = { ...(await placeOf(packs, tab.url)), host };
  if ((await isLookDue(message)) && !(await look(packs, tabId, tab.url))) return { ...emptyState({ kind: 'unreadable', why: refused }), ...place };
  const report = await reportOfTab(tabId);
  if (report === null) return { ...emptyState({ kind: 'reading' }), ...place };
  return { ...(await stateOf(packs, tabId, report)), ...place };
}

/** Does what the user asked for, before the state is told. */
async function heed(message: AboutTab, host: string): Promise<void> {
  switch (message.type) {
    case 'carry-on':
      return carryOn(message.tabId, message.walk);
    case 'forget-walk':
      return forgetWalk(message.walk);
    case 'not-this':
    case 'this-after-all':
      await setHidden(host, message.control, message.type === 'not-this');
      return lookAfresh(message.tabId);
    case 'here-again':
      return setNever(siteOf(host), false);
    case 'never-here':
      await setNever(siteOf(host), true);
      return leave(message.tabId);
  }
}

const isLookDue = async ({ type, tabId }: AboutTab): Promise<boolean> =>
  type === 'popup-opened' || type === 'page-loaded' || (type === 'panel-opened' && (await reportOfTab(tabId)) === null);

/** Looks at a page afresh, which the user's click allows; false where the browser does not. */
async function look(packs: Packs, tabId: number, url: string): Promise<boolean> {
  await forgetTab(tabId);
  await forgetFrames(tabId);
  if (!(await lookAt(tabId, 0, true))) return false;
  await lookAtFrames(packs, tabId, url, true);
  return true;
}

async function placeOf(packs: Packs, url: string): Promise<Pick<PopupState, 'automatic' | 'origins'>> {
  const { hostname } = new URL(url);
  const pack = packs.at(hostname);
  const origins = pack ? originsOf(pack) : [];
  if (origins.length === 0) return { automatic: 'unavailable', origins };
  if (!(await browser.permissions.contains({ origins }))) return { automatic: 'off', origins };
  return { automatic: isNever(await neverSites(), hostname) ? 'never' : 'on', origins };
}

async function stateOf(packs: Packs, tabId: number, report: Report): Promise<PopupState> {
  const seen = await seenIn(packs, report);
  const walk = await walkOfTab(tabId);
  const own = walk !== null && belongs(walk, seen) ? walk : null;
  const used = report.pack === null ? null : await packs.read(report.pack);
  return {
    ...emptyState(chooseView(used, report, own)),
    contested: report.contested,
    walk: own,
    waiting: own === null && walk?.status.kind === 'paused' ? walk : null,
    earlier: own?.status.kind === 'proven' ? null : await walkToCarryOn(seen),
    hidden: await hiddenOn(new URL(report.url).hostname),
  };
}

/** The packs that have hosts to ask for. */
async function services(packs: Packs): Promise<ServiceChoice[]> {
  const granted = await grantedPacks(packs);
  return packs.heads
    .filter(({ hosts }) => hosts.length > 0)
    .map((head) => ({ id: head.id, name: head.name, origins: originsOf(head), granted: granted.includes(head) }));
}
