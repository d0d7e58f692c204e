import { launch } from '../../src/cli/browser/launch.ts';
import { type Pages, type ServedPage, servePages } from '../../src/cli/browser/serve.ts';
import type { BrowserKind, ExtensionBrowser } from '../../src/cli/browser/types.ts';
import { ensureBuilt } from '../../src/cli/build.ts';

/** Every test of this folder runs in each of these. */
export const KINDS = ['chromium', 'firefox'] as const satisfies BrowserKind[];

/** A browser with the built extension in it, and pages under their true addresses. */
export interface Stage extends AsyncDisposable {
  browser: ExtensionBrowser;
  /** Replaces what is served. */
  serve(pages: Record<string, string | ServedPage>): void;
}

/** Sets the stage; dispose of it when done. @param colors what pages and popup are told that the user prefers @param profile a folder to start from once more */
export async function setStage(kind: BrowserKind, fallback: Pages = () => null, colors: 'light' | 'dark' = 'light', profile?: string): Promise<Stage> {
  let served: Record<string, string | ServedPage> = {};
  const server = await servePages((url) => {
    const body = served[url.href] ?? served[url.origin + url.pathname];
    return body === undefined ? fallback(url) : typeof body === 'string' ? { body } : body;
  });
  const browser = await launch(kind, { extension: await ensureBuilt(kind), proxyPort: server.port, colors, ...(profile !== undefined && { profile }) });
  return {
    browser,
    serve: (pages) => {
      served = pages;
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** A whole page around a body. */
export const html = (body: string, head = '', lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Your subscription</title>${head}</head><body>${body}</body></html>`;
