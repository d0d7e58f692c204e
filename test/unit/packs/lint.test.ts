import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../src/cli/build.ts';
import { readPacks } from '../../../src/cli/pack-files.ts';
import { lintPacks } from '../../../src/cli/packs/lint.ts';
import { lintPages } from '../../../src/cli/packs/lint-pages.ts';
import { readScreens } from '../../../src/cli/saved-screens.ts';
import { choose, readVocabularies } from '../../../src/cli/words/vocabularies.ts';
import { lint, sharedHosts } from '../../../src/packs/lint/lint.ts';
import type { Pack, PackScreen } from '../../../src/packs/schema.ts';
import { createLexicon } from '../../../src/words/classify.ts';

const english = createLexicon(choose(readVocabularies(ROOT), ['en']));
const provenance: PackScreen['provenance'] = { how: 'guide', date: '2026-05', sources: ['https://help.example/cancel'] };
const confirm: PackScreen = {
  id: 'confirm',
  kind: 'confirm',
  at: ['/cancel*'],
  controls: [{ role: 'confirm', css: ['button[data-test="finish"]'], words: { en: ['Cancel membership'] } }],
  provenance,
};
const good = {
  version: 1,
  kind: 'service',
  id: 'films',
  name: 'Films',
  hosts: ['films.example'],
  start: 'https://films.example/account',
  screens: [confirm],
  route: ['confirm'],
} satisfies Pack;

const flaws = (pack: Pack): string[] =>
  lint(pack, { lexiconOf: () => english, today: '2026-11-26', sizeOf: (text) => text.length / 4 }).map(({ path, message }) => `${path.join('.')} ${message}`);
const screenFlaws = (screen: Partial<PackScreen>): string[] => flaws({ ...good, screens: [{ ...confirm, ...screen }] });
const cssFlaws = (css: string): string[] => screenFlaws({ controls: [{ role: 'confirm', css: [css], words: { en: ['Cancel membership'] } }] });

describe('the lint', () => {
  it('finds nothing in a good pack, nor in any that ships', () => {
    expect(flaws(good)).toEqual([]);
    const { packs } = readPacks(ROOT);
    expect([...lintPacks(ROOT, packs), ...lintPages(packs, readScreens(ROOT).screens)]).toEqual([]);
  });

  it.each([
    ['*.co.uk', 'reaches everybody below a public suffix'],
    ['co.uk', 'is a public suffix'],
    ['*.myshopify.com', 'reaches everybody below a public suffix'],
    ['films.exmaple', 'ends in no public suffix'],
    ['127.0.0.1', 'is an address of numbers'],
  ])('refuses the host %s, which %s', (host, message) => expect(flaws({ ...good, hosts: ['films.example', host] }).join()).toContain(message));

  it('lets a platform reach the suffix that it hands out to its customers', () => {
    const { start: _, ...rest } = good;
    expect(flaws({ ...rest, kind: 'platform', hosts: ['*.myshopify.com'] })).toEqual([]);
  });

  it('finds a host that another entry covers, or another pack has', () => {
    expect(flaws({ ...good, hosts: ['films.example', '*.films.example'] }).join()).toContain('is within "*.films.example"');
    expect([...sharedHosts([good, { ...good, id: 'other' }])].map(({ id, message }) => `${id} ${message}`)).toEqual([
      'other "films.example" is also a host of "films": a page gets one pack, so put both into one',
    ]);
  });

  it.each([
    ['.finish', 'has an element without a tag'],
    ['button', 'without a stable attribute'],
    ['button[class="css-1x2y3z"]', 'looks generated'],
    ['button[id="ember123"]', 'looks generated'],
    ['div[data-page="end"] button', 'without a stable attribute'],
    ['button:nth-child(2)', 'goes by position'],
    ['button[', 'is not a selector'],
  ])('refuses the selector %s, which %s', (css, message) => expect(cssFlaws(css).join()).toContain(message));

  it('refuses words that contradict their role', () => {
    const upgrade = screenFlaws({ controls: [{ role: 'open-cancel', words: { en: ['Upgrade your plan'] } }] });
    expect(upgrade.join()).toContain('"Upgrade your plan" says "offer" to anybody');
    const keep = screenFlaws({ controls: [{ role: 'keep', words: { en: ['Cancel membership'] } }] });
    expect(keep.join()).toContain('would never be marked as "keep"');
  });

  it('refuses the same words for the way out and for what keeps', () => {
    const controls: PackScreen['controls'] = [
      { role: 'keep', words: { en: ['Continue'] } },
      { role: 'proceed', words: { en: ['Continue'] } },
    ];
    expect(screenFlaws({ controls }).join()).toContain('already stands under "keep"');
  });

  it('asks a retention screen for what keeps the plan, or for why that is not known', () => {
    const offer: Partial<PackScreen> = { kind: 'retention-offer', controls: [{ role: 'proceed', words: { en: ['Continue to cancel'] } }] };
    expect(screenFlaws(offer).join()).toContain('lists nothing that keeps the plan');
    expect(screenFlaws({ ...offer, provenance: { ...provenance, note: 'Its other words are not known.' } })).toEqual([]);
  });

  it('asks a screen that could be any page of the host for what tells it', () => {
    expect(screenFlaws({ at: ['/*'] }).join()).toContain('is every page of the host');
    const { at: _, ...nowhere } = confirm;
    const any = { ...good, screens: [{ ...nowhere, controls: [{ role: 'proceed', words: { en: ['Continue'] } }] }] } satisfies Pack;
    expect(flaws(any).join()).toContain('nothing says which page is meant');
  });

  it.each([
    [{ how: 'live', date: '2026' }, 'says "live" without the day'],
    [{ how: 'guide', date: '2027-01' }, 'lies in the future'],
  ] as const)('doubts a claim such as %o', (claim, message) => expect(screenFlaws({ provenance: { ...provenance, ...claim } }).join()).toContain(message));

  it.each(['/home/me/notes.txt', '1234567', 'https://help.example/very-long…'])('refuses the source %s, which nobody else can follow', (source) =>
    expect(screenFlaws({ provenance: { ...provenance, sources: [source] } })).toHaveLength(1),
  );

  it('refuses a pack that would weigh too much on every page', () => {
    const words = Array.from({ length: 16 }, (_, index) => `Cancel membership number ${'x'.repeat(index)}`);
    const controls = Array.from({ length: 16 }, () => ({ role: 'confirm', words: { en: words } }) as const);
    expect(screenFlaws({ controls }).join()).toContain('bytes, compressed');
  });
});

describe('the lint of saved pages', () => {
  const page = {
    file: 'confirm.html',
    url: 'https://films.example/cancel',
    lang: 'en',
    screen: 'confirm',
    found: [{ role: 'confirm', css: 'button' }],
  } as const;
  const html = '<!doctype html><html lang="en"><!-- Reconstructed from public facts. --><button>Cancel membership</button></html>';
  const pageFlaws = (more: string, changed = {}): string =>
    lintPages([good], [{ pack: 'films', page: { ...page, found: [...page.found], ...changed }, html: html + more }]).join();

  it('finds nothing in a good page', () => expect(pageFlaws('')).toBe(''));

  it.each([
    ['jane.doe@mail.com', 'has the e-mail address'],
    ['4111 1111 1111 1111', 'as long as a card number'],
    ['<img src="https://films.example/logo.png">', 'loads something from elsewhere'],
  ])('finds what a page gives away or asks for: %s', (more, message) => expect(pageFlaws(more)).toContain(message));

  it('finds a screen that no page shows, or none with its way out', () => {
    expect(pageFlaws('', { screen: null })).toContain('no page shows "confirm"');
    expect(pageFlaws('', { found: [] })).toContain('expects its way out (confirm)');
  });
});
