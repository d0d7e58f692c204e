import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type Extension, type Page, ProtocolError, type Target } from 'puppeteer-core';
import type { BuiltExtension } from './built-extension.ts';
import { activeTab, allowHosts, reloadExtension, requestHosts } from './chromium-scripts.ts';
import type { Lifetime } from './lifetime.ts';
import { parseResult, toExpression } from './script.ts';
import type { ExtensionBrowser, ExtensionPage, Script } from './types.ts';

/** A running Chromium with the extension. */
export class Chromium implements ExtensionBrowser {
  readonly kind = 'chromium';
  readonly version: string;
  readonly gone: AbortSignal;
  readonly #browser: Browser;
  readonly #lifetime: Lifetime;
  readonly #extension: Extension;
  readonly #base: string;
  readonly #built: BuiltExtension;
  #inside: Promise<Page> | null = null;

  constructor(browser: Browser, lifetime: Lifetime, extension: Extension, version: string, built: BuiltExtension) {
    this.#browser = browser;
    this.#lifetime = lifetime;
    this.#extension = extension;
    this.version = version;
    this.gone = lifetime.gone;
    this.#base = `chrome-extension://${extension.id}/`;
    this.#built = built;
  }

  /** Waits for the page that the extension opens by itself, which would come to the front of another later. */
  async settled(): Promise<void> {
    const { firstPage } = this.#built;
    if (firstPage === null) return;
    await this.#browser.waitForTarget((target) => target.url().startsWith(this.#base + firstPage), { timeout: 5000 });
  }

  newPage(place: 'tab' | 'window' = 'tab'): Promise<Page> {
    return this.#browser.newPage({ type: place });
  }

  async clickToolbar(page: Page): Promise<void> {
    await Promise.all([page.bringToFront(), this.closePopup()]);
    await this.#extension.triggerAction(page);
  }

  popup(): Promise<ExtensionPage> {
    return this.#shown((target) => this.#isPopup(target));
  }

  panel(): Promise<ExtensionPage> {
    return this.#shown((target) => target.url().startsWith(this.#base + this.#built.panel));
  }

  async #shown(isIt: (target: Target) => boolean): Promise<ExtensionPage> {
    const target = await this.#browser.waitForTarget(isIt, { timeout: 5000 });
    const page = await target.asPage();
    await page.waitForFunction(() => document.readyState === 'complete', { timeout: 5000 });
    return inTab(page);
  }

  async closePopup(): Promise<void> {
    const open = this.#browser.targets().filter((target) => this.#isPopup(target));
    await Promise.all(open.map(closeTarget));
  }

  async tabId(page: Page): Promise<number> {
    for (let attempt = 0; attempt < 20; attempt++) {
      // The address is told only where the extension may see it, which is so after a click on the toolbar. Before
      // that, the page must be brought to the front to be sure; and that closes a popup.
      if (attempt > 0) await page.bringToFront();
      const tab = await this.evaluateInExtension(activeTab);
      // A page may change what is behind the # between the two questions.
      const shows = tab?.url === undefined ? attempt > 0 : tab.url.split('#')[0] === page.url().split('#')[0];
      if (tab !== null && shows) return tab.id;
    }
    throw new Error(`No tab in front shows ${page.url()}.`);
  }

  async evaluateInExtension<Result, Args extends unknown[] = []>(script: Script<Result, Args>, ...args: Args): Promise<Result> {
    this.#inside ??= this.#openInside();
    const page = await this.#inside;
    return parseResult(await page.evaluate(toExpression(script, args)));
  }

  async openExtensionPage(path: string): Promise<ExtensionPage> {
    const page = await this.newPage();
    await page.goto(this.#base + path);
    return inTab(page);
  }

  async grantHosts(origins: string[]): Promise<void> {
    await this.#inSettings(allowHosts, this.#extension.id, origins);
    // What the browser's own settings page allowed is given without a prompt.
    const granted = await this.evaluateInExtension(requestHosts, origins);
    if (!granted) throw new Error(`Chromium did not grant ${origins.join(', ')}: are they in the manifest's optional_host_permissions?`);
  }

  async grantPermissions(names: string[]): Promise<void> {
    // No prompt can be pressed here. What an earlier version of the extension had is not asked for again.
    const file = join(this.#built.folder, 'manifest.json');
    const text = readFileSync(file, 'utf8');
    const manifest = JSON.parse(text) as { permissions: string[] };
    writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, ...names] }));
    await this.update();
    writeFileSync(file, text);
    await this.update();
  }

  async update(built?: string): Promise<void> {
    if (built !== undefined) this.#built.renew(built);
    await this.#inSettings(reloadExtension, this.#extension.id);
    // Until it is there again, its pages are refused.
    for (let tries = 0; tries < 50; tries++) {
      this.#inside = this.#openInside();
      if (await this.#inside.then(Boolean, () => false)) return;
      await wait(100);
    }
    throw new Error('The extension did not come back after its update.');
  }

  async stopBackground(): Promise<void> {
    const running = this.#browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(this.#base));
    const worker = await running?.worker();
    await worker?.close().catch((error: unknown) => {
      // Puppeteer closes it and then detaches from it, by when it may be gone.
      if (!(error instanceof ProtocolError && error.originalMessage === 'No session with given id')) throw error;
    });
  }

  close(): Promise<void> {
    return this.#lifetime.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #inSettings<Args extends unknown[]>(script: Script<void, Args>, ...args: Args): Promise<void> {
    const settings = await this.#browser.newPage({ type: 'tab', background: true });
    try {
      await settings.goto('chrome://extensions');
      await settings.evaluate(toExpression(script, args));
    } finally {
      await settings.close();
    }
  }

  #isPopup(target: Target): boolean {
    return target.url().startsWith(this.#base + this.#built.popup);
  }

  /** The manifest, opened in a tab, is a page of the extension in which no code of the extension runs. */
  async #openInside(): Promise<Page> {
    const page = await this.#browser.newPage({ type: 'tab', background: true });
    page.once('close', () => (this.#inside = null));
    await page.goto(`${this.#base}manifest.json`);
    return page;
  }
}

async function closeTarget(target: Target): Promise<void> {
  // It may be closing already: a popup ends with its tab.
  await target
    .asPage()
    .then((page) => page.close())
    .catch(() => undefined);
}

const inTab = (page: Page): ExtensionPage => ({
  evaluate: async (script, ...args) => parseResult(await page.evaluate(toExpression(script, args))),
  screenshot: async () => Buffer.from(await page.screenshot()),
  click: (css) => page.click(css),
  close: () => page.close(),
});
