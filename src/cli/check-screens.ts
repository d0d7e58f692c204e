import type { Pack } from '../packs/schema.ts';
import { createTurns } from '../platform/in-turn.ts';
import type { AboutTab } from '../walk/messages.ts';
import type { Report } from '../walk/report.ts';
import type { PopupState } from '../walk/view.ts';
import { launch } from './browser/launch.ts';
import { servePages } from './browser/serve.ts';
import type { BrowserKind, ExtensionBrowser, Page } from './browser/types.ts';
import { judgePage } from './judge.ts';
import { sentence } from './problem.ts';
import { isStill, pagesOf, type SavedScreen } from './saved-screens.ts';
import { forgetTab, waitForReport } from './scan/wait-for-report.ts';

/** Opens a page as a user who clicks the toolbar icon there, and returns what the extension says of it. */
export async function askAbout(browser: ExtensionBrowser, page: Page, url: string): Promise<Report> {
  await page.goto(url, { waitUntil: 'load' });
  await browser.clickToolbar(page);
  return waitForReport(browser, await browser.tabId(page));
}

/** Browsers for many pages, and windows in each beside its first: a tab that is behind another is not looked at. */
const MOST_BROWSERS = 2;
const MORE_WINDOWS = 2;
/** Fewer are shown sooner by the browser that is there than by one that has to start first. */
const PAGES_WORTH_A_BROWSER = 40;
/** How long a page that does not change by itself is watched for what our own marks may do to it: two looks, in milliseconds. */
const STILL = 200;

/**
 * Shows every saved page to the built extension in real browsers, allowed there and asked to look, and compares what
 * it reports with what is expected.
 *
 * @param checked called after each page, in any order, with its problems, one sentence each
 */
export async function checkScreens(
  kind: BrowserKind,
  extension: string,
  packs: readonly Pack[],
  screens: readonly SavedScreen[],
  checked: (screen: SavedScreen, problems: string[]) => void,
): Promise<void> {
  await using server = await servePages(pagesOf(screens));
  const left = screens.values();
  const work = async (): Promise<void> => {
    await using browser = await launch(kind, { extension, proxyPort: server.port });
    // A click on the icon allows a page too, but there is one popup at a time, and it takes half of a page's time.
    await browser.grantHosts([...new Set(screens.map(({ page }) => `*://${new URL(page.url).hostname}/*`))]);
    const inTurn = createTurns();
    const workIn = async (place: 'tab' | 'window'): Promise<void> => {
      // One tab for all: a new one for each page costs a third of the time.
      let tab: Tab | null = null;
      const show = async (screen: SavedScreen): Promise<string[]> => {
        try {
          tab ??= await inTurn(() => openTab(browser, place, screen.page.url));
          return await check(browser, tab, packs, screen);
        } catch (error) {
          // Nobody knows what state it is in.
          await tab?.page.close().catch(() => undefined);
          tab = null;
          return [sentence(error)];
        }
      };
      for (const screen of left) checked(screen, await show(screen));
    };
    await Promise.all([workIn('tab'), ...Array.from({ length: MORE_WINDOWS }, () => workIn('window'))]);
  };
  const browsers = Math.min(MOST_BROWSERS, Math.ceil(screens.length / PAGES_WORTH_A_BROWSER));
  await Promise.all(Array.from({ length: browsers }, work));
}

interface Tab {
  page: Page;
  id: number;
}

/** @param url what no other tab shows: Chromium tells tabs apart by it */
async function openTab(browser: ExtensionBrowser, place: 'tab' | 'window', url: string): Promise<Tab> {
  const page = await browser.newPage(place);
  await page.goto(url, { waitUntil: 'load' });
  return { page, id: await browser.tabId(page) };
}

async function check(browser: ExtensionBrowser, { page, id }: Tab, packs: readonly Pack[], { pack, page: expected, html }: SavedScreen): Promise<string[]> {
  await page.goto(expected.url, { waitUntil: 'load' });
  await forgetTab(browser, id);
  const { view } = await browser.evaluateInExtension(askToLook, id);
  if (view.kind === 'unreadable') return [`the extension cannot look at this page (${view.why})`];
  const report = await waitForReport(browser, id, isStill(html) ? STILL : undefined);
  return judgePage(
    page,
    packs.find((one) => one.id === pack),
    expected,
    report,
  );
}

/** Runs in the extension: what its popup does first. */
function askToLook(tabId: number): Promise<PopupState> {
  return browser.runtime.sendMessage({ type: 'popup-opened', tabId });
}

declare const browser: { runtime: { sendMessage(message: AboutTab): Promise<PopupState> } };
