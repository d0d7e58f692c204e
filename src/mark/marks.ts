import { labelOf } from '../finder/label.ts';
import { pageRect } from '../finder/visibility.ts';
import { type Arrow, place } from './geometry.ts';
import { createLayer, type Layer } from './layer.ts';

/** - way: the way out · open: what to open first · decoy: keeps the subscription */
type MarkKind = 'way' | 'open' | 'decoy';

/** One mark to draw. */
export interface Mark {
  element: Element;
  kind: MarkKind;
  label: string;
  /** What the element said when it was found; null for what hides what was found, which may say anything. */
  text: string | null;
}

export interface Marks {
  /** Draws exactly these; those that stay are not redrawn. */
  show(marks: readonly Mark[]): void;
  /** Whether a node is the extension's own. */
  owns(node: Node): boolean;
  /** Takes the marks off the elements that say something else now, and off those that are gone, before the page is drawn again. */
  drop(): void;
}

/** @param onContested called once if the page keeps removing the marks; they are gone then */
export type CreateMarks = (document: Document, signal: AbortSignal, onContested: () => void) => Marks;

const ARROWS: Record<Arrow, string> = { up: '↑', down: '↓', left: '←', right: '→' };

interface Drawn extends Mark {
  box: HTMLElement;
  ring: HTMLElement;
  labelBox: HTMLElement;
  arrow: HTMLElement;
}

/**
 * Marks on a page: display only. Nothing in them can be pressed or focused, and they follow their controls as the page
 * scrolls, resizes and animates, without a timer.
 */
export const createMarks: CreateMarks = (document, signal, onContested) => {
  let layer: Layer | null = null;
  let drawn: Drawn[] = [];
  const own = new AbortController();
  const ended = AbortSignal.any([signal, own.signal]);
  const view = document.defaultView ?? window;

  const draw = (): void => {
    for (const item of drawn) position(item, view);
  };
  /** A page may change a hundred times between two frames, and is seen as it is at the end. */
  const onceAFrame = (work: () => void): (() => void) => {
    let isDue = false;
    return () => {
      if (!isDue && drawn.length > 0)
        view.requestAnimationFrame(() => {
          isDue = false;
          work();
        });
      isDue = drawn.length > 0;
    };
  };
  const redraw = onceAFrame(draw);
  const resized = new ResizeObserver(redraw);
  for (const type of ['scroll', 'resize', 'load', 'transitionend', 'animationend', 'toggle'])
    view.addEventListener(type, redraw, { signal: ended, capture: true, passive: true });
  ended.addEventListener('abort', () => {
    resized.disconnect();
    drawn = [];
  });

  return {
    show(marks) {
      if (ended.aborted) return;
      const stay = new Map(drawn.filter((item) => marks.some((mark) => same(mark, item))).map((item) => [item.element, item]));
      for (const item of drawn) if (stay.get(item.element) !== item) item.box.remove();
      if (marks.length > 0)
        layer ??= createLayer(document, ended, () => {
          own.abort();
          onContested();
        });
      drawn = layer === null ? [] : marks.map((mark) => stay.get(mark.element) ?? paint(mark, layer as Layer));
      resized.disconnect();
      if (drawn.length > 0) resized.observe(document.documentElement);
      for (const { element } of drawn) resized.observe(element);
      layer?.raise();
      draw();
    },
    owns: (node) => node === layer?.host,
    drop: onceAFrame(() => {
      drawn = drawn.filter((item) => isStill(item) || item.box.remove());
    }),
  };
};

const same = (a: Mark, b: Mark): boolean => a.element === b.element && a.kind === b.kind && a.label === b.label && a.text === b.text;

/** Whether what is marked is there, and says what it did. */
const isStill = ({ element, text }: Mark): boolean => element.isConnected && (text === null || element.textContent === text || labelOf(element) === text);

function paint(mark: Mark, { root }: Layer): Drawn {
  const make = (name: string): HTMLElement => {
    const element = root.ownerDocument.createElement('div');
    element.className = name;
    return element;
  };
  const [box, ring, labelBox, arrow, text] = [make(`mark ${mark.kind}`), make('ring'), make('label'), make('arrow'), make('text')];
  text.textContent = mark.label;
  labelBox.append(arrow, text);
  box.append(ring, labelBox);
  root.append(box);
  return { ...mark, box, ring, labelBox, arrow };
}

function position({ element, kind, ring, labelBox, arrow }: Drawn, view: Window): void {
  const size = { width: labelBox.offsetWidth, height: labelBox.offsetHeight };
  const viewport = { width: view.document.documentElement.clientWidth, height: view.innerHeight };
  const placement = place(pageRect(element), size, viewport, kind === 'decoy' ? 'below' : 'above');
  const inView = placement.kind === 'ring';
  ring.hidden = !inView;
  arrow.hidden = inView;
  // A decoy that is out of sight needs no arrow: nobody is looking for it.
  labelBox.style.setProperty('display', inView || kind !== 'decoy' ? '' : 'none');
  if (placement.kind === 'edge') arrow.textContent = ARROWS[placement.arrow];
  else {
    const { x, y, width, height } = placement.ring;
    ring.style.setProperty('--at', `translate(${x}px, ${y}px)`);
    ring.style.setProperty('transform', 'var(--at)');
    ring.style.setProperty('width', `${width}px`);
    ring.style.setProperty('height', `${height}px`);
  }
  labelBox.style.setProperty('transform', `translate(${placement.label.x}px, ${placement.label.y}px)`);
}
