import { watch } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../packs/schema.ts';
import { launch } from '../browser/launch.ts';
import { putOwnPack } from '../browser/own-pack.ts';
import { servePages } from '../browser/serve.ts';
import type { BrowserKind, Page } from '../browser/types.ts';
import { ensureBuilt } from '../build.ts';
import { describe } from '../demo/describe.ts';
import { judgePage } from '../judge.ts';
import { readPacks } from '../pack-files.ts';
import { sentence } from '../problem.ts';
import { pagesOf, readScreens, type SavedScreen } from '../saved-screens.ts';
import { forgetReport, waitForReport } from '../scan/wait-for-report.ts';
import { overviewPage, problemPage } from './preview-page.ts';

export interface PreviewOptions {
  kind: BrowserKind;
  /** Folder of the built extension. */
  extension: string;
  window: boolean;
  /** Tells the person at the terminal. */
  say(line: string): void;
}

/** A browser that shows a pack's pages, and shows them again as they are edited. */
export interface Preview extends AsyncDisposable {
  page: Page;
  /** Resolves once the window or its tab was closed. */
  readonly ended: Promise<void>;
}

/** A host that is nobody's: RFC 2606. */
const OVERVIEW = 'https://pages.exit-sign.example/';

/** An editor writes a file in several steps, and many at once; in milliseconds. */
const SETTLED = 200;

/** Opens a browser on a pack's pages. Whatever is wrong with the files meanwhile is said there and at the terminal. */
export async function startPreview(project: string, id: string, { kind, extension, window, say }: PreviewOptions): Promise<Preview> {
  const folder = join(project, 'selectors', id);
  let shown = read(project, id);
  let judged = new Map<string, readonly string[]>();
  const server = await servePages((url) => {
    if (shown.problems.length > 0) return { body: problemPage(shown.problems) };
    return url.href === OVERVIEW ? { body: overviewPage({ name: shown.pack?.name ?? id, screens: shown.screens, judged }) } : pagesOf(shown.screens)(url);
  });
  const browser = await launch(kind, { extension, proxyPort: server.port, window }).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const page = await browser.newPage();
  const over = new AbortController();

  // One after the other: a look takes longer than it takes to save once more.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>): void => {
    last = last.then(() => (over.signal.aborted ? undefined : work())).catch((error: unknown) => over.signal.aborted || say(sentence(error)));
  };
  const bring = async (): Promise<void> => {
    for (const problem of shown.problems) say(problem);
    if (shown.problems.length > 0 || shown.pack === undefined) return;
    if (shown.pack.kind === 'service' || (shown.pack.recognise ?? shown.pack.labels) === undefined) return putOwnPack(browser, shown.pack);
    // One's own packs are for the hosts they name alone: what is told by its pages must be among those that are built in.
    await browser.update(await ensureBuilt(kind));
  };
  const look = async (): Promise<void> => {
    const screen = shown.problems.length > 0 ? undefined : shown.screens.find(({ page: { url } }) => new URL(url).href === page.url());
    if (screen === undefined) return;
    const tab = await browser.tabId(page);
    await forgetReport(browser, tab);
    await browser.clickToolbar(page);
    const report = await waitForReport(browser, tab);
    const problems = await judgePage(page, shown.pack, screen.page, report);
    judged.set(screen.page.url, problems);
    for (const line of [`${screen.page.file}:`, ...describe(report), ...problems.map((problem) => `  WRONG: ${problem}`)]) say(line);
  };
  const changed = async (): Promise<void> => {
    shown = read(project, id);
    judged = new Map();
    await bring();
    await page.reload();
  };

  page.on('load', () => inTurn(look));
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true, signal: over.signal }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => inTurn(changed), SETTLED);
  });
  watcher.on('error', (error) => say(sentence(error)));
  const ended = new Promise<void>((resolve) => {
    page.once('close', () => resolve());
    browser.gone.addEventListener('abort', () => resolve(), { once: true });
  });
  await bring();
  await page.goto(OVERVIEW);
  return {
    page,
    ended,
    [Symbol.asyncDispose]: async () => {
      over.abort();
      clearTimeout(timer);
      await last;
      await browser.close();
      await server.close();
    },
  };
}

interface Shown {
  pack: Pack | undefined;
  screens: SavedScreen[];
  problems: string[];
}

function read(project: string, id: string): Shown {
  try {
    const { screens, problems } = readScreens(project, id);
    return { pack: readPacks(project).packs.find((pack) => pack.id === id), screens, problems };
  } catch (error) {
    // A file may be gone between two steps of an editor.
    return { pack: undefined, screens: [], problems: [sentence(error)] };
  }
}
