import { candidates } from '../finder/candidates.ts';
import { labelOf } from '../finder/label.ts';
import { collectRoots, type ShadowAccess } from '../finder/roots.ts';
import { isVisible, pageRect } from '../finder/visibility.ts';
import { LONGEST } from '../walk/limits.ts';
import type { Picked, PickerTexts } from './messages.ts';
import { type Cover, createCover } from './picker-cover.ts';
import { proposeSelectors } from './propose.ts';
import { targetAt } from './target.ts';

/** What came of it: a control, or nothing because the user or the page ended it. */
export type PickResult = { kind: 'picked'; picked: Picked } | { kind: 'ended' };

/** How long the last words stay, in milliseconds. */
const FAREWELL = 6000;

const NEXT = new Set(['Tab', 'ArrowDown', 'ArrowRight']);
const BACK = new Set(['ArrowUp', 'ArrowLeft']);
/** Keys that only move the page. */
const SCROLLS = new Set(['PageUp', 'PageDown', 'Home', 'End']);

/**
 * Has the user point at a control of the page, with the pointer or the keyboard. While it lasts, nothing of the page can
 * be pressed: whatever is pressed is swallowed, and only events that the browser made count. Ends once.
 */
export function startPicker(document: Document, texts: PickerTexts, shadowRootOf: ShadowAccess): Promise<PickResult> {
  const ended = new AbortController();
  const { signal } = ended;
  const view = document.defaultView ?? window;
  let at: Element | null = null;

  return new Promise((resolve) => {
    const end = (result: PickResult): void => {
      if (signal.aborted) return;
      ended.abort();
      resolve(result);
    };
    const cover: Cover = createCover(document, texts, signal, () => end({ kind: 'ended' }));
    const point = (element: Element | null): void => {
      at = element;
      cover.show(element === null ? null : { box: pageRect(element), text: `${texts.takes} “${labelOf(element)}”` });
    };
    const take = (): void => {
      if (at === null) return;
      const roots = collectRoots(document, shadowRootOf);
      const picked: Picked = {
        text: labelOf(at).slice(0, LONGEST.text),
        css: proposeSelectors(at, roots).filter((css) => css.length <= LONGEST.css),
        lang: (document.documentElement.getAttribute('lang') ?? '').slice(0, LONGEST.lang),
      };
      end({ kind: 'picked', picked });
      cover.sayGoodbye(texts.taken, FAREWELL);
    };
    const step = (by: 1 | -1): void => {
      const all = [...candidates(collectRoots(document, shadowRootOf))].map(({ element }) => element).filter(isVisible);
      const next = all.at((at === null ? (by === 1 ? 0 : -1) : all.indexOf(at) + by) % Math.max(all.length, 1));
      next?.scrollIntoView({ block: 'center' });
      point(next ?? null);
    };
    const keyed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || SCROLLS.has(event.key)) return;
      swallow(event);
      if (!event.isTrusted || event.type !== 'keydown') return;
      if (event.key === 'Escape') end({ kind: 'ended' });
      else if (event.key === 'Enter') take();
      else if (BACK.has(event.key) || (event.key === 'Tab' && event.shiftKey)) step(-1);
      else if (NEXT.has(event.key)) step(1);
    };
    const pressed = (event: MouseEvent): void => {
      swallow(event);
      if (event.type !== 'click' || !event.isTrusted) return;
      point(cover.through(() => targetAt(document, event.clientX, event.clientY, shadowRootOf)));
      take();
    };
    const moved = (event: PointerEvent): void => {
      if (event.isTrusted) point(cover.through(() => targetAt(document, event.clientX, event.clientY, shadowRootOf)));
    };
    // At the window and before all others, so that it holds whatever the page lays over us.
    for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'] as const)
      view.addEventListener(type, pressed, { signal, capture: true });
    for (const type of ['keydown', 'keypress', 'keyup'] as const) view.addEventListener(type, keyed, { signal, capture: true });
    view.addEventListener('pointermove', moved, { signal, capture: true });
    for (const type of ['scroll', 'resize'] as const) view.addEventListener(type, () => at?.isConnected && point(at), { signal, capture: true, passive: true });
  });
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
