import type { Pack } from '../packs/schema.ts';
import type { Report } from '../walk/report.ts';
import { launch } from './browser/launch.ts';
import { servePages } from './browser/serve.ts';
import type { BrowserKind, ExtensionBrowser, Page } from './browser/types.ts';
import { judgePage } from './judge.ts';
import { sentence } from './problem.ts';
import { isStill, pagesOf, type SavedScreen } from './saved-screens.ts';
import { forgetTabs, waitForReport } from './scan/wait-for-report.ts';

/** Opens a page as a user who clicks the toolbar icon there, and returns what the extension says of it. */
export async function askAbout(browser: ExtensionBrowser, page: Page, url: string): Promise<Report> {
  await page.goto(url, { waitUntil: 'load' });
  await browser.clickToolbar(page);
  return waitForReport(browser, await browser.tabId(page));
}

/** One page keeps little more than one core busy, and is waited for in between; a fourth browser gains nothing on two cores. */
const MOST_BROWSERS = 3;
/** Fewer are shown sooner by the browser that is there than by one that has to start first. */
const PAGES_WORTH_A_BROWSER = 9;
/** How long a page that does not change by itself is watched for what our own marks may do to it: two looks, in milliseconds. */
const STILL = 200;

/**
 * Shows every saved page to the built extension in real browsers and compares what it reports with what is expected.
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
    // One tab for all: a new one for each page costs a third of the time.
    let tab: Page | null = null;
    const show = async (screen: SavedScreen): Promise<string[]> => {
      try {
        tab ??= await browser.newPage();
        return await check(browser, tab, packs, screen);
      } catch (error) {
        // Nobody knows what state it is in.
        await tab?.close().catch(() => undefined);
        tab = null;
        return [sentence(error)];
      }
    };
    for (const screen of left) checked(screen, await show(screen));
  };
  const browsers = Math.min(MOST_BROWSERS, Math.ceil(screens.length / PAGES_WORTH_A_BROWSER));
  await Promise.all(Array.from({ length: browsers }, work));
}

async function check(browser: ExtensionBrowser, tab: Page, packs: readonly Pack[], { pack, page: expected, html }: SavedScreen): Promise<string[]> {
  // A popup that is still open would look at the next page by itself, before anybody has clicked there.
  await browser.closePopup();
  await tab.goto(expected.url, { waitUntil: 'load' });
  await forgetTabs(browser);
  await browser.clickToolbar(tab);
  const report = await waitForReport(browser, await browser.tabId(tab), isStill(html) ? STILL : undefined);
  return judgePage(
    tab,
    packs.find(({ id }) => id === pack),
    expected,
    report,
  );
}
