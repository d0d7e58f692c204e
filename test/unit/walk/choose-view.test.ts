import { describe, expect, it } from 'vitest';
import { readPacks } from '../../../src/cli/pack-files.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { advance } from '../../../src/walk/advance.ts';
import { badgeOf, chooseView, unreadable } from '../../../src/walk/choose-view.ts';
import { kitFor } from '../../../src/walk/kit.ts';
import { type Report, type ReportedControl, reportSchema } from '../../../src/walk/report.ts';

const { packs } = readPacks('.');
const packOf = (id: string): Pack | null => packs.find((pack) => pack.id === id) ?? null;
const netflix = packOf('netflix');
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
  proofNext: null,
  claim: null,
  switchedOff: null,
  contested: false,
  ...change,
});

/** The walk that begins with a page. */
const walkOf = (pack: Pack | null, told: Report) => advance(null, { report: told, pack, at: 1, today: '2026-11-26', id: 'walk' });
const shown = (pack: Pack | null, told: Report) => chooseView(pack, told, walkOf(pack, told));
const badge = (change: Partial<Report>): string => badgeOf(report(change), walkOf(change.pack === null ? null : netflix, report(change))).text;

describe('what the popup shows', () => {
  it('is the control to press, those to leave alone, and the fields to fill in', () => {
    const keep = control({ ref: 1, role: 'keep' });
    const password = control({ ref: 2, role: 'password' });
    const view = shown(netflix, report({ controls: [control({}), keep, password] }));
    expect(view).toMatchObject({ kind: 'screen', press: { ref: 0 }, others: [], avoid: [{ ref: 1 }], fields: [{ ref: 2 }] });
  });

  it('leads on to the plan page where nothing here ends the plan', () => {
    expect(shown(netflix, report({ controls: [control({ role: 'manage' })] }))).toMatchObject({ kind: 'screen', press: { role: 'manage' } });
  });

  it('never calls a guess a way on: a link to a plan page that only wording suggests', () => {
    expect(shown(null, report({ pack: null, screen: null, controls: [control({ role: 'manage', source: 'wording' })] })).kind).toBe('nothing');
  });

  it('says out of date, and shows no control at all, when pack and page disagree', () => {
    const view = shown(netflix, report({ controls: [control({})], stale: [{ screen: 'membership', role: 'open-cancel', text: 'Upgrade plan' }] }));
    expect(view.kind).toBe('stale');
  });

  it('is done only with the words that prove it, not because a page is where done pages are', () => {
    const screen = { kind: 'done', confidence: 1, id: 'done' } as const;
    expect(shown(netflix, report({ screen })).kind).toBe('nothing');
    expect(shown(netflix, report({ screen, proof: 'Your membership has been cancelled' }))).toMatchObject({
      kind: 'done',
      evidence: [{ kind: 'confirmation-text', text: 'Your membership has been cancelled' }],
    });
  });

  it('takes an offer to restart for proof where the pack knows it, and not while something still ends the plan', () => {
    const restart = control({ role: 'resume', text: 'Restart Membership' });
    expect(shown(netflix, report({ controls: [restart] }))).toMatchObject({ kind: 'done', evidence: [{ text: 'Restart Membership' }] });
    expect(shown(netflix, report({ controls: [control({}), restart] })).kind).toBe('screen');
    expect(shown(null, report({ pack: null, controls: [control({ role: 'resume', source: 'wording' })] })).kind).toBe('nothing');
  });

  it('is not done on a page that says so and to which nothing led: it says what to check', () => {
    const said = report({ pack: null, screen: { kind: 'done', confidence: 0.7, id: null }, proof: 'Your subscription has been cancelled' });
    expect(shown(null, said)).toMatchObject({ kind: 'unproven', claim: 'Your subscription has been cancelled' });
  });

  it('says so where somebody else bills on a site no pack knows', () => {
    expect(shown(null, report({ pack: null, screen: { kind: 'billed-elsewhere', confidence: 0.6, id: null } }))).toMatchObject({
      kind: 'elsewhere',
      channels: [],
    });
  });

  it('names the channels without a button first when somebody else bills', () => {
    const kkbox = packOf('kkbox');
    const view = shown(kkbox, report({ pack: 'kkbox', screen: { kind: 'billed-elsewhere', confidence: 1, id: 'x' } }));
    expect(view.kind).toBe('elsewhere');
    if (view.kind === 'elsewhere') {
      const buttons = view.channels.map(({ button }) => button);
      expect(buttons.indexOf(true)).toBeGreaterThan(buttons.lastIndexOf(false));
    }
  });

  it('offers unsure candidates apart, and the way to the account away from it', () => {
    expect(shown(null, report({ pack: null, controls: [control({ band: 'possible', marked: false })] })).kind).toBe('possible');
    expect(shown(netflix, report({ screen: null })).kind).toBe('way');
    expect(shown(null, report({ pack: null, screen: null })).kind).toBe('nothing');
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
    expect(badge({ controls: [control({}), control({ role: 'keep' })] })).toBe('1');
    expect(badge({ controls: [control({ marked: false })] })).toBe('');
    expect(badge({ stale: [{ screen: 'x', role: 'confirm', text: 'y' }] })).toBe('!');
    expect(badge({ contested: true })).toBe('!');
    expect(badge({ screen: { kind: 'done', confidence: 1, id: 'done' }, proof: 'Cancelled' })).toBe('✓');
    expect(badge({ pack: null, screen: { kind: 'done', confidence: 1, id: null }, proof: 'Cancelled' }), 'nothing led to it').toBe('');
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

  it('takes what a report does not mention for none, because most pages have none of it', () => {
    const sent = { url: 'https://news.example/', lang: 'en', ms: 1, controls: [], contested: false };
    const none = { pack: null, screen: null, stale: [], proof: null, proofNext: null, claim: null, switchedOff: null };
    expect(reportSchema.parse(sent)).toEqual({ ...sent, ...none });
  });
});

describe('what a page is given', () => {
  const told = packs.filter(({ id }) => id === 'stripe' || id === 'withdrawal-eu' || id === 'statutory-de');
  const about = { pack: netflix ?? null, told, lang: 'el', vocabularies: [], hidden: [] };

  it('is its own host’s pack, and what recognises platforms: no other service, no text for the user', () => {
    const kit = kitFor(about, texts);
    expect(kit.pack?.id).toBe('netflix');
    expect(kit.platforms.map(({ id }) => id)).toEqual(['statutory-de', 'stripe', 'withdrawal-eu']);
    expect(JSON.stringify(kit)).not.toContain('provenance');
  });

  it('has the words of platforms in its own languages, and those of a law that are in one language only', () => {
    const labels = new Map(kitFor(about, texts).platforms.map((platform) => [platform.id, platform.labels]));
    expect(labels.get('withdrawal-eu')).toEqual(['πατηστεεδωγιαυπαναχωρηση', 'withdrawfromcontracthere']);
    expect(labels.get('statutory-de')).toContain('vertragehierkundigen');
    const german = kitFor({ ...about, lang: 'en', vocabularies: [{ lang: 'de', words: {}, texts: {} }] }, texts).platforms.find(
      ({ id }) => id === 'withdrawal-eu',
    );
    expect(german?.labels).toEqual(['vertragwiderrufen', 'withdrawfromcontracthere']);
    expect(german?.screens[0]?.present).toEqual([{ words: ['widerrufbestatigen', 'confirmwithdrawal'] }]);
  });

  it('has them in two languages beside English at most, first those whose vocabularies it needs', () => {
    const vocabularies = ['en', 'de', 'fr', 'it'].map((lang) => ({ lang, words: {}, texts: {} }));
    const kit = kitFor({ ...about, lang: 'mt', vocabularies }, texts);
    expect(kit.platforms.find(({ id }) => id === 'withdrawal-eu')?.langs).toEqual(['de', 'en', 'fr']);
  });

  it('has no pack and no gate where nobody knows the site', () => {
    expect(kitFor({ ...about, pack: null }, texts)).toMatchObject({ pack: null, gate: [] });
  });
});
