import { describe, expect, it } from 'vitest';
import { readPacks } from '../../../src/cli/pack-files.ts';
import { type FrameReport, mergeFrames } from '../../../src/walk/merge-frames.ts';
import type { Report, ReportedControl } from '../../../src/walk/report.ts';
import { standingOf } from '../../../src/walk/standing.ts';
import { packsInUse } from '../packs/in-use.ts';

const packs = packsInUse(readPacks('.').packs);

const control = (change: Partial<ReportedControl> = {}): ReportedControl => ({
  ref: 0,
  role: 'open-cancel',
  text: 'Cancel plan',
  css: 'button',
  confidence: 1,
  band: 'sure',
  source: 'wording',
  obstacles: [],
  revealBy: [],
  marked: true,
  ...change,
});
const report = (change: Partial<Report> = {}): Report => ({
  url: 'https://shop.example/',
  lang: 'en',
  ms: 1,
  pack: null,
  screen: null,
  controls: [],
  stale: [],
  proof: null,
  proofNext: null,
  claim: null,
  switchedOff: null,
  contested: false,
  ...change,
});
const page = (change: Partial<Report> = {}): FrameReport => ({ frameId: 0, standing: 'page', report: report(change) });
const frame = (change: Partial<FrameReport>): FrameReport => ({ frameId: 5, standing: 'party', report: report(), ...change });
const done = report({ screen: { kind: 'done', confidence: 0.7, id: null }, proof: 'Your subscription has been cancelled' });

describe('what a frame may say for its tab', () => {
  const stands = (top: string | undefined, url: string, origin = URL.canParse(url) ? new URL(url).origin : 'null') =>
    standingOf(packs, top, { frameId: 5, url, origin });

  it.each([
    ['a frame of the page’s own origin', 'https://shop.example/a', 'https://shop.example/b', 'party'],
    ['another host of the page’s own pack', 'https://www.netflix.com/account', 'https://help.netflix.com/x', 'party'],
    ['a platform’s, in a merchant’s page', 'https://shop.example/a', 'https://billing.stripe.com/p/session/x', 'party'],
    ['a platform’s, where the browser hides the page’s address', undefined, 'https://billing.stripe.com/p/session/x', 'party'],
    ['a stranger', 'https://shop.example/a', 'https://adverts.example/x', null],
    ['a host one label away from the page’s', 'https://shop.example/a', 'https://account.shop.example/x', null],
    ['a service in the page of another', 'https://www.netflix.com/account', 'https://www.kkbox.com/x', null],
    ['a service in a page whose address is hidden', undefined, 'https://www.netflix.com/account', null],
    ['a frame without an origin of its own', 'https://shop.example/a', 'about:srcdoc', 'guest'],
  ])('%s', (_, top, url, standing) => expect(stands(top, url)).toBe(standing));

  it('is little for a sandboxed frame, whatever its address', () => {
    expect(stands('https://shop.example/a', 'https://shop.example/b', 'null')).toBe('guest');
  });
});

describe('the report of a tab with frames', () => {
  it('is the page’s own where there are none, and nothing where nobody told anything', () => {
    expect(mergeFrames([])).toBeNull();
    expect(mergeFrames([page({ ms: 3 })])).toEqual(report({ ms: 3 }));
  });

  it('has the controls of all frames, each with a ref of its own, with the way to it and with its frame', () => {
    const portal = frame({ report: report({ controls: [control({ ref: 3, revealBy: [{ css: '#more', text: 'More' }] })] }) });
    const merged = mergeFrames([portal, page({ controls: [control({ role: 'manage' })] })], {
      0: { at: [], frames: [{ at: [0], css: '#portal' }] },
      5: { at: [0], frames: [] },
    });
    expect(merged?.controls.map(({ ref, css, frame: where }) => ({ ref, css, where }))).toEqual([
      { ref: 0, css: 'button', where: undefined },
      { ref: 1, css: '#portal >>> button', where: { id: 5, ref: 3 } },
    ]);
    expect(merged?.controls[1]?.revealBy[0]?.css).toBe('#portal >>> #more');
  });

  it('names a frame within a frame through both, and one that nobody can place by its own path alone', () => {
    const inner = frame({ frameId: 6, report: report({ controls: [control()] }) });
    const lost = frame({ frameId: 7, report: report({ controls: [control()] }) });
    const merged = mergeFrames([page(), frame({}), inner, lost], {
      0: { at: [], frames: [{ at: [0], css: '#outer' }] },
      4: { at: [2], frames: [{ at: [0, 1], css: '#claimed-by-a-stranger' }] },
      5: { at: [0], frames: [{ at: [0, 1], css: '#inner' }] },
      6: { at: [0, 1], frames: [] },
      7: { at: null, frames: [] },
    });
    expect(merged?.controls.map(({ css }) => css)).toEqual(['#outer >>> #inner >>> button', 'button']);
  });

  it('takes the screen from what a pack knows before wording, and from the page before its frames', () => {
    const portal = frame({ report: report({ pack: 'stripe', screen: { kind: 'confirm', confidence: 1, id: 'cancel' } }) });
    const account = page({ screen: { kind: 'account', confidence: 0.6, id: null } });
    expect(mergeFrames([account, portal])).toMatchObject({ pack: 'stripe', screen: { id: 'cancel' } });
    expect(mergeFrames([account, frame({ report: done })])).toMatchObject({ screen: { kind: 'account' }, proof: null });
    const overview = page({ pack: 'netflix', screen: { kind: 'account', confidence: 1, id: 'account' } });
    const confirm = report({ pack: 'netflix', screen: { kind: 'confirm', confidence: 1, id: 'cancelplan' }, controls: [control({ role: 'confirm' })] });
    expect(mergeFrames([overview, frame({ report: confirm })])).toMatchObject({ screen: { id: 'cancelplan' } });
    expect(mergeFrames([page(), frame({ report: done })])).toMatchObject({ screen: { kind: 'done' }, proof: 'Your subscription has been cancelled' });
  });

  it('takes no proof and no certainty from a guest, whatever it claims', () => {
    const claim = report({ ...done, controls: [control({ frame: { id: 0, ref: 9 } })] });
    const merged = mergeFrames([page(), frame({ standing: 'guest', report: claim })]);
    expect(merged).toMatchObject({ screen: null, proof: null });
    expect(merged?.controls).toMatchObject([{ band: 'possible', frame: { id: 5, ref: 0 } }]);
    expect(mergeFrames([frame({ standing: 'guest', report: claim })])).toMatchObject({ screen: null, proof: null });
  });
});
