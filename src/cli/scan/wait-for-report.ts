import { setTimeout as wait } from 'node:timers/promises';
import { type Report, reportSchema } from '../../walk/report.ts';
import type { ExtensionBrowser } from '../browser/types.ts';
import { Problem } from '../problem.ts';

/** A page is done when the extension has found nothing new for so long, in milliseconds. */
const QUIET = 400;
/** A page that never gets quiet is taken as it is by then. */
const LONGEST = 6000;
const FIRST_REPORT = 8000;
const POLL = 40;

/**
 * What the extension says of a tab, once it has nothing to add.
 *
 * @param quiet so long, in milliseconds, for a page of which more is known
 * @throws Problem when it says nothing, or something that is not a report
 */
export async function waitForReport(browser: ExtensionBrowser, tabId: number, quiet = QUIET): Promise<Report> {
  const key = `tab:${tabId}`;
  const start = performance.now();
  let at: number | null = null;
  let changed = start;
  for (;;) {
    const now = performance.now();
    const latest = await browser.evaluateInExtension(timeOfReport, key);
    if (latest !== at) {
      at = latest;
      changed = now;
    } else if (at !== null && now - changed >= quiet) break;
    if (at !== null && now - start > LONGEST) break;
    if (at === null && now - start > FIRST_REPORT) throw new Problem(await silence(browser));
    await wait(POLL);
  }
  const report = reportSchema.safeParse(await browser.evaluateInExtension(reportOf, key));
  if (report.success) return report.data;
  const [issue] = report.error.issues;
  throw new Problem(`The extension's report cannot be read: ${issue?.path.join('.')}: ${issue?.message}.`);
}

/** Forgets what the extension said of a tab, so that the next report is one of the page that is there now. */
export const forgetReport = (browser: ExtensionBrowser, tabId: number): Promise<void> => browser.evaluateInExtension(removeReport, `tab:${tabId}`);

/** Forgets all that is known of a tab, as if it had just been opened. */
export const forgetTab = (browser: ExtensionBrowser, tabId: number): Promise<void> => browser.evaluateInExtension(removeTab, String(tabId));

/** Why there is no report: the popup knows best. */
async function silence(browser: ExtensionBrowser): Promise<string> {
  const shown = await browser
    .popup()
    .then((popup) => popup.evaluate<string>('document.body.innerText'))
    .catch(() => 'nothing, for it is closed');
  return `The extension reported nothing within ${FIRST_REPORT / 1000} s. Its popup shows: ${shown.replace(/\s+/g, ' ').trim().slice(0, 300)}`;
}

// These are sent as source, and run in the extension.

interface SessionStore {
  storage: {
    session: {
      get(key: string | null): Promise<Record<string, { report: unknown; at: number } | undefined>>;
      remove(keys: string | string[]): Promise<void>;
    };
  };
}
declare const browser: SessionStore;

async function timeOfReport(key: string): Promise<number | null> {
  const entry = (await browser.storage.session.get(key))[key];
  return entry?.report ? entry.at : null;
}

async function reportOf(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key]?.report;
}

async function removeReport(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}

async function removeTab(id: string): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.split(':')[1] === id));
}
