import { originsOf } from '../packs/match.ts';
import { grantedPacks } from '../packs/registration.ts';
import type { Pack } from '../packs/schema.ts';
import { browser } from '../platform/browser.ts';
import { badgeOf, chooseView, unreadable } from './choose-view.ts';
import { forgetFrames, framesWithin, keepFrame, reportOfFrames } from './frames.ts';
import { kitFor, packOf } from './kit.ts';
import { SAMPLE } from './limits.ts';
import type { FromPage, FromPopup, MarkTexts, PageKit, ServiceChoice, ToPage } from './messages.ts';
import { reportSchema } from './report.ts';
import { standingOf } from './standing.ts';
import { forgetTab, keepReport, reportOfTab } from './tabs.ts';
import type { Automatic, PopupState, View } from './view.ts';
import { vocabulariesFor } from './vocabularies.ts';

/** Built from entrypoints/finder.ts. */
const FINDER_FILE = '/finder.js';
/** Built from entrypoints/tools.ts. */
const TOOLS_FILE = '/tools.js';

const TONES = { way: '#0a7a3c', done: '#0a7a3c', warning: '#a8620a' };

/** Who sent a message, as the browser names them. */
export interface Sender {
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
}

/**
 * Answers the scripts in pages. The sender's tab, frame and address are the browser's word; what the message itself says is
 * checked, because the renderer it comes from may be the page's.
 */
export async function answerPage(
  packs: readonly Pack[],
  texts: MarkTexts,
  message: FromPage,
  { tab, url, frameId, origin }: Sender,
): Promise<PageKit | undefined> {
  if (tab?.id === undefined || url === undefined || frameId === undefined) return undefined;
  const standing = standingOf(packs, tab.url, { frameId, url, origin });
  if (standing === null) return undefined;
  if (message.type === 'gate-open') await lookAt(tab.id, frameId, false);
  if (message.type === 'frames') {
    await lookAtFrames(packs, tab.id, tab.url, message.asked === true);
    await addUp(tab.id);
  }
  if (message.type === 'tools-wanted') await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [TOOLS_FILE] });
  if (message.type === 'hello') {
    const vocabularies = await vocabulariesFor(String(message.lang), String(message.sample).slice(0, SAMPLE));
    return { ...kitFor(packs, url, vocabularies, texts), guest: standing === 'guest' };
  }
  if (message.type === 'report') {
    await keepFrame(tab.id, { frameId, standing, report: reportSchema.parse(message.report) });
    await addUp(tab.id);
  }
  return undefined;
}

/** Adds up what a tab's frames told, and shows it. */
async function addUp(tabId: number): Promise<void> {
  const report = await reportOfFrames(tabId);
  if (report === null) return;
  await keepReport(tabId, report);
  const { text, tone } = badgeOf(report);
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color: TONES[tone] });
}

/** Answers the extension's own pages: what the popup shows for a tab, and the list of services. `popup-opened` also looks at the page, which the click allows. */
export async function answerPopup(packs: readonly Pack[], message: FromPopup): Promise<PopupState | ServiceChoice[]> {
  if (message.type === 'services') return services(packs);
  const { type, tabId } = message;
  const tab = await browser.tabs.get(tabId);
  const why = unreadable(tab.url);
  if (tab.url === undefined || why !== null) return state({ kind: 'unreadable', why: why ?? 'blocked' }, 'unavailable', [], '');
  const pack = packOf(packs, tab.url);
  const origins = pack ? originsOf(pack) : [];
  const automatic: Automatic = origins.length === 0 ? 'unavailable' : (await browser.permissions.contains({ origins })) ? 'on' : 'off';
  const host = new URL(tab.url).hostname;
  if (type === 'popup-opened') {
    await forgetTab(tabId);
    await forgetFrames(tabId);
    if (!(await lookAt(tabId, 0, true))) return state({ kind: 'unreadable', why: 'blocked' }, automatic, origins, host);
    await lookAtFrames(packs, tabId, tab.url, true);
  }
  const report = await reportOfTab(tabId);
  if (report === null) return state({ kind: 'reading' }, automatic, origins, host);
  const used = packs.find(({ id }) => id === report.pack) ?? null;
  return { ...state(chooseView(used, report), automatic, origins, host), contested: report.contested };
}

const state = (view: View, automatic: Automatic, origins: string[], host: string): PopupState => ({ view, automatic, origins, host, contested: false });

/** The packs that have hosts to ask for. */
async function services(packs: readonly Pack[]): Promise<ServiceChoice[]> {
  const granted = await grantedPacks(packs);
  return packs
    .filter(({ hosts }) => hosts.length > 0)
    .map((pack) => ({ id: pack.id, name: pack.name, origins: originsOf(pack), granted: granted.includes(pack) }));
}

/** Has a frame of a tab looked at, 0 is the page; false where the browser does not let us. `asked`: because the user clicked. */
async function lookAt(tabId: number, frameId: number, asked: boolean): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [FINDER_FILE] });
    const look: ToPage = { type: 'look', asked };
    await browser.tabs.sendMessage(tabId, look, { frameId });
    return true;
  } catch {
    return false;
  }
}

/** Has the frames of a page looked at that no other frame can look into. Guests only where the user clicked. */
async function lookAtFrames(packs: readonly Pack[], tabId: number, top: string | undefined, asked: boolean): Promise<void> {
  const frames = await framesWithin(packs, tabId, top).catch(() => []);
  await Promise.all(frames.filter(({ standing }) => asked || standing !== 'guest').map(({ frameId }) => lookAt(tabId, frameId, asked)));
}
