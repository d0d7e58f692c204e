import { launchChromium } from './launch-chromium.ts';
import { launchFirefox } from './launch-firefox.ts';
import type { BrowserKind, ExtensionBrowser, LaunchOptions } from './types.ts';

/** Starts a real browser with the extension in it. @throws Problem when it is missing or does not start */
export function launch(kind: BrowserKind, options: LaunchOptions): Promise<ExtensionBrowser> {
  const window = (options.window ?? false) && hasDisplay();
  return kind === 'chromium' ? launchChromium({ ...options, window }) : launchFirefox({ ...options, window });
}

/** True where a window can be opened. */
export const hasDisplay = (env: NodeJS.ProcessEnv = process.env): boolean =>
  process.platform === 'darwin' || process.platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
