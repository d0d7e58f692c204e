import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtensionBrowser } from '../browser/types.ts';
import { Problem } from '../problem.ts';
import type { SavedScreen } from '../saved-screens.ts';
import { waitForReport } from '../scan/wait-for-report.ts';
import { describe } from './describe.ts';
import { fillIn, nextPress, press } from './press.ts';

/** A cancel flow has fewer screens; a page that leads in a circle ends here. */
const MOST_SCREENS = 12;

/**
 * Walks a whole cancellation by pressing what the extension marks; the extension itself never presses. Writes a
 * picture of each page with its marks, and of the popup over it.
 *
 * @param folder where the pictures go; made if it is not there
 * @param say gets one line at a time
 * @throws Problem when the way ends without proof
 */
export async function walk(
  browser: ExtensionBrowser,
  screens: readonly SavedScreen[],
  start: string,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage();
  await page.goto(start, { waitUntil: 'load' });
  for (let step = 1; step <= MOST_SCREENS; step++) {
    await browser.clickToolbar(page);
    const report = await waitForReport(browser, await browser.tabId(page));
    const saved = screens.find((screen) => new URL(screen.page.url).href === page.url());
    const name = saved?.page.file.replace('.html', '') ?? 'page';
    const picture = (kind: string): string => join(folder, `${step}-${name}-${kind}.png`);
    await writeFile(picture('popup'), await (await browser.popup()).screenshot());
    await browser.closePopup();
    await page.screenshot({ path: picture('page') });
    say(`${step}. ${page.url()}`);
    for (const line of describe(report)) say(line);
    if (report.screen?.kind === 'done' && report.proof !== null) {
      await page.close();
      return;
    }
    const next = nextPress(report);
    if (next === undefined && saved === undefined)
      throw new Problem(`The page before led to ${page.url()}, which is none of the saved pages: each page of a walk must lead to the "url" of the next.`);
    if (next === undefined) throw new Problem(`On ${page.url()} nothing is marked, and nothing proves that it is over.`);
    await fillIn(page, report);
    say(`  the demonstration presses "${next.text}"`);
    await press(page, next);
  }
  throw new Problem(`After ${MOST_SCREENS} screens there is still no proof.`);
}
