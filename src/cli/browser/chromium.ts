import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { type Lifetime, pathOf, start, watch } from './lifetime.ts';
import { parseResult, toExpression } from './script.ts';
import { type ExtensionBrowser, type ExtensionPage, type LaunchOptions, type Script, VIEWPORT } from './types.ts';

/** Starts Chromium with the extension. @throws Problem when it is missing or does not start */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const path = pathOf('chromium');
  const browser = await start('chromium', path, () =>
    puppeteer.launch({
      executablePath: path,
      headless: !options.window,
      pipe: true,
      enableExtensions: true,
      networkEnabled: false,
      defaultViewport: options.window ? null : VIEWPORT,
      args: argumentsFor(options),
    }),
  );
  const lifetime = watch('chromium', browser);
  try {
    const id = await browser.installExtension(options.extension);
    const extension = (await browser.extensions()).get(id);
    if (extension === undefined) throw new Error(`Chromium did not keep the extension in ${options.extension}.`);
    return new Chromium(browser, lifetime, extension, await browser.version(), popupPath(options.extension));
  } catch (error) {
    await lifetime.close();
    throw error;
  }
}

function argumentsFor({ proxyPort, window, colors }: LaunchOptions): string[] {
  return [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--proxy-server=127.0.0.1:${proxyPort}`,
    '--proxy-bypass-list=<-loopback>',
    '--ignore-certificate-errors',
    // Chromium's sandbox refuses to run as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(window ? [`--window-size=${VIEWPORT.width},${VIEWPORT.height + 100}`] : []),
    ...(colors ? [`--blink-settings=preferredColorScheme=${colors === 'dark' ? 0 : 1}`] : []),
  ];
}

function popupPath(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { action?: { default_popup?: string } };
  return manifest.action?.default_popup ?? '';
}

class Chromium implements ExtensionBrowser {
  readonly kind = 'chromium';
  readonly version: string;
  readonly gone: AbortSignal;
  readonly #browser: Browser;
  readonly #lifetime: Lifetime;
  readonly #extension: Extension;
  readonly #base: string;
  readonly #popupUrl: string;
  #inside: Promise<Page> | null = null;

  constructor(browser: Browser, lifetime: Lifetime, extension: Extension, version: string, popup: string) {
    this.#browser = browser;
    this.#lifetime = lifetime;
    this.#extension = extension;
    this.version = version;
    this.gone = lifetime.gone;
    this.#base = `chrome-extension://${extension.id}/`;
    this.#popupUrl = this.#base + popup;
  }

  newPage(): Promise<Page> {
    return this.#browser.newPage();
  }

  async clickToolbar(page: Page): Promise<void> {
    await Promise.all([page.bringToFront(), this.closePopup()]);
    await this.#extension.triggerAction(page);
  }

  async popup(): Promise<ExtensionPage> {
    const target = await this.#browser.waitForTarget((one) => this.#isPopup(one), { timeout: 5000 });
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
      if (tab?.url === page.url() || (attempt > 0 && tab !== undefined && tab.url === undefined)) return tab.id;
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
    const settings = await this.#browser.newPage({ type: 'tab', background: true });
    try {
      await settings.goto('chrome://extensions');
      await settings.evaluate(toExpression(allowHosts, [this.#extension.id, origins]));
    } finally {
      await settings.close();
    }
    // What the browser's own settings page allowed is given without a prompt.
    const granted = await this.evaluateInExtension(requestHosts, origins);
    if (!granted) throw new Error(`Chromium did not grant ${origins.join(', ')}: are they in the manifest's optional_host_permissions?`);
  }

  close(): Promise<void> {
    return this.#lifetime.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #isPopup(target: Target): boolean {
    return target.url().startsWith(this.#popupUrl);
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

// What follows is sent as source and runs in the browser.

interface TabsApi {
  tabs: { query(what: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id: number; url?: string }[]> };
  permissions: { request(what: { origins: string[] }): Promise<boolean> };
  developerPrivate: { addHostPermission(id: string, origin: string): Promise<void> };
}
declare const chrome: TabsApi;

async function activeTab(): Promise<{ id: number; url?: string } | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab && { id: tab.id, ...(tab.url ? { url: tab.url } : {}) };
}

async function allowHosts(id: string, origins: string[]): Promise<void> {
  for (const origin of origins) await chrome.developerPrivate.addHostPermission(id, origin);
}

function requestHosts(origins: string[]): Promise<boolean> {
  return chrome.permissions.request({ origins });
}
