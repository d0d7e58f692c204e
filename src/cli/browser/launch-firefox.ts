import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { bidiOf } from './bidi.ts';
import { copyExtension } from './built-extension.ts';
import { Firefox } from './firefox.ts';
import { giveCode, keepCode } from './firefox-code.ts';
import { pathOf, start, watch } from './lifetime.ts';
import { type ExtensionBrowser, type LaunchOptions, VIEWPORT } from './types.ts';

/** What the extension's pages go by in a profile that is kept: what they have stored is kept under it. */
const KEPT_UUID = '0e51751c-0000-4000-8000-000000000000';

/** Starts Firefox with the extension. @throws Problem when it is missing or does not start */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const path = pathOf('firefox');
  const built = copyExtension(options.extension, options.profile);
  // Without one in the manifest Firefox makes one up, which is of no use to anybody.
  const id = built.geckoId ?? '';
  const uuid = options.profile === undefined ? randomUUID() : KEPT_UUID;
  const profile = join(options.profile ?? built.temporary, 'profile');
  if (options.profile === undefined) giveCode(path, profile);
  const browser = await start(
    'firefox',
    path,
    () =>
      puppeteer.launch({
        browser: 'firefox',
        executablePath: path,
        headless: !options.window,
        acceptInsecureCerts: true,
        networkEnabled: false,
        userDataDir: profile,
        defaultViewport: options.window ? null : VIEWPORT,
        args: ['--remote-allow-system-access', `--width=${VIEWPORT.width}`, `--height=${VIEWPORT.height + 100}`],
        extraPrefsFirefox: preferences(options, { [id]: uuid }),
      }),
    built.remove,
  );
  const lifetime = watch('firefox', browser, (properly) => {
    if (properly) keepCode(path, profile);
    built.remove();
  });
  try {
    await browser.installExtension(built.folder);
    const bidi = bidiOf(browser);
    const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const [window] = contexts as { context: string }[];
    if (window === undefined) throw new Error('Firefox has no window.');
    const version = await browser.version();
    const firefox = new Firefox({ browser, lifetime, bidi, window: window.context, id, base: `moz-extension://${uuid}/`, built, version });
    await firefox.settled(built);
    return firefox;
  } catch (error) {
    await lifetime.close();
    throw error;
  }
}

function preferences({ proxyPort, colors, profile }: LaunchOptions, uuids: Record<string, string>): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // Firefox fetches its lists at each start; they would only be answered 404 here.
    'services.settings.server': 'data:,',
    'extensions.webextensions.uuids': JSON.stringify(uuids),
    'extensions.webextOptionalPermissionPrompts': false,
    // An extension put in for a session is taken out at its end, and what it has stored with it.
    ...(profile !== undefined && { 'extensions.webextensions.keepStorageOnUninstall': true, 'extensions.webextensions.keepUuidOnUninstall': true }),
    ...(colors ? colorPreferences(colors === 'dark') : {}),
  };
}

/** Pages follow the first of these, an extension's popup follows the browser's theme. */
const colorPreferences = (dark: boolean): Record<string, number> => ({
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  'browser.theme.toolbar-theme': dark ? 0 : 1,
  'browser.theme.content-theme': dark ? 0 : 1,
  'ui.systemUsesDarkTheme': dark ? 1 : 0,
});
