import { isNever, neverSites } from '../packs/never.ts';
import type { Packs } from '../packs/packs.ts';
import { browser } from '../platform/browser.ts';
import { badgeOf } from './choose-view.ts';
import { keepFrame, reportOfFrames } from './frames.ts';
import { kitFor } from './kit.ts';
import { LONGEST, SAMPLE } from './limits.ts';
import { lookAt, lookAtFrames } from './look-at.ts';
import type { FromPage, MarkTexts, PageKit } from './messages.ts';
import { hiddenOn } from './not-this.ts';
import { type Report, reportSchema } from './report.ts';
import { seenIn } from './seen.ts';
import { noteStale } from './stale-reports.ts';
import { standingOf } from './standing.ts';
import { keepReport } from './tabs.ts';
import { named } from './travel.ts';
import { vocabulariesFor } from './vocabularies.ts';
import { followTab } from './walks.ts';

/** What a page's finder may ask for, built from the entrypoints of these names. */
const SCRIPTS = { follow: '/follow.js', tools: '/tools.js', marks: '/marks.js' } as const;

const TONES = { way: '#0a7a3c', done: '#0a7a3c', warning: '#a8620a' };

/** Who sent a message, as the browser names them. */
export interface Sender {
  tab?: { id?: number | undefined; url?: string | undefined; incognito?: boolean | undefined } | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
}

/**
 * Answers the scripts in pages. The sender's tab, frame and address are the browser's word; what the message itself says is
 * checked, because the renderer it comes from may be the page's.
 */
export async function answerPage(
  packs: Packs,
  texts: () => Promise<MarkTexts>,
  message: FromPage,
  { tab, url, frameId, origin }: Sender,
): Promise<PageKit | undefined> {
  if (tab?.id === undefined || url === undefined || frameId === undefined) return undefined;
  const standing = standingOf(packs, tab.url, { frameId, url, origin });
  if (standing === null) return undefined;
  if (message.type === 'gate-open' && !(await isKeptAway(tab.url ?? url))) await lookAt(tab.id, frameId, false);
  if (message.type === 'frames') {
    await lookAtFrames(packs, tab.id, tab.url, message.asked === true);
    await addUp(packs, tab.id, tab.incognito === true);
  }
  if (message.type === 'script-wanted' && Object.hasOwn(SCRIPTS, message.script))
    await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [SCRIPTS[message.script]] });
  if (message.type === 'hello') {
    const lang = String(message.lang).slice(0, LONGEST.lang);
    const vocabularies = await vocabulariesFor(lang, String(message.sample).slice(0, SAMPLE));
    const hidden = await hiddenOn(new URL(tab.url ?? url).hostname);
    const head = packs.at(new URL(url).hostname);
    const pack = head && (await packs.read(head.id));
    return { ...kitFor({ pack, told: await packs.told(pack), lang, vocabularies, hidden }, await texts()), guest: standing === 'guest' };
  }
  if (message.type === 'report') {
    await keepFrame(tab.id, { frameId, standing, report: await withNames(packs, reportSchema.parse(message.report), url) });
    await addUp(packs, tab.id, tab.incognito === true);
  }
  return undefined;
}

/** Also a frame of a chosen service is left alone, where it stands in a page of a site that the user wants left alone. */
const isKeptAway = async (top: string): Promise<boolean> => isNever(await neverSites(), new URL(top).hostname);

/** A report with the names of screens: a page knows those of its own host's pack alone. */
async function withNames(packs: Packs, report: Report, url: string): Promise<Report> {
  if (report.pack === null || report.pack === packs.at(new URL(url).hostname)?.id) return report;
  const platform = (await packs.told(null)).find(({ id }) => id === report.pack);
  return platform ? named(report, platform) : report;
}

/** Adds up what a tab's frames told, takes its walk on by it, and shows it. Of a private window nothing is kept by itself. */
async function addUp(packs: Packs, tabId: number, isPrivate: boolean): Promise<void> {
  const report = await reportOfFrames(tabId);
  if (report === null) return;
  const walk = await followTab(tabId, await seenIn(packs, report), isPrivate);
  await keepReport(tabId, report);
  if (!isPrivate) await noteStale(report);
  const { text, tone } = badgeOf(report, walk);
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color: TONES[tone] });
}
