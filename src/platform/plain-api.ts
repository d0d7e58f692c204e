import type { browser } from './browser.ts';

const scope = globalThis as unknown as { browser?: typeof browser; chrome: typeof browser };

/**
 * The extension API of the extension's own pages without the polyfill, for what cannot wait for it. Both browsers have it
 * with promises. An answer of the background that failed comes as an object that is none of ours.
 */
export const api: typeof browser = scope.browser ?? scope.chrome;
