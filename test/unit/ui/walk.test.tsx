// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { press, pressable, section, showPopup, words } from './page.tsx';
import { stateOf } from './states.ts';

vi.mock('#i18n', () => import('../../gallery/i18n.ts'));

const textarea = (body: Element): HTMLTextAreaElement => {
  const found = body.querySelector('textarea');
  if (found === null) throw new Error('There is no field to edit the report in.');
  return found;
};

describe('the map of a walk', () => {
  it('names what is behind with what was pressed, where one is, and what may come; an unknown screen says so', () => {
    const { body } = showPopup(stateOf('walk-under-way'));
    expect(words(body.querySelector('.map summary'))).toBe('Your way so far: 4 screens');
    expect(words(body.querySelector('.map .past'))).toContain('Cancel membership');
    expect(words(body.querySelectorAll('.map .past')[2])).toContain('An unknown screen');
    expect(words(body.querySelector('.map [aria-current="step"] .name'))).toBe('An offer to stay');
  });

  it('is not drawn for a single screen nothing is known to follow', () => {
    expect(showPopup(stateOf('nothing-unknown')).body.querySelector('.map')).toBeNull();
  });
});

describe('a walk from before', () => {
  it('is offered with where it stopped, to be carried on or begun anew', async () => {
    const { body, text, actions } = showPopup(stateOf('walk-to-carry-on'));
    expect(text).toMatch(/You were on step 3 of Netflix: An offer to stay \(Nov 2\d, 2026\)\. Carry on\?/);
    await press(body, 'Carry on');
    await press(body, 'Start anew');
    expect(actions.carryOn).toHaveBeenCalledExactlyOnceWith('a-walk');
    expect(actions.forgetWalk).toHaveBeenCalledExactlyOnceWith('a-walk');
  });

  it('waits, with the way back, while the tab is on another site', async () => {
    const { body, text, actions } = showPopup(stateOf('walk-waiting'));
    expect(text).toContain('Your cancellation at netflix.com waits: Your password again.');
    await press(body, 'Go back there');
    expect(actions.open).toHaveBeenCalledExactlyOnceWith('https://www.netflix.com/account/membership', 'here');
  });
});

describe('a walk that is not proven', () => {
  it('says so and what to check', () => {
    const { body, text } = showPopup(stateOf('unproven'));
    expect(text).toContain('Not proven yet');
    expect(words(section(body, 'What to check'))).toContain('An e-mail that confirms the cancellation');
    expect(body.querySelector('.lit')).toBeNull();
  });

  it('quotes what a page claims, and says that this is no proof', () => {
    expect(showPopup(stateOf('unproven-claim')).text).toMatch(/Your subscription has been cancelled\..*That alone is no proof/);
  });
});

describe('the end', () => {
  it('names every sign of it: the words, the day, the switch, the offer to come back', () => {
    expect(showPopup(stateOf('done')).text).toMatch(/The day it names: December 14, 2026.*offers to bring it back: “Restart Membership”/);
    expect(showPopup(stateOf('done-switch')).text).toContain('Automatic renewal, on before, is off now: “Auto-renew”');
  });
});

describe('the guide to a screen', () => {
  it('tells what is offered instead, and that words in the user’s name are only words', () => {
    const { text } = showPopup(stateOf('walk-under-way'));
    expect(text).toContain('What it offers instead: “Pause for 3 months”');
    expect(text).toContain('The marked words speak in your name');
  });

  it('says nothing of words that are plain', () => {
    expect(showPopup(stateOf('screen-confirm')).text).not.toContain('speak in your name');
  });

  it('gives words for a contact, ready to be copied', async () => {
    const { body, text, actions } = showPopup(stateOf('elsewhere-kkbox'));
    expect(text).toContain('I am cancelling my KKBOX subscription.');
    await press(body, 'Copy');
    expect(actions.copy).toHaveBeenCalledWith(expect.stringContaining('KKBOX'));
    expect(words(section(body, 'What to say'))).toContain('Copied.');
  });
});

describe('“not this”', () => {
  it('can be said of every finding', async () => {
    const { body, actions } = showPopup(stateOf('screen-everything-in-the-way'));
    expect([...body.querySelectorAll('button')].filter((button) => words(button) === 'Not this')).toHaveLength(6);
    await press(body, 'Not this');
    expect(actions.notThis).toHaveBeenCalledExactlyOnceWith({ role: 'proceed', text: expect.stringContaining('No thanks') });
  });

  it('can be taken back', async () => {
    const { body, actions } = showPopup(stateOf('walk-under-way'));
    await press(body, 'Undo');
    expect(actions.thisAfterAll).toHaveBeenCalledExactlyOnceWith({ role: 'confirm', text: 'Cancel order' });
  });
});

describe('a report of what is wrong', () => {
  it('can be read and trimmed before it is copied, and holds what was found', async () => {
    const { body, actions } = showPopup(stateOf('screen-confirm'));
    const field = textarea(body);
    expect(field.value).toContain('Pack: netflix');
    field.value = 'only this';
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    await press(body, 'Copy');
    expect(actions.copy).toHaveBeenCalledExactlyOnceWith('only this');
  });

  it('says so where the browser does not let it be copied', async () => {
    const { body, actions } = showPopup(stateOf('stale'));
    actions.copy.mockRejectedValueOnce(new Error('no'));
    await press(body, 'Copy');
    expect(words(body.querySelector('.problem [role="status"]'))).toBe('The browser did not allow it. Select the text and copy it yourself.');
  });

  it('is not offered where there is nothing to report', () => {
    expect(showPopup(stateOf('reading')).body.querySelector('textarea')).toBeNull();
  });
});

describe('the side panel', () => {
  it('can be opened from the popup, and not from itself', async () => {
    const { body, actions } = showPopup(stateOf('screen-confirm'));
    await press(body, 'Side panel');
    expect(actions.openPanel).toHaveBeenCalledOnce();
    expect(() => pressable(showPopup(stateOf('screen-confirm'), 'en', 'panel').body, 'Side panel')).toThrow();
  });

  it('says where no click has allowed a look yet', () => {
    expect(showPopup(stateOf('unreadable-panel'), 'en', 'panel').text).toContain('Press the Exit Sign icon in the toolbar');
  });
});
