import { describe, expect, it } from 'vitest';
import { place } from '../../../src/mark/geometry.ts';

const viewport = { width: 1000, height: 600 };
const label = { width: 120, height: 30 };
const control = { x: 400, y: 300, width: 100, height: 40 };

describe('where a mark is drawn', () => {
  it('is a ring around the control, with the way out labelled above and a decoy below', () => {
    const above = place(control, label, viewport, 'above');
    const below = place(control, label, viewport, 'below');
    expect(above).toMatchObject({ kind: 'ring', ring: { x: 396, y: 296, width: 108, height: 48 } });
    expect(above.label.y + label.height).toBeLessThanOrEqual(296);
    expect(below.label.y).toBeGreaterThanOrEqual(344);
  });

  it('has its label on the other side where there is no room, and never outside of the viewport', () => {
    expect(place({ ...control, y: 5 }, label, viewport, 'above').label.y).toBeGreaterThan(45);
    expect(place({ ...control, y: 560 }, label, viewport, 'below').label.y).toBeLessThan(560);
    const right = place({ ...control, x: 980 }, label, viewport, 'above');
    expect(right.label.x + label.width).toBeLessThanOrEqual(viewport.width);
  });

  it.each([
    ['down', { ...control, y: 2000 }],
    ['up', { ...control, y: -500 }],
    ['left', { ...control, x: -300 }],
    ['right', { ...control, x: 1400 }],
  ] as const)('is an arrow %s at the edge when the control is out of sight', (arrow, at) => {
    const placed = place(at, label, viewport, 'above');
    expect(placed).toMatchObject({ kind: 'edge', arrow });
    expect(placed.label.x).toBeGreaterThanOrEqual(0);
    expect(placed.label.y + label.height).toBeLessThanOrEqual(viewport.height);
  });

  it('stays on a viewport narrower than its label', () => expect(place(control, { width: 2000, height: 30 }, viewport, 'above').label.x).toBe(4));
});
