// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { press, pressable, section, showPopup, words } from './page.tsx';
import { stateOf, viewOf } from './states.ts';

vi.mock('#i18n', () => import('../../gallery/i18n.ts'));

describe('billing by somebody else', () => {
  it('says so and tells what to do for each channel', () => {
    const { body, text } = showPopup(stateOf('elsewhere-netflix'));
    expect(text).toContain('Netflix can’t cancel this itself.');
    expect(section(body, 'Who bills you?').querySelectorAll('details')).toHaveLength(2);
  });

  it('tells a contact from a channel', () => {
    const { text } = showPopup(stateOf('elsewhere-kkbox'));
    expect(text).toContain('No button: contact them');
    expect(text).toContain('Contract plans have no button: ask the support.');
  });

  it('says how it is known, from what, and what is uncertain about it', () => {
    const trust = words(showPopup(stateOf('elsewhere-kkbox')).body.querySelector('.trust'));
    expect(trust).toContain('From a written guide, 2016; not checked live.');
    expect(trust).toContain('help.kkbox.com/tw/zh-tw/billing/cancel-change/296');
    expect(trust).toContain('The labels are official, but dated.');
  });

  it('tells how to find out where the pack names no channel', () => {
    const { text } = showPopup({ ...stateOf('elsewhere-netflix'), view: { ...viewOf('elsewhere-netflix', 'elsewhere'), channels: [] } });
    expect(text).toContain('Look at your bank statement');
  });
});

describe('a cancellation that is done', () => {
  it('quotes the words that prove it', () => {
    expect(words(showPopup(stateOf('done')).body.querySelector('.sign'))).toContain('The page says so:');
    expect(words(showPopup(stateOf('done')).body.querySelector('blockquote'))).toBe('Your cancellation is complete. You can watch until 14 December 2026.');
  });

  it('says what to keep, when to check the bill and what the service still gives', () => {
    const { text } = showPopup(stateOf('done'));
    expect(text).toContain('Keep the e-mail that confirms the cancellation');
    expect(text).toContain('next one or two statements');
    expect(text).toContain('Works until the end of the period');
  });

  it('has an answer to what to keep without a pack, too', () => {
    expect(showPopup(stateOf('done-unknown')).text).toContain('Take a picture of this page now');
  });

  it('warns of the button that undoes it', () => {
    expect(words(section(showPopup(stateOf('done')).body, 'Don’t undo it'))).toContain('Restart Membership');
  });
});

describe('a pack that is out of date', () => {
  it('says what changed, that nothing is marked, and what to do', () => {
    const { body, text } = showPopup(stateOf('stale'));
    expect(text).toContain('This pack is out of date');
    expect(text).toContain('marks nothing here');
    expect(text).toContain('Expected the start of the cancellation, but it now says “Upgrade to Premium”.');
    expect(text).toContain('Expected the button that ends it, but it is not there.');
    expect(words(section(body, 'What you can do'))).toContain('help page');
  });

  it('shows no way out and no button that leads to one', () => {
    const { body } = showPopup(stateOf('stale'));
    expect(body.querySelector('.lit, .press')).toBeNull();
    expect(() => pressable(body, 'Show')).toThrow();
  });

  it('looks again when asked: the page may have been half loaded', async () => {
    const { body, actions } = showPopup(stateOf('stale'));
    await press(body, 'Look again');
    expect(actions.lookAgain).toHaveBeenCalledOnce();
  });

  it('opens the help of the service in a new tab', async () => {
    const { body, actions } = showPopup(stateOf('stale'));
    await press(body, 'Netflix’s help on cancelling');
    expect(actions.open).toHaveBeenCalledExactlyOnceWith('https://help.netflix.com/node/407', 'new-tab');
  });
});

describe('a page where nothing was found', () => {
  it('says so plainly and where to look', () => {
    const { body, text } = showPopup(stateOf('nothing-unknown'));
    expect(text).toContain('No way out found here');
    expect(section(body, 'Where to look').querySelectorAll('li')).toHaveLength(4);
    expect(body.querySelector('.lit, .press')).toBeNull();
  });

  it('looks again when asked', async () => {
    const { body, actions } = showPopup(stateOf('nothing-unknown'));
    await press(body, 'Look again');
    expect(actions.lookAgain).toHaveBeenCalledOnce();
  });

  it('leads to the account page of a known service', async () => {
    const { body, actions } = showPopup(stateOf('nothing-netflix'));
    await press(body, 'Go to the account page');
    expect(actions.open).toHaveBeenCalledWith('https://www.netflix.com/account', 'here');
  });

  it('gives the guidance of the screen it is on', () => {
    const view = viewOf('nothing-netflix', 'nothing');
    const report = { ...view.report, screen: { kind: 'confirm', confidence: 0.9, id: 'cancelplan' } } as const;
    expect(showPopup({ ...stateOf('nothing-netflix'), view: { ...view, report } }).text).toContain('Open the folded part below them');
  });
});

describe('the help page of the service', () => {
  const { pack } = viewOf('way-netflix', 'way');
  const possible = viewOf('possible', 'possible');

  it.each([
    ['the way', stateOf('way-netflix')],
    ['unsure candidates', { ...stateOf('possible'), view: { ...possible, pack } }],
    ['billing elsewhere', stateOf('elsewhere-netflix')],
    ['a pack out of date', stateOf('stale')],
    ['nothing found', stateOf('nothing-netflix')],
  ])('is one press away from %s', (_, state) => {
    expect(pressable(showPopup(state).body, 'Netflix’s help on cancelling').getAttribute('href')).toBe('https://help.netflix.com/node/407');
  });

  it('is not made up where the pack knows none', () => {
    expect(() => pressable(showPopup(stateOf('nothing-unknown')).body, 'help')).toThrow();
  });
});
