import { describe, expect, it } from 'vitest';
import { readPacks } from '../../../src/cli/pack-files.ts';
import { badgeOf, chooseView, unreadable } from '../../../src/walk/choose-view.ts';
import { kitFor, packOf } from '../../../src/walk/kit.ts';
import { type Report, type ReportedControl, reportSchema } from '../../../src/walk/report.ts';

const { packs } = readPacks('.');
const netflix = packOf(packs, 'https://www.netflix.com/account');
const texts = { roles: {}, openFirst: '', possible: '' };

const control = (change: Partial<ReportedControl>): ReportedControl => ({
  ref: 0,
  role: 'open-cancel',
  text: 'Cancel membership',
  css: 'button',
  confidence: 1,
  band: 'sure',
  source: 'pack',
  obstacles: [],
  revealBy: [],
  marked: true,
  ...change,
});
const report = (change: Partial<Report>): Report => ({
  url: 'https://www.netflix.com/account/membership',
  lang: 'en',
  ms: 1,
  pack: 'netflix',
  screen: { kind: 'manage-plan', confidence: 1, id: 'membership' },
  controls: [],
  stale: [],
  proof: null,
  contested: false,
  ...change,
});

describe('what the popup shows', () => {
  it('is the control to press, those to leave alone, and the fields to fill in', () => {
    const keep = control({ ref: 1, role: 'keep' });
    const password = control({ ref: 2, role: 'password' });
    const view = chooseView(netflix, report({ controls: [control({}), keep, password] }));
    expect(view).toMatchObject({ kind: 'screen', press: { ref: 0 }, others: [], avoid: [{ ref: 1 }], fields: [{ ref: 2 }] });
  });

  it('leads on to the plan page where nothing here ends the plan', () => {
    expect(chooseView(netflix, report({ controls: [control({ role: 'manage' })] }))).toMatchObject({ kind: 'screen', press: { role: 'manage' } });
  });

  it('never calls a guess a way on: a link to a plan page that only wording suggests', () => {
    expect(chooseView(null, report({ pack: null, screen: null, controls: [control({ role: 'manage', source: 'wording' })] })).kind).toBe('nothing');
  });

  it('says out of date, and shows no control at all, when pack and page disagree', () => {
    const view = chooseView(netflix, report({ controls: [control({})], stale: [{ screen: 'membership', role: 'open-cancel', text: 'Upgrade plan' }] }));
    expect(view.kind).toBe('stale');
  });

  it('is done only with the words that prove it, not because a page is where done pages are', () => {
    const screen = { kind: 'done', confidence: 1, id: 'done' } as const;
    expect(chooseView(netflix, report({ screen })).kind).toBe('nothing');
    expect(chooseView(netflix, report({ screen, proof: 'Your membership has been cancelled' }))).toMatchObject({
      kind: 'done',
      proof: 'Your membership has been cancelled',
    });
  });

  it('takes an offer to restart for proof where the pack knows it, and not while something still ends the plan', () => {
    const restart = control({ role: 'resume', text: 'Restart Membership' });
    expect(chooseView(netflix, report({ controls: [restart] }))).toMatchObject({ kind: 'done', proof: 'Restart Membership' });
    expect(chooseView(netflix, report({ controls: [control({}), restart] })).kind).toBe('screen');
    expect(chooseView(null, report({ pack: null, controls: [control({ role: 'resume', source: 'wording' })] })).kind).toBe('nothing');
  });

  it('names the channels without a button first when somebody else bills', () => {
    const kkbox = packOf(packs, 'https://ssl.kkbox.com/');
    const view = chooseView(kkbox, report({ pack: 'kkbox', screen: { kind: 'billed-elsewhere', confidence: 1, id: 'x' } }));
    expect(view.kind).toBe('elsewhere');
    if (view.kind === 'elsewhere') {
      const buttons = view.channels.map(({ button }) => button);
      expect(buttons.indexOf(true)).toBeGreaterThan(buttons.lastIndexOf(false));
    }
  });

  it('offers unsure candidates apart, and the way to the account away from it', () => {
    expect(chooseView(null, report({ pack: null, controls: [control({ band: 'possible', marked: false })] })).kind).toBe('possible');
    expect(chooseView(netflix, report({ screen: null })).kind).toBe('way');
    expect(chooseView(null, report({ pack: null, screen: null })).kind).toBe('nothing');
  });
});

describe('pages no extension can read', () => {
  it.each([
    ['chrome://settings', 'browser-page'],
    ['about:addons', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'extension-shop'],
    ['https://addons.mozilla.org/', 'extension-shop'],
    ['file:///tmp/a.html', 'file'],
    ['', 'blocked'],
    [undefined, 'blocked'],
    ['https://www.netflix.com/', null],
  ])('%s: %s', (address, why) => expect(unreadable(address)).toBe(why));
});

describe('the badge', () => {
  it('counts what is marked as a way on, and warns where nothing may be trusted', () => {
    expect(badgeOf(report({ controls: [control({}), control({ role: 'keep' })] })).text).toBe('1');
    expect(badgeOf(report({ controls: [control({ marked: false })] })).text).toBe('');
    expect(badgeOf(report({ stale: [{ screen: 'x', role: 'confirm', text: 'y' }] })).text).toBe('!');
    expect(badgeOf(report({ contested: true })).text).toBe('!');
    expect(badgeOf(report({ screen: { kind: 'done', confidence: 1, id: null }, proof: 'Cancelled' })).text).toBe('✓');
  });
});

describe('what a page may tell', () => {
  it('is refused when it is not a report, or more than one can be', () => {
    expect(reportSchema.safeParse(report({ controls: [control({})] })).success).toBe(true);
    expect(reportSchema.safeParse({ ...report({}), controls: Array(61).fill(control({})) }).success).toBe(false);
    expect(reportSchema.safeParse({ ...report({}), proof: 'x'.repeat(301) }).success).toBe(false);
    expect(reportSchema.safeParse({ ...report({}), controls: [control({}), { role: 'pay' }] }).success).toBe(false);
    expect(reportSchema.safeParse(null).success).toBe(false);
  });
});

describe('what a page is given', () => {
  it('is its own host’s pack, and what recognises platforms: no other service, no text for the user', () => {
    const kit = kitFor(packs, 'https://www.netflix.com/account', [], texts);
    expect(kit.pack?.id).toBe('netflix');
    expect(kit.platforms.map(({ id }) => id)).toEqual(['statutory-de', 'statutory-fr', 'stripe', 'woocommerce-subscriptions']);
    expect(JSON.stringify(kit)).not.toContain('provenance');
  });

  it('has no pack and no gate where nobody knows the site', () => {
    expect(kitFor(packs, 'https://shop.example/', [], texts)).toMatchObject({ pack: null, gate: [] });
  });
});
