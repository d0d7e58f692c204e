import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../setup/installed-browsers.mjs';

export type { BrowserKind, Page };

/**
 * What is run elsewhere: an expression, or a function that is sent as source and so may use nothing but its
 * arguments. Arguments and result travel as JSON; a promise is waited for.
 */
export type Script<Result, Args extends unknown[]> = string | ((...args: Args) => Result | Promise<Result>);

/** A page of the extension itself: the popup, or one opened in a tab. */
export interface ExtensionPage {
  /** Runs a script in the page; `browser` is there. @throws Error with what the script threw */
  evaluate<Result, Args extends unknown[] = []>(script: Script<Result, Args>, ...args: Args): Promise<Result>;
  /** What the page shows, as a PNG. */
  screenshot(): Promise<Buffer>;
  /** A real mouse click in the middle of the first element that matches. @throws Error when none does */
  click(css: string): Promise<void>;
  close(): Promise<void>;
}

/** A real browser with the extension installed, the same for both engines. */
export interface ExtensionBrowser extends AsyncDisposable {
  readonly kind: BrowserKind;
  /** Name and version, as the browser gives them. */
  readonly version: string;
  /** Aborts, with a Problem as its reason, when the browser ends without being asked to. */
  readonly gone: AbortSignal;
  /** A new tab, or a window of its own, in front. Viewport 1280x900, unless there is a window to play with. */
  newPage(place?: 'tab' | 'window'): Promise<Page>;
  /** A click on the toolbar icon with this page in front: opens the popup and grants activeTab. A popup that is open is closed first. */
  clickToolbar(page: Page): Promise<void>;
  /** The open popup, once it has loaded; waits for it. @throws Error when none opens */
  popup(): Promise<ExtensionPage>;
  /** The open side panel, once it has loaded; waits for it. @throws Error when none opens */
  panel(): Promise<ExtensionPage>;
  /** Closes the popup, if one is open. */
  closePopup(): Promise<void>;
  /** The id that the extension's `tabs` knows a page by. Brings the page to the front. */
  tabId(page: Page): Promise<number>;
  /** Runs a script in a page of the extension that shows nothing, in a tab in the background. */
  evaluateInExtension<Result, Args extends unknown[] = []>(script: Script<Result, Args>, ...args: Args): Promise<Result>;
  /** Opens a page of the extension in a tab in front; `path` may have a query and a fragment. */
  openExtensionPage(path: string): Promise<ExtensionPage>;
  /** Grants optional host permissions for good, as if the user had accepted the prompt. Patterns like `https://*.example.com/*`. */
  grantHosts(origins: string[]): Promise<void>;
  /** Has the user have allowed optional API permissions before: they are given at once, and again without a prompt. */
  grantPermissions(names: string[]): Promise<void>;
  /** Puts the extension in once more, as an update does: its pages and workers end, and it starts anew. @param built folder of a newer one */
  update(built?: string): Promise<void>;
  /** Ends the background, as the browser does with one that has nothing to do; the next event starts it anew. */
  stopBackground(): Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Port of the server that answers for all hosts, from `servePages`. */
  proxyPort: number;
  /** Open a window, if there is a display. */
  window?: boolean;
  /** What pages and popup are told that the user prefers. */
  colors?: 'light' | 'dark';
  /** A folder for the profile and what goes with it, to start once more from after the end; else a new one, which is removed. */
  profile?: string;
}

export const VIEWPORT = { width: 1280, height: 900 } as const;
