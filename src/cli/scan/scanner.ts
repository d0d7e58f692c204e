import { setTimeout as wait } from 'node:timers/promises';
import { type Page, TimeoutError } from 'puppeteer-core';
import { launch } from '../browser/launch.ts';
import { endAfter } from '../browser/lifetime.ts';
import { type PageServer, type ServedPage, servePages } from '../browser/serve.ts';
import type { BrowserKind, ExtensionBrowser } from '../browser/types.ts';
import { Problem } from '../problem.ts';
import { type ScanResult, toResult } from './result.ts';
import { waitForReport } from './wait-for-report.ts';

/** Whatever hangs, a page takes no longer. */
const LONGEST_PAGE = 25_000;
const LONGEST_LOAD = 15_000;

type Inspect<T> = (page: Page, result: ScanResult) => Promise<T>;

/** Shows pages to the extension in a real browser, one after the other. */
export interface Scanner extends AsyncDisposable {
  /** What the extension reported. @throws Problem when the page or the browser failed; the next page gets a fresh browser */
  scan(url: string, page: ServedPage): Promise<ScanResult>;
  /** What `inspect` makes of that, and of the page, which is still there. */
  inspect<T>(url: string, page: ServedPage, inspect: Inspect<T>): Promise<T>;
}

/** @param extension folder of the built extension @throws Problem when the browser does not start */
export async function startScanner(kind: BrowserKind, extension: string): Promise<Scanner> {
  let shown: { address: string; page: ServedPage } | null = null;
  const server: PageServer = await servePages((url) => (shown !== null && withoutFragment(url.href) === shown.address ? shown.page : null));
  const start = (): Promise<ExtensionBrowser> => launch(kind, { extension, proxyPort: server.port });
  let browser: ExtensionBrowser | null;
  try {
    browser = await start();
  } catch (error) {
    await server.close();
    throw error;
  }
  const scan = async <T>(url: string, page: ServedPage, inspect: Inspect<T>): Promise<T> => {
    browser ??= await start();
    shown = { address: withoutFragment(url), page };
    try {
      return await visit(browser, url, inspect);
    } catch (error) {
      const reason = await endAfter(error, browser);
      browser = null;
      throw reason;
    } finally {
      shown = null;
    }
  };
  return {
    scan: (url, page) => scan(url, page, async (_, result) => result),
    inspect: scan,
    [Symbol.asyncDispose]: async () => {
      await browser?.close();
      await server.close();
    },
  };
}

const withoutFragment = (address: string): string => new URL(address).href.replace(/#.*/s, '');

async function visit<T>(browser: ExtensionBrowser, url: string, inspect: Inspect<T>): Promise<T> {
  const over = new AbortController();
  const failure = failureOf(browser, over.signal);
  try {
    const page = await Promise.race([browser.newPage(), failure]);
    // A page that asks something waits for an answer, and nothing else would happen.
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    try {
      return await Promise.race([look(browser, page, url, inspect), endOf(page), failure]);
    } finally {
      await Promise.race([page.close().catch(() => undefined), wait(2000, undefined, { ref: false })]);
    }
  } finally {
    over.abort();
  }
}

async function look<T>(browser: ExtensionBrowser, page: Page, url: string, inspect: Inspect<T>): Promise<T> {
  await page.goto(url, { waitUntil: 'load', timeout: LONGEST_LOAD }).catch((error: unknown) => {
    throw error instanceof TimeoutError ? new Problem(`The page did not load within ${LONGEST_LOAD / 1000} s.`) : error;
  });
  await browser.clickToolbar(page);
  const report = await waitForReport(browser, await browser.tabId(page));
  return inspect(page, toResult(url, report));
}

const endOf = (page: Page): Promise<never> =>
  new Promise((_, reject) => {
    page.once('error', () => reject(new Problem('The page crashed in the browser.')));
    page.once('close', () => reject(new Problem('The page closed itself.')));
  });

/** Rejects when the browser ends, or when it takes too long; settles for good when `over`. */
async function failureOf(browser: ExtensionBrowser, over: AbortSignal): Promise<never> {
  const signal = AbortSignal.any([browser.gone, over]);
  await wait(LONGEST_PAGE, undefined, { signal }).catch(() => undefined);
  if (browser.gone.aborted) throw browser.gone.reason;
  if (over.aborted) return new Promise<never>(() => undefined);
  throw new Problem(`The page was not done within ${LONGEST_PAGE / 1000} s.`);
}
