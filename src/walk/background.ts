import { originsOf } from '../packs/match.ts';
import { grantedPacks } from '../packs/registration.ts';
import type { Pack } from '../packs/schema.ts';
import { browser } from '../platform/browser.ts';
import { badgeOf, chooseView, unreadable } from './choose-view.ts';
import { kitFor, packOf } from './kit.ts';
import { SAMPLE } from './limits.ts';
import type { FromPage, FromPopup, MarkTexts, PageKit, ServiceChoice, ToPage } from './messages.ts';
import { reportSchema } from './report.ts';
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
  tab?: { id?: number | undefined } | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
}

/**
 * Answers the scripts in pages. The sender's tab and address are the browser's word; what the message itself says is
 * checked, because the renderer it comes from may be the page's.
 */
export async function answerPage(packs: readonly Pack[], texts: MarkTexts, message: FromPage, { tab, url, frameId }: Sender): Promise<PageKit | undefined> {
  if (tab?.id === undefined || url === undefined || frameId !== 0) return undefined;
  if (message.type === 'gate-open') await lookAt(tab.id, false);
  if (message.type === 'tools-wanted') await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [TOOLS_FILE] });
  if (message.type === 'hello') return kitFor(packs, url, await vocabulariesFor(String(message.lang), String(message.sample).slice(0, SAMPLE)), texts);
  if (message.type === 'report') {
    const report = reportSchema.parse(message.report);
    await keepReport(tab.id, report);
    const { text, tone } = badgeOf(report);
    await browser.action.setBadgeText({ tabId: tab.id, text });
    await browser.action.setBadgeBackgroundColor({ tabId: tab.id, color: TONES[tone] });
  }
  return undefined;
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
    if (!(await lookAt(tabId, true))) return state({ kind: 'unreadable', why: 'blocked' }, automatic, origins, host);
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

/** Has a tab's page looked at; false where the browser does not let us. `asked`: because the user clicked. */
async function lookAt(tabId: number, asked: boolean): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [FINDER_FILE] });
    const look: ToPage = { type: 'look', asked };
    await browser.tabs.sendMessage(tabId, look);
    return true;
  } catch {
    return false;
  }
}
