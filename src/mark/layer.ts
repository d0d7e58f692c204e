import { HOST_STYLE, SHEET } from './sheet.ts';

/** A page that undoes us more often than this within {@link WINDOW_MS} does it on purpose. */
const MOST_REPAIRS = 6;
const WINDOW_MS = 10_000;

/** The element all marks live in. */
export interface Layer {
  host: Element;
  /** Where marks are drawn: a closed shadow root. */
  root: ShadowRoot;
  /** Puts the layer above whatever the page has opened since. */
  raise(): void;
}

/**
 * Adds the layer to the page, above everything (in the top layer, as a popover, where the browser has it), and keeps
 * it there: if the page removes or alters it, it is mended, and after a few rounds given up for good.
 *
 * @param onContested called once when the page won
 */
export function createLayer(document: Document, signal: AbortSignal, onContested: () => void): Layer {
  const host = document.createElement('div');
  for (const [name, value] of HOST_STYLE) host.style.setProperty(name, value, 'important');
  host.setAttribute('popover', 'manual');
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({ mode: 'closed' });
  adopt(root, document);
  // What a copy that was updated meanwhile could not take along: Firefox ends its scripts at once.
  for (const other of [...document.documentElement.children]) if (other.isEqualNode(host)) other.remove();
  const rightStyle = host.getAttribute('style');
  let repairs: number[] = [];

  const attach = (): void => {
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    if (host.getAttribute('style') !== rightStyle) host.setAttribute('style', rightStyle ?? '');
    host.setAttribute('popover', 'manual');
    host.removeAttribute('hidden');
    if (!host.matches(':popover-open')) host.showPopover();
  };
  const isWhole = (): boolean =>
    host.parentNode === document.documentElement && host.getAttribute('style') === rightStyle && !host.hasAttribute('hidden') && host.matches(':popover-open');
  const mend = (): void => {
    if (signal.aborted || isWhole()) return;
    const now = Date.now();
    repairs = [...repairs.filter((at) => at >= now - WINDOW_MS), now];
    if (repairs.length > MOST_REPAIRS) onContested();
    else attach();
  };

  attach();
  const observer = new MutationObserver(mend);
  observer.observe(document.documentElement, { childList: true });
  observer.observe(host, { attributes: true });
  host.addEventListener('toggle', mend, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  let open = new Set<Element>();
  return {
    host,
    root,
    raise: () => {
      const before = open;
      open = new Set([...document.querySelectorAll(':modal, :popover-open')].filter((element) => element !== host));
      // Only what was shown last lies on top. Done once for each that opens: another extension may do the same.
      if ([...open].every((element) => before.has(element)) || !host.matches(':popover-open')) return;
      host.hidePopover();
      host.showPopover();
    },
  };
}

function adopt(root: ShadowRoot, document: Document): void {
  const view = document.defaultView;
  try {
    const sheet = new (view?.CSSStyleSheet ?? CSSStyleSheet)();
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses a constructed sheet across its security wrapper: https://bugzilla.mozilla.org/show_bug.cgi?id=1751346
    const style = document.createElement('style');
    style.textContent = SHEET;
    root.append(style);
  }
}
