import { HOST_STYLE } from '../mark/sheet.ts';
import type { PickerTexts } from './messages.ts';

/** What is drawn while a control is picked. */
export interface Cover {
  /** Rings what would be taken and says it; null for nothing. */
  show(target: { box: DOMRect; text: string } | null): void;
  /** Looks at what lies below the cover. */
  through<T>(look: () => T): T;
  /** Leaves a last line on the page for some milliseconds, once the cover is lifted. */
  sayGoodbye(text: string, ms: number): void;
}

const FONT = '600 15px/1.45 system-ui, "PingFang TC", "PingFang SC", "Microsoft JhengHei", "Microsoft YaHei", "Noto Sans CJK TC", sans-serif';

const BAR: [string, string][] = [
  ['position', 'fixed'],
  ['inset', 'auto 0 20px 0'],
  ['margin', '0 auto'],
  ['width', 'fit-content'],
  ['max-width', 'min(560px, calc(100vw - 32px))'],
  ['box-sizing', 'border-box'],
  ['padding', '12px 18px'],
  ['border-radius', '12px'],
  ['background', '#15201a'],
  ['color', '#fff'],
  ['border', '1px solid #6a776f'],
  ['box-shadow', '0 4px 24px #0008'],
  ['font', FONT],
  ['text-align', 'start'],
  ['overflow-wrap', 'anywhere'],
  ['pointer-events', 'none'],
  ['outline', 'none'],
];

const RING: [string, string][] = [
  ['position', 'fixed'],
  ['box-sizing', 'border-box'],
  ['border', '3px solid #1550d8'],
  ['border-radius', '8px'],
  ['box-shadow', '0 0 0 2px #fff, 0 0 0 5px #1550d855'],
  ['pointer-events', 'none'],
  ['display', 'none'],
];

const SHIELD: [string, string][] = [
  ['position', 'fixed'],
  ['inset', '0'],
  ['background', '#15201a14'],
  ['pointer-events', 'auto'],
  ['cursor', 'crosshair'],
];

/**
 * Lays a cover over the page that catches the pointer and the focus, in a closed root and in the top layer, until the
 * signal. It presses nothing and offers nothing to press.
 *
 * @param onLifted called when the page took it off
 */
export function createCover(document: Document, texts: PickerTexts, signal: AbortSignal, onLifted: () => void): Cover {
  const host = document.createElement('div');
  for (const [name, value] of HOST_STYLE) host.style.setProperty(name, value, 'important');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const [shield, ring, bar] = [styled(document, SHIELD), styled(document, RING), styled(document, BAR)];
  const [how, what] = [document.createElement('div'), document.createElement('div')];
  how.textContent = texts.how;
  what.textContent = texts.nothing;
  bar.setAttribute('role', 'application');
  bar.setAttribute('aria-label', texts.how);
  bar.tabIndex = -1;
  // Heard by those who cannot see the ring.
  what.setAttribute('aria-live', 'polite');
  how.style.setProperty('font-weight', '400');
  bar.append(what, how);
  root.append(shield, ring, bar);

  const back = document.activeElement;
  document.documentElement.append(host);
  host.showPopover();
  bar.focus({ preventScroll: true });

  const observer = new MutationObserver(() => {
    if (!host.isConnected || !host.matches(':popover-open')) onLifted();
  });
  observer.observe(document.documentElement, { childList: true });
  host.addEventListener('toggle', () => host.matches(':popover-open') || onLifted(), { signal });
  const remove = (): void => host.remove();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    remove();
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
  });

  return {
    show(target) {
      ring.style.setProperty('display', target === null ? 'none' : 'block');
      what.textContent = target?.text ?? texts.nothing;
      if (target === null) return;
      const { x, y, width, height } = target.box;
      for (const [name, value] of Object.entries({ left: x - 5, top: y - 5, width: width + 10, height: height + 10 }))
        ring.style.setProperty(name, `${value}px`);
    },
    through(look) {
      shield.style.setProperty('pointer-events', 'none');
      try {
        return look();
      } finally {
        shield.style.setProperty('pointer-events', 'auto');
      }
    },
    sayGoodbye(text, ms) {
      shield.remove();
      ring.remove();
      how.remove();
      what.textContent = text;
      host.style.setProperty('pointer-events', 'none', 'important');
      document.documentElement.append(host);
      host.showPopover();
      setTimeout(remove, ms);
    },
  };
}

function styled(document: Document, style: readonly [string, string][]): HTMLElement {
  const element = document.createElement('div');
  for (const [name, value] of style) element.style.setProperty(name, value);
  return element;
}
