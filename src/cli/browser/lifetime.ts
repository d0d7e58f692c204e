import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { Problem } from '../problem.ts';
import { BROWSERS, type BrowserKind, findBrowser } from '../setup/installed-browsers.mjs';
import type { ExtensionBrowser } from './types.ts';

/** A browser gets this long to end properly. */
const CLOSING_TIME = 4000;

/** @throws Problem when the browser is not installed */
export function pathOf(kind: BrowserKind): string {
  const path = findBrowser(kind);
  if (path !== null) return path;
  const { label, variable, inPath } = BROWSERS[kind];
  throw new Problem(`${label} was not found: install it (Debian: apt-get install ${inPath[0]}), or set ${variable} to its path.`);
}

/** Starts a browser. @throws Problem that says which did not start and what it said, after `cleanUp` */
export async function start(kind: BrowserKind, path: string, launch: () => Promise<Browser>, cleanUp: () => void): Promise<Browser> {
  try {
    return await launch();
  } catch (error) {
    cleanUp();
    throw new Problem(
      `${BROWSERS[kind].label} (${path}) did not start: ${lastWords(error)} See whether it starts by hand, or name another one in ${BROWSERS[kind].variable}.`,
    );
  }
}

/** The line of a failed start that says most: what the browser wrote last, else what went wrong here. */
function lastWords(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n').map((line) => line.trim());
  const from = lines.indexOf('stderr:');
  const to = lines.findIndex((line) => line.startsWith('TROUBLESHOOTING'));
  const written = from < 0 ? [] : lines.slice(from + 1, to < 0 ? undefined : to).filter(Boolean);
  // A protocol error means that nobody was there to talk to.
  const fault = lines[0]?.startsWith('Protocol error') ? 'it ended at once' : lines[0];
  const words = (written.at(-1) ?? fault ?? '').replace(/\s+/g, ' ');
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

export interface Lifetime {
  /** Aborts when the browser ends without being asked to. */
  readonly gone: AbortSignal;
  /** Ends the browser, by force if need be, and waits until its profile is removed. */
  close(): Promise<void>;
}

/** Watches over a started browser. @param cleanUp is called once the browser has ended, properly or not */
export function watch(kind: BrowserKind, browser: Browser, cleanUp: (properly: boolean) => void): Lifetime {
  const gone = new AbortController();
  let asked = false;
  let closing: Promise<void> | null = null;
  const child = browser.process();
  const exited = new Promise<string>((resolve) => {
    child?.once('exit', (code, signal) => {
      cleanUp(code === 0);
      resolve(signal ? `killed by ${signal}` : `exit code ${code}`);
    });
  });
  const report = async (): Promise<void> => {
    const how = await Promise.race([exited, wait(1000, 'it no longer answers')]);
    if (asked) return;
    const { label } = BROWSERS[kind];
    gone.abort(new Problem(`${label} ended by itself, halfway (${how}): run the command again, and if it happens again, free memory or update ${label}.`));
  };
  browser.once('disconnected', report);
  void exited.then(report);

  const end = async (): Promise<void> => {
    asked = browser.connected;
    // It died, and whoever closes it because of that wants to know how.
    if (!asked) await report();
    const closed = browser.close().catch(() => undefined);
    const inTime = await Promise.race([closed.then(() => true), wait(CLOSING_TIME, false, { ref: false })]);
    if (inTime) return;
    killGroup(child?.pid);
    await Promise.race([closed, wait(CLOSING_TIME, undefined, { ref: false })]);
  };
  return { gone: gone.signal, close: () => (closing ??= end()) };
}

/**
 * Ends a browser in which something failed, since nobody knows what state it is in.
 *
 * @returns what to tell: that the browser ended by itself, if it did, else the failure
 */
export async function endAfter(failure: unknown, browser: ExtensionBrowser): Promise<unknown> {
  // A command fails before it is known that the browser is gone.
  await wait(500, undefined, { signal: browser.gone }).catch(() => undefined);
  await browser.close();
  return browser.gone.aborted ? browser.gone.reason : failure;
}

/** A browser is many processes; puppeteer starts each as a group of its own. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
}
