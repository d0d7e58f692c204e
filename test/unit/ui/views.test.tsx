// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { press, pressable, section, showPopup, words } from './page.tsx';
import { stateOf, viewOf } from './states.ts';

vi.mock('#i18n', () => import('../../gallery/i18n.ts'));

describe('a page that cannot be read', () => {
  it.each([
    ['browser-page', 'belongs to the browser itself'],
    ['extension-shop', 'extension shop'],
    ['file', 'a file on your computer'],
    ['blocked', 'whoever manages it'],
  ] as const)('says why (%s) and what to do', (why, reason) => {
    const { text } = showPopup({ ...stateOf('unreadable-file'), view: { kind: 'unreadable', why } });
    expect(text).toContain(reason);
    expect(text).toContain('Open the account page of the service');
  });
});

describe('a page that is being read', () => {
  it('says so, and says that nothing is pressed', () => {
    const { body, text } = showPopup(stateOf('reading'));
    expect(text).toContain('Looking at this page…');
    expect(text).toContain('Nothing is pressed');
    expect(body.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  });
});

describe('a service away from its cancel flow', () => {
  it('leads to the account page in this tab', async () => {
    const { body, actions } = showPopup(stateOf('way-netflix'));
    await press(body, 'Go to the account page');
    expect(actions.open).toHaveBeenCalledExactlyOnceWith('https://www.netflix.com/account', 'here');
  });

  it('tells how many screens to expect and of what kind, in order', () => {
    const expected = section(showPopup(stateOf('way-netflix')).body, 'What to expect');
    expect(words(expected)).toContain('Usually 4 screens:');
    expect([...expected.querySelectorAll('li')].map(words)).toEqual(['Your account page', 'Your plan', 'The last confirmation', 'The proof that it worked']);
  });

  it('tells every trap', () => {
    expect(section(showPopup(stateOf('way-netflix')).body, 'Watch out').querySelectorAll('li')).toHaveLength(4);
  });

  it('sets the channels without a button apart, each with how to tell, what to do, a link and its age', async () => {
    const { body, actions } = showPopup(stateOf('way-kkbox'));
    const [without, withButton] = section(body, 'Who bills you?').querySelectorAll('.channels');
    expect(words(without)).toContain('No button on the site if you pay through');
    expect(without?.querySelectorAll('details')).toHaveLength(3);
    expect(words(without?.querySelector('details'))).toMatch(/How to tell.*phone bill.*What to do.*0800-080-090.*As of 2016/);
    expect(words(withButton)).toContain('Credit or debit card');
    await press(body, 'Go there: support.apple.com');
    expect(actions.open).toHaveBeenCalledExactlyOnceWith('https://support.apple.com/118428', 'new-tab');
  });

  it('folds away the many ways to pay that need no warning', () => {
    const { pack } = viewOf('way-kkbox', 'way');
    const card = pack.channels?.find((item) => item.button);
    const cards = card ? ['a', 'b', 'c', 'd'].map((id) => ({ ...card, id })) : [];
    const { body } = showPopup({ ...stateOf('way-kkbox'), view: { kind: 'way', pack: { ...pack, channels: cards } } });
    expect(words(body.querySelector('details.more summary'))).toBe('4 ways to pay that have a button');
    expect(body.querySelectorAll('details.more details')).toHaveLength(4);
  });

  it('names the host where the pack is of a platform that many merchants share', () => {
    const { pack } = viewOf('way-netflix', 'way');
    const { text } = showPopup({
      ...stateOf('way-netflix'),
      host: 'shop.example',
      view: { kind: 'way', pack: { ...pack, kind: 'platform', recognise: ['form[data-x]'] } },
    });
    expect(text).toContain('Leave shop.example');
  });

  it('trusts the way no more than its least known screen', () => {
    expect(showPopup(stateOf('way-netflix')).text).toContain('From a written guide, 2025; not checked live.');
  });

  it('asks to open the account page by hand where the pack knows no address', () => {
    const { pack } = viewOf('way-netflix', 'way');
    const { start: _start, ...rest } = pack;
    const { body, text } = showPopup({ ...stateOf('way-netflix'), view: { kind: 'way', pack: { ...rest, kind: 'platform', recognise: ['form[data-x]'] } } });
    expect(text).toContain('Open your account or billing page on this site');
    expect(() => pressable(body, 'Go to the account page')).toThrow();
  });
});

describe('unsure candidates', () => {
  it('are shown as what they perhaps are, and marked only when the user asks', async () => {
    const { body, actions, text } = showPopup(stateOf('possible'));
    expect(text).toContain('Perhaps starts the cancellation');
    expect(body.querySelector('.lit, .press')).toBeNull();
    expect(actions.showPossible).not.toHaveBeenCalled();
    await press(body, 'Mark these on the page');
    expect(actions.showPossible).toHaveBeenCalledOnce();
  });

  it('can be looked at one by one', async () => {
    const { body, actions } = showPopup(stateOf('possible'));
    await press(body, 'Show');
    expect(actions.goTo).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('say when they are marked', () => {
    const { body, text } = showPopup(stateOf('possible-marked'));
    expect(text).toContain('Marked on the page.');
    expect(() => pressable(body, 'Mark these')).toThrow();
  });
});
