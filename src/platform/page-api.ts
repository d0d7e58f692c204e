/** The few calls a script in a page needs, without the polyfill: both browsers have them with promises. */
interface PageApi {
  runtime: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(listener: PageListener): void;
      removeListener(listener: PageListener): void;
    };
  };
  storage: { local: { get(keys: string[]): Promise<Record<string, unknown>> } };
  /** Chromium alone: https://developer.chrome.com/docs/extensions/reference/api/dom */
  dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

export type PageListener = (message: unknown, sender: unknown, sendResponse: (answer: unknown) => void) => void;

const scope = globalThis as unknown as { browser?: PageApi; chrome: PageApi };

// Firefox's `chrome` has callbacks only; Chromium had no `browser` for long.
export const api: PageApi = scope.browser ?? scope.chrome;

/** Whether the extension is still there: an update takes `runtime` away from its scripts in Chromium, or only the id. */
export const isConnected = (): boolean => (api as Partial<PageApi>).runtime?.id !== undefined;

/** An element's shadow root, also where the page closed it to its own scripts. */
export function shadowRootOf(element: HTMLElement): ShadowRoot | null {
  // https://developer.mozilla.org/docs/Web/API/Element/openOrClosedShadowRoot (extensions in Firefox)
  const inFirefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  return inFirefox ?? api.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
}
