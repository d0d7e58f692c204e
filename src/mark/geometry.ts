/** A rectangle in CSS pixels, as DOMRect has it. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

export type Arrow = 'up' | 'down' | 'left' | 'right';

/** Where a mark is drawn: around its control, or at the viewport's edge with an arrow towards it. */
export type Placement = { kind: 'ring'; ring: Box; label: { x: number; y: number } } | { kind: 'edge'; arrow: Arrow; label: { x: number; y: number } };

/** Between a control and its ring, and between a label and everything else. */
const GAP = 4;

/**
 * Places a mark. `side` is where the label would rather stand: the way out above its control and a decoy below, so
 * that neighbours do not cover each other's labels.
 */
export function place(control: Box, label: Size, viewport: Size, side: 'above' | 'below'): Placement {
  const arrow = outside(control, viewport);
  const x = clamp(control.x + control.width / 2 - label.width / 2, GAP, viewport.width - label.width - GAP);
  if (arrow !== null) {
    const middle = clamp(control.y + control.height / 2 - label.height / 2, GAP, viewport.height - label.height - GAP);
    if (arrow === 'up') return { kind: 'edge', arrow, label: { x, y: GAP * 2 } };
    if (arrow === 'down') return { kind: 'edge', arrow, label: { x, y: viewport.height - label.height - GAP * 2 } };
    return { kind: 'edge', arrow, label: { x: arrow === 'left' ? GAP * 2 : viewport.width - label.width - GAP * 2, y: middle } };
  }
  const ring = { x: control.x - GAP, y: control.y - GAP, width: control.width + 2 * GAP, height: control.height + 2 * GAP };
  const above = ring.y - label.height - GAP;
  const below = ring.y + ring.height + GAP;
  const fitsAbove = above >= GAP;
  const fitsBelow = below + label.height <= viewport.height - GAP;
  const y = (side === 'above' && fitsAbove) || !fitsBelow ? above : below;
  return { kind: 'ring', ring, label: { x: clamp(ring.x, GAP, viewport.width - label.width - GAP), y: Math.max(GAP, y) } };
}

function outside({ x, y, width, height }: Box, viewport: Size): Arrow | null {
  if (y + height <= 0) return 'up';
  if (y >= viewport.height) return 'down';
  if (x + width <= 0) return 'left';
  return x >= viewport.width ? 'right' : null;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, Math.max(least, most)));
