import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build, type InlineConfig, preview } from 'vite';
import { pathOf } from '../../src/cli/browser/lifetime.ts';
import type { BrowserKind } from '../../src/cli/browser/types.ts';

export interface Gallery extends AsyncDisposable {
  /** Where it is served; `gallery.tsx` says what the query string may ask for. */
  address: string;
}

/** Builds the gallery and serves it on this machine. */
export async function serveGallery(): Promise<Gallery> {
  const outDir = await mkdtemp(join(tmpdir(), 'exit-sign-gallery-'));
  const config: InlineConfig = {
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '#i18n': join(import.meta.dirname, 'i18n.ts') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Else light-dark() is rewritten to a media query, and ?theme= has no effect. All packs are in one chunk: nobody loads it from afar.
    build: { outDir, emptyOutDir: true, cssTarget: ['chrome125', 'firefox128'], chunkSizeWarningLimit: 5000 },
  };
  await build(config);
  const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

/** A browser without the extension, to look at the gallery with. @throws Problem when it is missing */
export function launchBare(kind: BrowserKind): Promise<Browser> {
  const options = { executablePath: pathOf(kind), headless: true };
  // Chromium's sandbox refuses to run as root.
  return kind === 'chromium' ? puppeteer.launch({ ...options, args: ['--no-sandbox'] }) : puppeteer.launch({ ...options, browser: 'firefox' });
}
