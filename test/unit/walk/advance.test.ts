import { describe, expect, it } from 'vitest';
import { readPacks } from '../../../src/cli/pack-files.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { advance } from '../../../src/walk/advance.ts';
import type { Report } from '../../../src/walk/report.ts';
import { accessUntil, type Walk } from '../../../src/walk/walk.ts';
import { walkSchema } from '../../../src/walk/walk-schema.ts';
import { control, look, worded } from './looks.ts';

const { packs } = readPacks('.');
const pack = (id: string): Pack | null => packs.find((item) => item.id === id) ?? null;

/** A walk through pages, one minute each; packs by the reports' names. */
function through(reports: readonly Report[], from: Walk | null = null): Walk | null {
  return reports.reduce<Walk | null>(
    (walk, report, index) => advance(walk, { report, pack: pack(report.pack ?? ''), at: (index + 1) * 60_000, today: '2026-11-26', id: `walk-${index}` }),
    from,
  );
}
const kinds = (walk: Walk | null): string[] => walk?.steps.map(({ screen }) => screen?.kind ?? 'unknown') ?? [];

const account = look({ screen: worded('account'), controls: [control('open-cancel', 'Cancel subscription')] });
const survey = look({ url: 'https://shop.example/why', screen: worded('survey'), controls: [control('proceed', 'Continue'), control('reason', 'Price')] });
const offer = look({
  url: 'https://shop.example/stay?token=secret#top',
  screen: worded('retention-offer'),
  controls: [control('proceed', 'No thanks'), control('offer', 'Half price')],
});
const confirm = look({ url: 'https://shop.example/end', screen: worded('confirm'), controls: [control('confirm', 'Cancel now'), control('keep', 'Keep it')] });
const home = look({ url: 'https://shop.example/' });
const done = look({ url: 'https://shop.example/bye', screen: worded('done'), proof: 'Your subscription has been cancelled. It ends on 4 December 2026.' });
const elsewhere = look({ url: 'https://login.example/' });

describe('a walk', () => {
  it('begins where something ends a subscription, and not on any page of a site', () => {
    expect(through([home])).toBeNull();
    expect(through([home, account])).toMatchObject({
      status: { kind: 'under-way' },
      host: 'shop.example',
      steps: [{ press: [{ text: 'Cancel subscription' }] }],
    });
  });

  it('goes through screens in any order, repeated and skipped ones too, as they come', () => {
    expect(kinds(through([account, offer, survey, offer, confirm, done]))).toEqual([
      'account',
      'retention-offer',
      'survey',
      'retention-offer',
      'confirm',
      'done',
    ]);
    expect(kinds(through([confirm, done]))).toEqual(['confirm', 'done']);
  });

  it('stays on a screen that reports again, and takes what is new there', () => {
    const moved = { ...offer, controls: [...offer.controls, control('keep', 'Stay')] };
    const walk = through([account, offer, moved]);
    expect(kinds(walk)).toEqual(['account', 'retention-offer']);
    expect(walk?.steps.at(-1)).toMatchObject({ at: 120_000, until: 180_000, decoys: [{ text: 'Half price' }, { text: 'Stay' }] });
  });

  it('tells screens apart that share an address and a kind, and not a countdown', () => {
    const wait = (text: string) => look({ screen: worded('retention-offer'), controls: [control('proceed', text)] });
    expect(through([wait('No thanks'), wait('Still no')])?.steps).toHaveLength(2);
    expect(through([wait('Go on (5)'), wait('Go on (4)')])?.steps).toHaveLength(1);
  });

  it('takes what a pack names for one screen, wherever it stands: a frame may report before the page around it', () => {
    const cancel = look({ pack: 'stripe', screen: worded('confirm', 'confirm-cancel'), controls: [control('confirm', 'Cancel plan')] });
    expect(
      through([
        { ...cancel, url: 'https://billing.stripe.com/p/1/cancel' },
        { ...cancel, url: 'https://billing.stripe.com/p/1' },
      ])?.steps,
    ).toHaveLength(1);
  });

  it('takes a page that was read by wording before its pack found it for one screen, by the name of the pack', () => {
    const [read, found] = [done, { ...done, screen: worded('done', 'cancelled') }];
    for (const looks of [
      [read, found],
      [found, read],
    ])
      expect(through([confirm, ...looks])?.steps).toMatchObject([{}, { screen: { kind: 'done', id: 'cancelled' } }]);
    const other = { ...found, screen: worded('done', 'paused') };
    expect(through([confirm, found, other])?.steps, 'two that a pack tells apart').toHaveLength(3);
  });

  it('keeps no token of an address', () => {
    expect(through([offer])?.steps[0]?.url).toBe('https://shop.example/stay');
  });

  it('names a screen amid it that nobody knows', () => {
    const odd = look({ url: 'https://shop.example/odd', controls: [control('proceed', 'Next', { band: 'possible' })] });
    expect(kinds(through([account, odd, confirm]))).toEqual(['account', 'unknown', 'confirm']);
    expect(kinds(through([account, home, confirm])), 'a page with nothing on it is no screen').toEqual(['account', 'confirm']);
  });

  it('waits while the user signs in on another site, and goes on afterwards', () => {
    expect(through([account, elsewhere])?.status).toMatchObject({ kind: 'paused', host: 'login.example' });
    expect(through([account, elsewhere, confirm])).toMatchObject({ status: { kind: 'under-way' }, steps: [{}, {}] });
  });

  it('goes on from a shop to the platform it sends its customers to', () => {
    const portal = look({
      url: 'https://billing.stripe.com/p/1',
      pack: 'stripe',
      screen: worded('confirm', 'cancel'),
      controls: [control('confirm', 'Cancel plan')],
    });
    expect(through([account, portal])).toMatchObject({ host: 'shop.example', subject: { kind: 'site', host: 'shop.example' }, steps: [{}, {}] });
  });

  it('is another one for another service', () => {
    const other = look({
      url: 'https://www.netflix.com/cancelplan',
      pack: 'netflix',
      screen: worded('confirm', 'cancelplan'),
      controls: [control('confirm', 'Finish')],
    });
    expect(through([account, other])).toMatchObject({ id: 'walk-1', subject: { kind: 'service', pack: 'netflix' } });
  });

  it('says who bills, and that only a contact ends it, where a pack knows', () => {
    expect(through([look({ pack: 'netflix', screen: worded('billed-elsewhere', 'billed-elsewhere') })])?.status.kind).toBe('elsewhere');
    expect(through([look({ pack: 'kkbox', screen: worded('contact-only', 'no-button') })])?.status.kind).toBe('contact');
  });

  it('forgets the middle of an endless way, and stays one that can be kept', () => {
    const endless = Array.from({ length: 150 }, (_, index) => ({ ...offer, url: `https://shop.example/${index}` }));
    const walk = through([account, ...endless]);
    expect(walkSchema.safeParse(walk).error).toBeUndefined();
    expect(walk?.steps[0]?.screen?.kind).toBe('account');
    expect(walk?.steps.at(-1)?.url).toBe('https://shop.example/149');
  });
});

describe('the end of a walk', () => {
  it('is proven by the words that follow on it, with the day they name', () => {
    const walk = through([account, confirm, done]);
    expect(walk).toMatchObject({ status: { kind: 'proven' }, evidence: [{ kind: 'confirmation-text' }, { kind: 'end-date', text: '4 December 2026' }] });
    expect(walk && accessUntil(walk)).toBe('2026-12-04');
  });

  it.each([
    ['2026年12月4日', 'zh-TW'],
    ['4. Dezember 2026', 'de'],
    ['民國115年12月4日', 'zh-TW'],
    ['4 ธ.ค. 2569', 'th'],
  ])('is on the day the page names in its own calendar: %s', (day, lang) => {
    const walk = through([confirm, { ...done, proof: day, lang }]);
    expect(walk && accessUntil(walk)).toBe('2026-12-04');
  });

  it('is on the day named right after the words, unless several are', () => {
    const said = { ...done, proof: 'Your subscription has been cancelled' };
    const until = through([confirm, { ...said, proofNext: 'You can watch until 4 December 2026.' }]);
    expect(until?.evidence).toMatchObject([
      { kind: 'confirmation-text' },
      { kind: 'end-date', text: 'You can watch until 4 December 2026.', date: '2026-12-04' },
    ]);
    const two = through([confirm, { ...said, proofNext: 'You can watch until 4 December 2026, or come back by 1 March 2027.' }]);
    expect(two && accessUntil(two)).toBeNull();
  });

  it('is not proven by a press: the page after it says nothing', () => {
    expect(through([account, confirm, home])?.status.kind).toBe('not-proven');
    expect(through([account, confirm, home, confirm])?.status.kind, 'and it was not pressed at all').toBe('under-way');
  });

  it('is not proven by a claim beside a way out, nor by the same words once they stand alone', () => {
    const fake = 'Your subscription has been cancelled';
    expect(through([account, { ...confirm, claim: fake }])?.status.kind).toBe('under-way');
    expect(through([account, { ...confirm, claim: fake }, { ...done, proof: fake }])?.status.kind).toBe('not-proven');
    const within = { ...confirm, screen: worded('done'), proof: fake };
    expect(through([account, within])?.evidence).toEqual([]);
  });

  it('is not proven by a page that nothing led to, nor by one that explains', () => {
    expect(through([done])?.status.kind).toBe('not-proven');
    for (const url of ['https://help.shop.example/bye', 'https://shop.example/help/bye'])
      expect(through([account, confirm, { ...done, url }])?.status.kind, url).toBe('not-proven');
  });

  it('is proven by what a pack knows for proof, wherever the walk began', () => {
    expect(through([look({ ...done, pack: 'netflix', screen: worded('done', 'done') })])?.status.kind).toBe('proven');
  });

  it('is proven by a switch that was on and is off, and not by one that always was', () => {
    const on = look({ screen: worded('manage-plan'), controls: [control('auto-renew-off', 'Auto-renew')] });
    const off = look({ switchedOff: 'Auto-renew' });
    expect(through([on, off])).toMatchObject({ status: { kind: 'proven' }, evidence: [{ kind: 'switch-off' }] });
    expect(through([account, off])?.status.kind).toBe('under-way');
  });

  it('is proven by an offer to come back that is there only now', () => {
    const resume = look({ url: 'https://shop.example/account', controls: [control('resume', 'Resume subscription')] });
    expect(through([account, confirm, resume])).toMatchObject({ status: { kind: 'proven' }, evidence: [{ kind: 'resume-control' }] });
    expect(through([{ ...confirm, controls: [...confirm.controls, control('resume', 'Resume')] }])?.evidence).toEqual([]);
    const film = look({ url: 'https://shop.example/film', controls: [control('resume', 'Resume')] });
    expect(through([account, confirm, film])?.status.kind, 'where no way out stood').toBe('not-proven');
  });

  it('stays proven when somebody goes back, and is left behind for another subscription', () => {
    const proven = through([account, confirm, done]);
    expect(through([confirm], proven)).toMatchObject({ id: 'walk-0', status: { kind: 'proven' } });
    expect(through([{ ...account, url: 'https://shop.example/account/2' }], proven)).toMatchObject({
      id: 'walk-0',
      status: { kind: 'under-way' },
      evidence: [],
    });
  });
});
