import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readPacks } from '../../../src/cli/pack-files.ts';
import { expectedSchema } from '../../../src/packs/expected.ts';
import { gateData, gateKeys, hasHint, isPlace } from '../../../src/packs/gate.ts';
import { indexByHost } from '../../../src/packs/host-index.ts';
import { isAt, originsOf } from '../../../src/packs/match.ts';
import { pagePack } from '../../../src/packs/page-pack.ts';
import { hostFits, isOwnPlace } from '../../../src/packs/places.ts';
import { brokenReferencesIn } from '../../../src/packs/references.ts';
import { packSchema } from '../../../src/packs/schema.ts';
import { problemLine, validate } from '../../../src/packs/validate.ts';

const { packs, problems } = readPacks('.');
const netflixText = readFileSync('selectors/netflix/pack.json', 'utf8');
const netflix = packs.find(({ id }) => id === 'netflix');
const broken = (change: (text: string) => string): string[] => {
  const result = validate(packSchema, change(netflixText), brokenReferencesIn);
  return result.ok ? [] : result.problems.map((item) => problemLine('pack.json', item));
};

describe('the bundled packs', () => {
  it('are valid, all of them', () => {
    expect(problems).toEqual([]);
    expect(packs.map(({ id }) => id)).toEqual(expect.arrayContaining(['fenqile', 'kkbox', 'netflix', 'stripe', 'woocommerce-subscriptions']));
  });

  it('claim nothing that nobody saw live', () => {
    for (const pack of packs) for (const screen of pack.screens) expect(screen.provenance.how, `${pack.id}/${screen.id}`).not.toBe('live');
  });

  it('have a saved page for every screen they know, and a word on each of how it was made', () => {
    for (const pack of packs.filter(({ screens }) => screens.length > 0)) {
      const { pages } = z.parse(expectedSchema, JSON.parse(readFileSync(`selectors/${pack.id}/screens/expected.json`, 'utf8')));
      const tested = new Set(pages.map(({ screen }) => screen));
      for (const screen of pack.screens) expect(tested, `${pack.id}: no page shows "${screen.id}"`).toContain(screen.id);
      for (const { file } of pages) expect(readFileSync(`selectors/${pack.id}/screens/${file}`, 'utf8').slice(0, 800), file).toMatch(/<!--\s*Reconstructed/);
    }
  });

  it('reach a page with no more than 2 KB, compressed', () => {
    for (const pack of packs) expect(gzipSync(JSON.stringify(pagePack(pack))).length, pack.id).toBeLessThanOrEqual(2048);
  });

  it('are described to editors by schemas that are up to date (npm run schemas)', () => {
    for (const [file, schema] of [
      ['pack', packSchema],
      ['expected', expectedSchema],
    ] as const)
      expect(JSON.parse(readFileSync(`selectors/${file}.schema.json`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' }))));
  });
});

describe('a pack with errors', () => {
  it('is told of all of them at once, each with its place', () => {
    const lines = broken((text) =>
      text
        .replace('"role": "manage"', '"role": "mange"')
        .replace('"kind": "service"', '"kind": "service", "colour": "red"')
        .replace(/"start": "[^"]*"/, '"start": "https://evil.example/"'),
    );
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^pack\.json:\d+:\d+ colour: is not a known key$/);
    expect(lines[1]).toMatch(/^pack\.json:\d+:\d+ start: .*evil\.example/);
    expect(lines[2]).toMatch(/^pack\.json:\d+:\d+ screens\[\d+\]\.controls\[\d+\]\.role: /);
  });

  it.each([
    ['a script for a selector', /"css": \[".*\]/, '"css": ["button:has(a)"]', /no pseudo-classes/],
    ['a link to somebody else', /"start": "[^"]*"/, '"start": "https://evil.example/"', /evil\.example/],
    ['a place on a host that is not its own', /"at": \["\/cancelplan\/confirm\*"\]/, '"at": ["evil.example/x"]', /not among the pack's hosts/],
    ['a regular expression for a place', /"at": \["\/cancelplan\/confirm\*"\]/, '"at": ["/(a+)+"]', /must be a path/],
    ['a host over everything', /"hosts": \[[^\]]*\]/, '"hosts": ["*"]', /must be a host/],
    ['a host that no address can have', /"hosts": \[[^\]]*\]/, '"hosts": ["a.0"]', /no address can have/],
    ['markup in a text', /"en": "You/, '"en": "<b>You', /plain text/],
    ['a screen on the way that is not there', /"route": \["account"/, '"route": ["acount"', /no screen is called "acount"/],
  ])('may not have %s', (_, from, to, message) => expect(broken((text) => text.replace(from, to)).join('\n')).toMatch(message));

  it.each([
    ['is empty', ''],
    ['is cut off', '{'],
    ['is a list', '[]'],
    ['is nothing', 'null'],
    ['has the wrong types', '{"kind":"service","screens":3}'],
    ['is binary', '\0'],
    ['is far too long', `{"a":"${'x'.repeat(70_000)}"}`],
  ])('never makes the reader throw when it %s', (_, text) => {
    expect(validate(packSchema, text).ok).toBe(false);
  });

  const withChanges = (changes: object): string[] => {
    const result = validate(packSchema, JSON.stringify({ ...JSON.parse(netflixText), ...changes }), brokenReferencesIn);
    return result.ok ? [] : result.problems.map(({ path, message }) => `${path} ${message}`);
  };
  const known = { how: 'guide', date: '2023', sources: ['a guide'] };

  it('may know no screen, if it says what is not known and how the rest is', () => {
    expect(withChanges({ screens: [], route: [], traps: [], gaps: { en: 'No screen is known.' }, provenance: known })).toEqual([
      'traps Too small: expected array to have >=1 items',
    ]);
    const bare = { screens: [], route: [], traps: undefined };
    expect(withChanges({ ...bare, gaps: { en: 'No screen is known.' }, provenance: known })).toEqual([]);
    expect(withChanges(bare)).toEqual([expect.stringContaining('gaps is missing'), expect.stringContaining('provenance is missing')]);
  });

  it.each([
    ['a notice', { rule: 'notice', amount: 24, unit: 'hours', before: 'renewal' }],
    ['a time in which it cannot be done', { rule: 'blocked', amount: 3, unit: 'days', side: 'around', event: 'renewal' }],
    [
      'a fee that a plan costs',
      { rule: 'fee', percent: 50, of: 'rest-of-contract', free: { amount: 14, unit: 'days', after: 'purchase' }, for: { en: 'Annual plan, paid monthly' } },
    ],
    ['a refund', { rule: 'refund', pays: 'all', within: { amount: 14, unit: 'days', after: 'purchase' }, less: { amount: 20, currency: 'USD' } }],
    ['the end of access', { rule: 'access', until: 'at-once', during: 'trial' }],
    ['a shortest term', { rule: 'term', amount: 12, unit: 'months', renews: { amount: 1, unit: 'years' } }],
  ])('states %s as data', (_, rule) => expect(withChanges({ timing: [rule], provenance: known })).toEqual([]));

  it('states no timing of a channel it does not have', () =>
    expect(withChanges({ timing: [{ rule: 'lag', amount: 2, unit: 'months', channels: ['pigeon'] }], provenance: known })).toEqual([
      'timing[0].channels[0] no channel is called "pigeon"',
    ]));

  it.each([
    ['a letter of another alphabet', 'Go to pаypal', /two alphabets/],
    ['a character that turns the writing round', 'Keep \u202Enalp', /cannot be seen/],
    ['a character that shows nothing', 'Can\u200Bcel', /cannot be seen/],
    ['markdown', '[press](here)', /no markdown/],
    ['an address', 'Go to https://evil.example', /no address/],
  ])('may not have %s in a text', (_, en, message) => expect(withChanges({ gaps: { en } }).join()).toMatch(message));

  it('may write Persian, Hindi and Greek as they are written', () =>
    expect(withChanges({ gaps: { en: 'x', fa: 'می\u200Cخواهید لغو کنید', hi: 'रद्द करें', el: 'Ακύρωση Netflix' } })).toEqual([]));

  it('may not mark a way out by its selector alone', () => {
    const { words: _, ...rest } = { role: 'confirm', css: ['button[data-x="y"]'], words: {} };
    const pack = JSON.parse(netflixText);
    pack.screens[0].controls = [rest];
    const result = validate(packSchema, JSON.stringify(pack));
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([expect.stringContaining('words')]);
  });
});

describe('where a pack is used', () => {
  it('is its own hosts and nothing that looks like them', () => {
    expect(hostFits('www.netflix.com', '*.netflix.com')).toBe(true);
    expect(hostFits('netflix.com', '*.netflix.com')).toBe(true);
    expect(hostFits('evilnetflix.com', '*.netflix.com')).toBe(false);
    expect(hostFits('netflix.com.evil.example', '*.netflix.com')).toBe(false);
    expect(hostFits('www.netflix.com', 'netflix.com')).toBe(false);
    const packsFor = indexByHost(packs);
    expect(packsFor('www.netflix.com').map(({ id }) => id)).toEqual(['netflix']);
    expect(packsFor('example.com')).toEqual([]);
  });

  it('lets only billing channels be linked to besides its own', () => {
    expect(isOwnPlace('play.google.com', ['netflix.com'])).toBe(false);
    expect(isOwnPlace('play.google.com', ['netflix.com'], true)).toBe(true);
    expect(isOwnPlace('evil.example', ['netflix.com'], true)).toBe(false);
  });

  it.each([
    ['https://www.netflix.com/account', '/account*', true],
    ['https://www.netflix.com/account/membership?x=1', '/account/membership*', true],
    ['https://www.netflix.com/browse', '/account*', false],
    ['https://ssl.kkbox.com/tw/membership/account_info.php', 'ssl.kkbox.com/*/membership/account_info.php', true],
    ['https://www.kkbox.com/tw/membership/account_info.php', 'ssl.kkbox.com/*/membership/account_info.php', false],
    ['https://billing.stripe.com/p/session/abc/cancel', '/p/session/*/cancel', true],
    ['https://billing.stripe.com/p/session/abc', '/p/session/*/cancel', false],
  ])('%s at %s: %s', (url, place, expected) => expect(isAt(new URL(url), place)).toBe(expected));

  it('is asked of the browser host by host', () =>
    expect(originsOf({ hosts: ['netflix.com', '*.kkbox.com'] })).toEqual(['*://netflix.com/*', '*://*.kkbox.com/*']));
});

describe('the gate', () => {
  const entries = netflix ? gateData(netflix).map(([, entry]) => entry) : [];

  it('opens on the pages of the cancel flow and on no other', () => {
    expect(isPlace('https://www.netflix.com/cancelplan', entries)).toBe(true);
    expect(isPlace('https://www.netflix.com/browse', entries)).toBe(false);
  });

  it('opens by words where no address is known', () => {
    const fenqile = packs.find(({ id }) => id === 'fenqile');
    const hints = fenqile ? gateData(fenqile).map(([, entry]) => entry) : [];
    expect(hasHint('租机订单详情 … 取消订单', hints)).toBe(true);
    expect(hasHint('手机商城 今日特价', hints)).toBe(false);
  });

  it('finds its data under the host and under every parent with a wildcard', () => {
    expect(gateKeys('a.b.example')).toEqual(['gate:a.b.example', 'gate:*.a.b.example', 'gate:*.b.example']);
  });
});
