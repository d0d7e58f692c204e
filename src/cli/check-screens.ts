import type { Pack } from '../packs/schema.ts';
import type { Report } from '../walk/report.ts';
import { launch } from './browser/launch.ts';
import { servePages } from './browser/serve.ts';
import type { BrowserKind, ExtensionBrowser, Page } from './browser/types.ts';
import { judgePage } from './judge.ts';
import { sentence } from './problem.ts';
import { pagesOf, type SavedScreen } from './saved-screens.ts';
import { waitForReport } from './scan/wait-for-report.ts';

/** Opens a page as a user who clicks the toolbar icon there, and returns what the extension says of it. */
export async function askAbout(browser: ExtensionBrowser, page: Page, url: string): Promise<Report> {
  await page.goto(url, { waitUntil: 'load' });
  await browser.clickToolbar(page);
  return waitForReport(browser, await browser.tabId(page));
}

/** A page is mostly waited for, so several browsers share the work; a fourth gains nothing on two cores. */
const MOST_BROWSERS = 3;
const PAGES_WORTH_A_BROWSER = 12;

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
    for (const screen of left) checked(screen, await check(browser, packs, screen));
  };
  const browsers = Math.min(MOST_BROWSERS, Math.ceil(screens.length / PAGES_WORTH_A_BROWSER));
  await Promise.all(Array.from({ length: browsers }, work));
}

async function check(browser: ExtensionBrowser, packs: readonly Pack[], { pack, page: expected }: SavedScreen): Promise<string[]> {
  const page = await browser.newPage();
  try {
    const report = await askAbout(browser, page, expected.url);
    return await judgePage(
      page,
      packs.find(({ id }) => id === pack),
      expected,
      report,
    );
  } catch (error) {
    return [sentence(error)];
  } finally {
    await page.close().catch(() => undefined);
  }
}
