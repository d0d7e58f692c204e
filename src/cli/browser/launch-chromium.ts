import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { copyExtension } from './built-extension.ts';
import { Chromium } from './chromium.ts';
import { pathOf, start, watch } from './lifetime.ts';
import { type ExtensionBrowser, type LaunchOptions, VIEWPORT } from './types.ts';

/** Starts Chromium with the extension. @throws Problem when it is missing or does not start */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const path = pathOf('chromium');
  const built = copyExtension(options.extension, options.profile);
  const browser = await start(
    'chromium',
    path,
    () =>
      puppeteer.launch({
        executablePath: path,
        headless: !options.window,
        pipe: true,
        enableExtensions: true,
        networkEnabled: false,
        ...(options.profile !== undefined && { userDataDir: join(options.profile, 'profile') }),
        defaultViewport: options.window ? null : VIEWPORT,
        args: argumentsFor(options),
        env: { ...process.env, TMPDIR: built.temporary },
      }),
    built.remove,
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
