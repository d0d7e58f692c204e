/*
 * What runs in Firefox's own window ("chrome scope", allowed by --remote-allow-system-access). Each function is
 * sent as source, so it may use nothing of this file but the types. It leans on Firefox's insides, because
 * WebDriver knows neither the toolbar nor an extension's popup; seen to work in Firefox ESR 153.
 */

interface BrowserWindow extends Window {
  gBrowser?: { selectedTab: object; getTabForBrowser(browser: XulBrowser): object | null };
}
interface XulBrowser extends HTMLElement {
  ownerDocument: Document & { defaultView: BrowserWindow | null };
  currentURI?: { spec: string };
  permanentKey?: object;
}
interface XulPanel extends HTMLElement {
  state: 'open' | 'closed' | 'showing' | 'hiding';
  hidePopup(): void;
}
interface Navigables {
  getBrowserById(id: string): XulBrowser | null;
  getIdForBrowser(browser: XulBrowser): string;
  /** Ours: the popup and the side panel that WebDriver is to know. */
  exitSignPopup?: XulBrowser;
  exitSignPanel?: XulBrowser;
}
interface FirefoxModules {
  NavigableManager: Navigables;
  ExtensionParent: {
    apiManager: {
      global: {
        browserActionFor(extension: object): { triggerAction(window: Window): void };
        tabTracker: { getId(tab: object): number };
      };
    };
  };
  ExtensionPermissions: { add(id: string, what: { permissions: string[]; origins: string[] }, extension: object): Promise<void> };
}
declare const ChromeUtils: { importESModule(url: string): FirefoxModules };
declare const WebExtensionPolicy: { getByID(id: string): { extension: { id: string; terminateBackground(): Promise<void> } } };
declare const SidebarController: { hide(): void };
declare const Services: { focus: { activeWindow: Window | null }; wm: { getEnumerator(type: string): Iterable<BrowserWindow> } };

/** Puts the tab in front, clicks the extension's icon, and waits for its popup. */
export async function clickToolbar(extensionId: string, context: string): Promise<boolean> {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const shown = NavigableManager.getBrowserById(context);
  const view = shown?.ownerDocument.defaultView;
  const tab = shown && view?.gBrowser?.getTabForBrowser(shown);
  if (!view?.gBrowser || !tab) throw new Error('The tab is closed.');
  view.gBrowser.selectedTab = tab;
  // Firefox opens no popup in a window without the focus.
  view.focus();
  for (let waited = 0; waited < 2000 && Services.focus.activeWindow !== view; waited += 10) await new Promise((resolve) => setTimeout(resolve, 10));
  const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(extensionId).extension);
  action.triggerAction(view);
  // The popup loads in a hidden panel first, and moves to the visible one.
  for (let waited = 0; waited < 5000; waited += 10) {
    const panel = view.document.querySelector('.webextension-popup-browser')?.closest<XulPanel>('panel');
    if (panel?.state === 'open') return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

/** Closes the popup of any extension, and waits until it is gone. */
export async function closePopup(): Promise<void> {
  const open = (): XulBrowser[] =>
    [...Services.wm.getEnumerator('navigator:browser')].flatMap((view) => [...view.document.querySelectorAll<XulBrowser>('.webextension-popup-browser')]);
  for (const popup of open()) popup.closest<XulPanel>('panel')?.hidePopup();
  for (let waited = 0; waited < 2000; waited += 10) {
    if (open().length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * Makes WebDriver know the open popup, and gives the id it goes by; null when there is none. WebDriver looks for
 * tabs only, so its look-up is told of the one popup as well.
 */
export async function popupContext(): Promise<string | null> {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const popup = document.querySelector<XulBrowser>('.webextension-popup-browser');
  if (popup === null) return null;
  if (NavigableManager.exitSignPopup === undefined) {
    const getBrowserById = NavigableManager.getBrowserById.bind(NavigableManager);
    NavigableManager.getBrowserById = (id) => {
      const known = NavigableManager.exitSignPopup;
      return known?.isConnected && NavigableManager.getIdForBrowser(known) === id ? known : getBrowserById(id);
    };
  }
  popup.permanentKey ??= {};
  NavigableManager.exitSignPopup = popup;
  return NavigableManager.getIdForBrowser(popup);
}

/** The same for the sidebar. */
export async function panelContext(): Promise<string | null> {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar');
  const panel = sidebar?.contentDocument?.querySelector<XulBrowser>('#webext-panels-browser') ?? null;
  if (panel === null) return null;
  if (NavigableManager.exitSignPanel === undefined) {
    const getBrowserById = NavigableManager.getBrowserById.bind(NavigableManager);
    NavigableManager.getBrowserById = (id) => {
      const known = NavigableManager.exitSignPanel;
      return known?.isConnected && NavigableManager.getIdForBrowser(known) === id ? known : getBrowserById(id);
    };
  }
  panel.permanentKey ??= {};
  NavigableManager.exitSignPanel = panel;
  return NavigableManager.getIdForBrowser(panel);
}

/** Closes the sidebar. */
export async function closePanel(): Promise<void> {
  SidebarController.hide();
}

/** The id that the extension's `tabs` knows the tab by. */
export async function tabId(context: string): Promise<number> {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const shown = NavigableManager.getBrowserById(context);
  const tabs = shown?.ownerDocument.defaultView?.gBrowser;
  const tab = shown && tabs?.getTabForBrowser(shown);
  if (!tabs || !tab) throw new Error('The tab is closed.');
  tabs.selectedTab = tab;
  return ExtensionParent.apiManager.global.tabTracker.getId(tab);
}

/** Grants permissions as the prompt would. */
export async function grant(extensionId: string, what: { permissions: string[]; origins: string[] }): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.add(extensionId, what, WebExtensionPolicy.getByID(extensionId).extension);
}

/** Ends the event page, as Firefox does with one that has nothing to do. */
export async function stopBackground(extensionId: string): Promise<void> {
  await WebExtensionPolicy.getByID(extensionId).extension.terminateBackground();
}
