import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { type Bidi, contextOf, inContext } from './bidi.ts';
import type { BuiltExtension } from './built-extension.ts';
import * as firefoxWindow from './firefox-window.ts';
import type { Lifetime } from './lifetime.ts';
import type { ExtensionBrowser, ExtensionPage, Script } from './types.ts';

interface Parts {
  browser: Browser;
  lifetime: Lifetime;
  bidi: Bidi;
  /** Browsing context of Firefox's own window. */
  window: string;
  /** The extension's id, and where its pages are. */
  id: string;
  base: string;
  built: BuiltExtension;
  version: string;
}

/** A running Firefox with the extension. */
export class Firefox implements ExtensionBrowser {
  readonly kind = 'firefox';
  readonly #parts: Parts;
  #inside: Promise<string> | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get version(): string {
    return this.#parts.version;
  }

  get gone(): AbortSignal {
    return this.#parts.lifetime.gone;
  }

  /** Waits for the page that the extension opens by itself, which would come to the front of another later. */
  async settled({ firstPage }: BuiltExtension): Promise<void> {
    const { bidi, base } = this.#parts;
    for (let waited = 0; firstPage !== null && waited < 5000; waited += 20) {
      const { contexts } = await bidi.send('browsingContext.getTree', { maxDepth: 0 });
      if ((contexts as { url: string }[]).some(({ url }) => url.startsWith(base + firstPage))) return;
      await wait(20);
    }
  }

  newPage(place: 'tab' | 'window' = 'tab'): Promise<Page> {
    return this.#parts.browser.newPage({ type: place });
  }

  async clickToolbar(page: Page): Promise<void> {
    await this.closePopup();
    const opened = await this.#inWindow(firefoxWindow.clickToolbar, this.#parts.id, contextOf(page));
    if (!opened) throw new Error('The click on the toolbar opened no popup.');
  }

  async popup(): Promise<ExtensionPage> {
    const context = await this.#inWindow(firefoxWindow.popupContext);
    if (context === null) throw new Error('No popup is open.');
    await this.#loaded(context);
    return inContext(this.#parts.bidi, context, () => this.closePopup());
  }

  async panel(): Promise<ExtensionPage> {
    for (let waited = 0; waited < 5000; waited += 50) {
      const context = await this.#inWindow(firefoxWindow.panelContext);
      if (context !== null) {
        await this.#loaded(context);
        return inContext(this.#parts.bidi, context, () => this.#inWindow(firefoxWindow.closePanel));
      }
      await wait(50);
    }
    throw new Error('No side panel is open.');
  }

  closePopup(): Promise<void> {
    return this.#inWindow(firefoxWindow.closePopup);
  }

  tabId(page: Page): Promise<number> {
    return this.#inWindow(firefoxWindow.tabId, contextOf(page));
  }

  async evaluateInExtension<Result, Args extends unknown[] = []>(script: Script<Result, Args>, ...args: Args): Promise<Result> {
    // The manifest, opened in a tab, is a page of the extension in which no code of the extension runs.
    this.#inside ??= this.#openTab('manifest.json', true);
    return this.#parts.bidi.evaluate(await this.#inside, script, args);
  }

  async openExtensionPage(path: string): Promise<ExtensionPage> {
    const { bidi } = this.#parts;
    const context = await this.#openTab(path, false);
    return inContext(bidi, context, async () => {
      await bidi.send('browsingContext.close', { context });
    });
  }

  grantHosts(origins: string[]): Promise<void> {
    return this.#inWindow(firefoxWindow.grant, this.#parts.id, { permissions: [], origins });
  }

  grantPermissions(permissions: string[]): Promise<void> {
    return this.#inWindow(firefoxWindow.grant, this.#parts.id, { permissions, origins: [] });
  }

  async update(built?: string): Promise<void> {
    this.#inside = null;
    if (built !== undefined) this.#parts.built.renew(built);
    await this.#parts.browser.installExtension(this.#parts.built.folder);
  }

  stopBackground(): Promise<void> {
    return this.#inWindow(firefoxWindow.stopBackground, this.#parts.id);
  }

  close(): Promise<void> {
    return this.#parts.lifetime.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #inWindow<Result, Args extends unknown[]>(script: (...args: Args) => Promise<Result>, ...args: Args): Promise<Result> {
    return this.#parts.bidi.evaluate(this.#parts.window, script, args);
  }

  async #openTab(path: string, background: boolean): Promise<string> {
    const { bidi, base } = this.#parts;
    const { context } = await bidi.send('browsingContext.create', { type: 'tab', background });
    const id = String(context);
    // WebDriver never sees such a page finish loading, so it is asked.
    await bidi.send('browsingContext.navigate', { context: id, url: base + path, wait: 'none' });
    await this.#loaded(id);
    return id;
  }

  /** Waits until a page of the extension has loaded there. */
  async #loaded(context: string): Promise<void> {
    const { bidi, base } = this.#parts;
    const isThere = `location.href.startsWith(${JSON.stringify(base)}) && document.readyState === 'complete'`;
    for (let waited = 0; waited < 5000; waited += 20) {
      // The document may be replaced while it is asked.
      if (await bidi.evaluate<boolean, []>(context, isThere, []).catch(() => false)) return;
      await wait(20);
    }
    throw new Error('A page of the extension did not load in Firefox.');
  }
}
