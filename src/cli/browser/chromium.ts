import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { type BuiltExtension, copyExtension } from './built-extension.ts';
import { activeTab, allowHosts, requestHosts } from './chromium-scripts.ts';
import { type Lifetime, pathOf, start, watch } from './lifetime.ts';
import { parseResult, toExpression } from './script.ts';
import { type ExtensionBrowser, type ExtensionPage, type LaunchOptions, type Script, VIEWPORT } from './types.ts';

/** Starts Chromium with the extension. @throws Problem when it is missing or does not start */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const path = pathOf('chromium');
  const built = copyExtension(options.extension);
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
  const lifetime = watch('chromium', browser, built.remove);
  try {
    const id = await browser.installExtension(built.folder);
    const extension = (await browser.extensions()).get(id);
    if (extension === undefined) throw new Error(`Chromium did not keep the extension in ${built.folder}.`);
    const chromium = new Chromium(browser, lifetime, extension, await browser.version(), built);
    await chromium.settled();
    return chromium;
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

class Chromium implements ExtensionBrowser {
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
      const shows = tab?.url === undefined ? attempt > 0 : tab.url === page.url();
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
