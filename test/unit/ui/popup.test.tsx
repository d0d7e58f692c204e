// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { states } from '../../gallery/fixtures/states.ts';
import { LOCALES, setLanguage } from '../../gallery/i18n.ts';
import { press, pressable, showPopup, words } from './page.tsx';
import { stateOf } from './states.ts';

vi.mock('#i18n', () => import('../../gallery/i18n.ts'));
afterEach(() => setLanguage('en'));

const names = Object.keys(states);
const languages = Object.keys(LOCALES);

describe('the popup', () => {
  it.each(names)('has one main part, one first heading and a line for screen readers: %s', (name) => {
    const { body } = showPopup(stateOf(name));
    expect(body.querySelectorAll('main')).toHaveLength(1);
    expect(body.querySelectorAll('h1')).toHaveLength(1);
    expect(words(body.querySelector('[role="status"]'))).not.toBe('');
  });

  it.each(names.flatMap((name) => languages.map((lang) => [name, lang] as const)))('leaves no placeholder unfilled: %s in %s', (name, lang) => {
    setLanguage(lang);
    expect(showPopup(stateOf(name), lang).text).not.toMatch(/[{}]|\$\d|undefined|NaN/);
  });

  it('tells people who hear it what to press', () => {
    expect(words(showPopup(stateOf('screen-open')).body.querySelector('[role="status"]'))).toBe('Your plan. Press this: Cancel membership');
  });

  it('gives the texts of packs in the language of the user, and says which that is', () => {
    setLanguage('zh-TW');
    const { body, text } = showPopup(stateOf('screen-confirm'), 'zh-HK');
    expect(text).toContain('最後的按鈕收在頁面的摺疊區塊裡');
    expect(body.querySelector('span[lang="zh-TW"]')).not.toBeNull();
  });

  it('gives English where a pack has no text in the language of the user, and says so', () => {
    setLanguage('ms');
    expect(words(showPopup(stateOf('way-kkbox'), 'ms').body.querySelector('span[lang="en"]'))).not.toBe('');
  });
});

describe('marking by itself', () => {
  it('offers to mark this site by itself', async () => {
    const { body, actions } = showPopup(stateOf('way-netflix'));
    await press(body, 'Mark automatically on www.netflix.com');
    expect(actions.markAutomatically).toHaveBeenCalledOnce();
  });

  it('says when it does already', () => {
    const { body, text } = showPopup(stateOf('way-kkbox'));
    expect(text).toContain('Marks automatically on www.kkbox.com');
    expect(() => pressable(body, 'Mark automatically')).toThrow();
  });

  it('can be ruled out for a site it is on for, and that be taken back', async () => {
    const { body, actions } = showPopup(stateOf('way-kkbox'));
    await press(body, 'Never here');
    expect(actions.neverHere).toHaveBeenCalledOnce();
    const again = showPopup({ ...stateOf('way-kkbox'), automatic: 'never' });
    expect(again.text).toContain('Stays away from www.kkbox.com until you click');
    await press(again.body, 'Undo');
    expect(again.actions.hereAgain).toHaveBeenCalledOnce();
  });

  it('says that it looks only on a click where no pack names the site', () => {
    expect(showPopup(stateOf('nothing-unknown')).text).toContain('Looks only when you click');
  });
});

describe('the footer', () => {
  it('leads to the settings', async () => {
    const { body, actions } = showPopup(stateOf('way-netflix'));
    await press(body, 'Settings');
    expect(actions.openOptions).toHaveBeenCalledOnce();
  });
});
