import { describe, expect, it } from 'vitest';
import { type Draft, newDraft, screenAt, withControl, withNewScreen, withoutScreen, withPicked } from '../../../src/maker/draft.ts';
import type { Picked } from '../../../src/maker/messages.ts';
import { toExpected } from '../../../src/maker/to-expected.ts';
import { packText, toPack } from '../../../src/maker/to-pack.ts';
import { langOfWords, wordsOf } from '../../../src/maker/words.ts';
import { expectedSchema } from '../../../src/packs/expected.ts';
import { lint } from '../../../src/packs/lint/lint.ts';
import { placeOf } from '../../../src/packs/place-of.ts';
import { brokenReferencesIn } from '../../../src/packs/references.ts';
import { packSchema } from '../../../src/packs/schema.ts';
import { validate } from '../../../src/packs/validate.ts';
import { createLexicon } from '../../../src/words/classify.ts';

const URL_HERE = 'https://my.shop.example/account/829173/plan?tab=1';
const TODAY = '2026-11-25';
const picked = (text: string, css: string[] = [], lang = 'en'): Picked => ({ text, css, lang });
const draft = (): Draft => newDraft('my.shop.example', 0);

describe('where a screen is, as a pack says it', () => {
  it.each([
    ['https://a.example/account', '/account'],
    ['https://a.example/account/829173/plan?tab=1#x', '/account/*/plan'],
    ['https://a.example/en-us/account', '/*/account'],
    ['https://a.example/go', '/go'],
    ['https://a.example/sub/3f2504e0-4f89-11d3-9a0c-0305e82c3301', '/sub/*'],
    ['https://a.example/sub_1MowQVLkdIwHu7ixeRlqHVzs/cancel', '/*/cancel'],
    ['https://a.example/a+b/(c)', '/*/*'],
    ['https://a.example/', '/'],
  ])('%s is %s', (url, place) => expect(placeOf(url)).toBe(place));
});

describe('the words of a control', () => {
  it.each([
    ['End membership', 'End membership'],
    ['End on 12.05.2026', 'End on <number>'],
    ['Continue paying $9.99', 'Continue paying <number>'],
    ['在2026年5月12日取消', '在 <number> 取消'],
    ['Dein Abo endet am 4. Dezember 2026.', 'Dein Abo endet am <date>.', 'de'],
    ['Tu plan termina el 4 de diciembre de 2026', 'Tu plan termina el <date>', 'es'],
    ['Langganan tamat pada 4 Disember 2026', 'Langganan tamat pada <date>', 'ms'],
    ['Ends on Dec 4, 2026', 'Ends on <date>', 'fr'],
    ['You may cancel', 'You may cancel'],
    ['取消訂閱', '取消訂閱'],
    ['a < b', 'a b'],
    ['12', ''],
  ])('%s is %s', (label, words, lang = 'en') => expect(wordsOf(label, lang)).toBe(words));

  it('are cut where a pack would refuse them', () => expect(wordsOf('word '.repeat(40), 'en').length).toBeLessThanOrEqual(80));

  it.each([
    ['en-us', 'Cancel', 'en-US'],
    ['de', 'Kündigen', 'de'],
    ['zh-Hant-TW', '取消訂閱', 'zh-TW'],
    ['zh', '取消订阅', 'zh-CN'],
    ['', '解約する', 'ja'],
    ['', 'Cancel', 'en'],
    ['nonsense tag', 'Cancel', 'en'],
  ])('are in the language the page declares, else in that of their letters: %s %s', (declared, label, lang) => expect(langOfWords(declared, label)).toBe(lang));
});

describe('a draft', () => {
  it('begins a screen with the first pick on an address, and goes on with it', () => {
    const one = withPicked(draft(), URL_HERE, picked('End membership', ['a[data-test="end"]']), TODAY);
    const two = withPicked(one, 'https://my.shop.example/account/777777/plan', picked('Keep it'), TODAY);
    expect(two.screens).toHaveLength(1);
    expect(two.screens[0]?.controls.map(({ text }) => text)).toEqual(['End membership', 'Keep it']);
    expect(screenAt(two, 'https://my.shop.example/other')).toBe(-1);
  });

  it('keeps what was said of a control that is picked once more', () => {
    const one = withControl(withPicked(draft(), URL_HERE, picked('End', ['a[id="e"]']), TODAY), 0, 0, { says: 'open-cancel' });
    const again = withPicked(one, URL_HERE, picked('End', ['a[id="e"]']), TODAY);
    expect(again.screens[0]?.controls).toMatchObject([{ text: 'End', says: 'open-cancel' }]);
  });

  it('proposes no selector that the lint would refuse', () => {
    const { screens } = withPicked(draft(), URL_HERE, picked('End', ['button[id="css-1x2y3z"]', 'div:nth-child(2)', 'button[data-test="end"]']), TODAY);
    expect(screens[0]?.controls[0]).toMatchObject({ proposed: ['button[data-test="end"]'], css: 'button[data-test="end"]' });
  });

  it('never gives two screens one id, also after one was taken out', () => {
    let now = withNewScreen(withNewScreen(draft(), URL_HERE, TODAY), URL_HERE, TODAY);
    now = withNewScreen(withoutScreen(now, 0), URL_HERE, TODAY);
    expect(new Set(now.screens.map(({ id }) => id)).size).toBe(2);
  });

  it('is no pack before something moves a cancellation on', () => {
    expect(toPack(draft())).toBeNull();
    expect(toPack(withControl(withPicked(draft(), URL_HERE, picked('Keep it'), TODAY), 0, 0, { says: 'keep' }))).toBeNull();
  });
});

describe('the pack of a draft', () => {
  const whole = (): Draft => {
    let now = withPicked(draft(), URL_HERE, picked('End membership', ['a[data-test="end"]']), TODAY);
    now = withControl(now, 0, 0, { says: 'open-cancel' });
    now = withNewScreen(now, URL_HERE, TODAY);
    now = withPicked(now, URL_HERE, picked('Yes, end it on 12.5.', ['button[name="yes"]']), TODAY);
    now = withControl(now, 1, 0, { says: 'confirm' });
    now = withPicked(now, URL_HERE, picked('Stay'), TODAY);
    now = withControl(now, 1, 1, { says: 'keep' });
    now = withPicked(now, 'https://shop.example/bye', picked('Your membership has ended'), TODAY);
    return withControl(now, 2, 0, { says: 'proof' });
  };

  it('passes the schema and the lint', () => {
    const pack = toPack(whole());
    const read = validate(packSchema, packText(pack as NonNullable<typeof pack>), brokenReferencesIn);
    expect(read).toMatchObject({ ok: true });
    const context = { lexiconOf: () => createLexicon([]), today: TODAY, sizeOf: (text: string) => text.length };
    if (read.ok) expect(lint(read.value, context)).toEqual([]);
  });

  it('tells screens of one address apart, the later one first, and leads through them in order', () => {
    const pack = toPack(whole());
    expect(pack?.screens.map(({ id, kind }) => [id, kind])).toEqual([
      ['screen-2', 'confirm'],
      ['screen-1', 'account'],
      ['screen-3', 'done'],
    ]);
    expect(pack?.screens[0]?.present).toEqual([{ css: 'button[name="yes"]', words: { en: ['Yes, end it on <number>'] } }]);
    expect(pack?.route).toEqual(['screen-1', 'screen-2', 'screen-3']);
  });

  it('names hosts where it has several, says that each screen was seen live, and takes proof for what it is', () => {
    const pack = toPack(whole());
    expect(pack?.hosts).toEqual(['my.shop.example', 'shop.example']);
    expect(pack?.screens[1]).toMatchObject({ at: ['my.shop.example/account/*/plan'], provenance: { how: 'live', date: TODAY } });
    expect(pack?.screens[2]).toMatchObject({ at: ['shop.example/bye'], proof: [{ words: { en: ['Your membership has ended'] } }], controls: [] });
  });
});

describe('what is expected of the copies of a draft', () => {
  const two = (): Draft => {
    let now = withControl(withPicked(draft(), URL_HERE, picked('End membership', ['a[data-test="end"]']), TODAY), 0, 0, { says: 'open-cancel' });
    now = withControl(withPicked(now, URL_HERE, picked('Stay'), TODAY), 0, 1, { says: 'keep' });
    now = withNewScreen(now, URL_HERE, TODAY);
    now = withControl(withPicked(now, URL_HERE, picked('Your membership ends on 4 December 2026.'), TODAY), 1, 0, { says: 'proof' });
    return now;
  };

  it('fits its schema and names ways out, the proof up to what changes, and the states of one address', () => {
    const expected = toExpected(
      two(),
      new Map([
        ['screen-1', '<html lang="ms">'],
        ['screen-2', '<html>'],
      ]),
    );
    expect(expectedSchema.safeParse(expected).error).toBeUndefined();
    expect(expected?.pages).toEqual([
      {
        file: 'screen-1.html',
        url: 'https://my.shop.example/account/*/plan',
        lang: 'ms',
        screen: 'screen-1',
        found: [{ role: 'open-cancel', css: 'a[data-test="end"]' }],
      },
      {
        file: 'screen-2.html',
        url: 'https://my.shop.example/account/*/plan?state=2',
        lang: 'en',
        screen: 'screen-2',
        found: [],
        proof: 'Your membership ends on',
      },
    ]);
  });

  it('is nothing while no page was copied', () => expect(toExpected(two(), new Map())).toBeNull());
});
