import type { Page } from '../../src/cli/browser/types.ts';
import { askAbout } from '../../src/cli/check-screens.ts';
import { waitForReport } from '../../src/cli/scan/wait-for-report.ts';
import type { Report } from '../../src/walk/report.ts';
import type { Stage } from './browsers.ts';

/** An address no pack names. */
export const ELSEWHERE = 'https://shop.example/my/subscription';

/** Shows one page to the extension by a click on its icon, and closes it again. */
export async function reportOn({ browser, serve }: Stage, body: string, url = ELSEWHERE): Promise<Report> {
  serve({ [url]: body });
  const page = await browser.newPage();
  try {
    return await askAbout(browser, page, url);
  } finally {
    await page.close();
  }
}

/** The report once it is as wanted; fails with the last one when it never is. */
export async function reportUntil({ browser }: Stage, page: Page, wanted: (report: Report) => boolean): Promise<Report> {
  const tab = await browser.tabId(page);
  let last: Report | null = null;
  for (let tries = 0; tries < 12; tries++) {
    last = await waitForReport(browser, tab);
    if (wanted(last)) return last;
  }
  throw new Error(`The report never became as wanted. The last one: ${JSON.stringify(last)}`);
}

/** Roles and texts of what is marked, in the report's order. */
export const marked = ({ controls }: Report): string[] => controls.filter((control) => control.marked).map(({ role, text }) => `${role}: ${text}`);
