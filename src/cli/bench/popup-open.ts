import { launch } from '../browser/launch.ts';
import { servePages } from '../browser/serve.ts';
import type { BrowserKind, ExtensionPage } from '../browser/types.ts';
import { Problem } from '../problem.ts';

/** The first opening starts the background and fills caches; it is told apart from the others. */
const OPENINGS = 15;
const URL = 'https://shop.example/account';
const PAGE = '<!doctype html><title>Account</title><h1>Your subscription</h1><p>$9.99 a month</p><button>Cancel subscription</button>';

/** Milliseconds from the beginning of the popup's document until it showed a result, by its own clock. */
export interface PopupTimes {
  first: number;
  median: number;
  slowest: number;
  openings: number;
}

/** Opens the popup over a page with a way out, again and again. @throws Problem when it shows nothing */
export async function popupTimes(kind: BrowserKind, extension: string): Promise<PopupTimes> {
  const server = await servePages((url) => (url.href === URL ? { body: PAGE } : null));
  const browser = await launch(kind, { extension, proxyPort: server.port });
  try {
    const page = await browser.newPage();
    await page.goto(URL);
    const times: number[] = [];
    for (let opening = 0; opening <= OPENINGS; opening++) {
      await browser.clickToolbar(page);
      times.push(await timeOf(await browser.popup()));
      await browser.closePopup();
    }
    const [first = 0, ...rest] = times.map(Math.round);
    const sorted = rest.toSorted((a, b) => a - b);
    return { first, median: sorted[Math.floor(sorted.length / 2)] ?? 0, slowest: sorted.at(-1) ?? 0, openings: sorted.length };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function timeOf(popup: ExtensionPage): Promise<number> {
  const time = await popup.evaluate(async () => {
    for (let tries = 0; tries < 200; tries++) {
      const [mark] = performance.getEntriesByName('useful');
      if (mark) return mark.startTime;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return null;
  });
  if (time === null) throw new Problem('The popup showed nothing within 5 s.');
  return time;
}
