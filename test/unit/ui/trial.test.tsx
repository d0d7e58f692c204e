// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { TrialOffer } from '../../../src/case/find-trial.ts';
import { Popup } from '../../../src/ui/popup/Popup.tsx';
import { trialOffer } from '../../gallery/fixtures/records.ts';
import { states } from '../../gallery/fixtures/states.ts';
import { press, show, showPopup, words } from './page.tsx';

vi.mock('#i18n', () => import('../../gallery/i18n.ts'));

/** The popup in a state, over a page that names this. */
async function over(name: string, offer: TrialOffer | null) {
  const state = states[name];
  if (!state) throw new Error(`No state is called "${name}"`);
  const { actions } = showPopup(state);
  actions.findTrial.mockImplementation(async () => offer);
  let body = document.body;
  await act(async () => {
    body = show(<Popup state={state} actions={{ ...actions }} lang="en" place="popup" />);
  });
  // What the popup asks for once it is drawn.
  await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  return { body, actions, text: () => words(body) };
}

describe('a trial on an account page', () => {
  it('is offered with the page’s own words, and says when the user will be reminded', async () => {
    const { body, actions, text } = await over('screen-open', trialOffer);
    expect(text()).toContain('Your free trial ends on 10 December 2026.');
    await press(body, 'Remind me before this trial turns into a payment');
    expect(actions.keepTrial).toHaveBeenCalledExactlyOnceWith(trialOffer);
    expect(text()).toContain('You will be reminded on December 7, 2026.');
    await press(body, 'Do not remind me');
    expect(actions.forgetTrial).toHaveBeenCalledOnce();
    expect(text()).not.toContain('You will be reminded');
  });

  it('is called a payment where the page speaks of no trial', async () => {
    expect((await over('screen-open', { ...trialOffer, kind: 'renewal' })).text()).toContain('Remind me before the next payment');
  });

  it('is kept where the browser shows no notices, and the user is told so', async () => {
    const { body, actions, text } = await over('screen-open', trialOffer);
    actions.keepTrial.mockImplementation(async () => false);
    await press(body, 'Remind me before this trial');
    expect(text()).toContain('The browser shows no notifications');
    expect(text()).not.toContain('You will be reminded');
  });

  it.each(['screen-confirm', 'done', 'unproven', 'stale', 'way-netflix'])('is not looked for amid or after a cancellation, nor elsewhere: %s', async (name) => {
    const { actions, text } = await over(name, trialOffer);
    expect(actions.findTrial).not.toHaveBeenCalled();
    expect(text()).not.toContain('Remind me before');
  });

  it('shows nothing where the page names none', async () => expect((await over('screen-open', null)).text()).not.toContain('Reminders'));
});
