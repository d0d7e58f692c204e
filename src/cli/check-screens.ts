import type { Report } from '../walk/report.ts';
import { launch } from './browser/launch.ts';
import { servePages } from './browser/serve.ts';
import type { BrowserKind, ExtensionBrowser, Page } from './browser/types.ts';
import { judge } from './judge.ts';
import { sentence } from './problem.ts';
import { pagesOf, type SavedScreen } from './saved-screens.ts';
import { waitForReport } from './scan/wait-for-report.ts';

/** Opens a page as a user who clicks the toolbar icon there, and returns what the extension says of it. */
export async function askAbout(browser: ExtensionBrowser, page: Page, url: string): Promise<Report> {
  await page.goto(url, { waitUntil: 'load' });
  await browser.clickToolbar(page);
  return waitForReport(browser, await browser.tabId(page));
}

/**
 * Shows every saved page to the built extension in a real browser and compares what it reports with what is expected.
 *
 * @param checked called after each page with its problems, one sentence each
 */
export async function checkScreens(
  kind: BrowserKind,
  extension: string,
  screens: readonly SavedScreen[],
  checked: (screen: SavedScreen, problems: string[]) => void,
): Promise<void> {
  await using server = await servePages(pagesOf(screens));
  await using browser = await launch(kind, { extension, proxyPort: server.port });
  for (const screen of screens) {
    const page = await browser.newPage();
    try {
      const report = await askAbout(browser, page, screen.page.url);
      checked(screen, await judge(page, screen.page, report));
    } catch (error) {
      checked(screen, [sentence(error)]);
    } finally {
      await page.close().catch(() => undefined);
    }
  }
}
