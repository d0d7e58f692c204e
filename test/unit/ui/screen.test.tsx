// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { PopupState } from '../../../src/walk/view.ts';
import { control } from '../../gallery/fixtures/controls.ts';
import { press, section, showPopup, words } from './page.tsx';
import { stateOf, viewOf } from './states.ts';

vi.mock('#i18n', () => import('../../gallery/i18n.ts'));

/** The confirm screen of Netflix, changed. */
function confirm(more: Partial<Extract<PopupState['view'], { kind: 'screen' }>>): PopupState {
  return { ...stateOf('screen-confirm'), view: { ...viewOf('screen-confirm', 'screen'), ...more } };
}

describe('a screen of a cancel flow', () => {
  it('says which service and which screen it is, and where on the usual way', () => {
    const { body, text } = showPopup(stateOf('screen-confirm'));
    expect(words(body.querySelector('h1'))).toBe('The last confirmation');
    expect(words(body.querySelector('.where .over'))).toBe('Netflix');
    expect(words(body.querySelector('[aria-current="step"]'))).toBe('The last confirmation');
    expect(text).toContain('Next, usually: The proof that it worked');
  });

  it('claims no position on the way when the screen is not part of it', () => {
    const view = viewOf('screen-confirm', 'screen');
    const { body } = showPopup(confirm({ report: { ...view.report, screen: { kind: 'survey', confidence: 0.8, id: 'other' } } }));
    expect(body.querySelector('.route')).toBeNull();
  });

  it('names the control exactly as the page does, and what pressing it does', () => {
    const { body } = showPopup(stateOf('screen-confirm'));
    const sign = section(body, 'Then press');
    expect(sign.querySelector('.target')?.textContent).toBe('Finish Cancellation');
    expect(words(sign)).toContain('This is the press that ends it.');
  });

  it('lights the sign only where pressing moves the cancellation on', () => {
    expect(showPopup(stateOf('screen-confirm')).body.querySelector('.press.lit')).not.toBeNull();
    const { body, text } = showPopup(stateOf('screen-leads-on'));
    expect(body.querySelector('.lit')).toBeNull();
    expect(text).toContain('Manage membership');
    expect(text).toContain('Leads to your plan.');
  });

  it('says what to open first', () => {
    const { body } = showPopup(stateOf('screen-confirm'));
    expect(words(body.querySelector('.openers'))).toBe('Cancellation options');
    expect(words(section(body, 'Then press'))).toContain('Open this first:');
  });

  it('shows where the control is on a press of the button, and only then', async () => {
    const { body, actions } = showPopup(stateOf('screen-confirm'));
    expect(actions.goTo).not.toHaveBeenCalled();
    await press(body, 'Show me where');
    expect(actions.goTo).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('says why the control is easy to miss', () => {
    const { body } = showPopup(stateOf('screen-confirm'));
    const reasons = [...section(body, 'Why it is easy to miss').querySelectorAll('li')].map(words);
    expect(reasons).toEqual(['Folded away until you open it.', '1.4 screens further down.']);
  });

  it('tells decoys by what they really do', () => {
    const { body } = showPopup(confirm({ avoid: [control(2, 'keep', 'Go Back'), control(3, 'offer', 'Pause'), control(4, 'resume', 'Restart')] }));
    const items = [...section(body, 'Don’t press').querySelectorAll('li')].map(words);
    expect(items[0]).toMatch(/^Go Back ?Keeps your plan/);
    expect(items[1]).toMatch(/^Pause ?An offer/);
    expect(items[2]).toMatch(/^Restart ?Undoes the cancellation/);
  });

  it('never shows a decoy in the colour of the way out', () => {
    const { body } = showPopup(stateOf('screen-everything-in-the-way'));
    for (const label of body.querySelectorAll('.warn .page-label')) expect(label.closest('.press, .lit')).toBeNull();
    expect(body.querySelectorAll('.warn .page-label')).toHaveLength(3);
  });

  it('offers further ways out as choices, each with its own button', async () => {
    const { body, actions } = showPopup(stateOf('screen-everything-in-the-way'));
    const second = section(body, 'End it now or later: your choice').querySelectorAll<HTMLElement>('.button')[1];
    second?.click();
    expect(actions.goTo).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('leaves it to the user whether it ends now or on a day, and tells what follows from each', () => {
    const year = new Date().getFullYear() + 1;
    const ways = [control(1, 'confirm', 'End now'), control(2, 'confirm', `End on 3 December ${year}`)] as const;
    const { body } = showPopup(confirm({ press: ways[0], others: [ways[1]] }));
    const choice = section(body, 'End it now or later: your choice');
    expect([...choice.querySelectorAll('.does')].map(words)).toEqual(['Ends at once.', `Keeps working until December 3, ${year}, then ends.`]);
    expect(body.querySelector('.press')).toBeNull();
    expect(words(body)).not.toContain('Also on this page');
  });

  it('takes when it is to end for no reason', () => {
    const fields = [control(2, 'reason', 'Immediately, without a refund'), control(3, 'reason', 'At the end of the billing period')];
    const { body, text } = showPopup(confirm({ fields }));
    expect([...section(body, 'End it now or later: your choice').querySelectorAll('.does')].map(words)[1]).toMatch(/end of what is paid for/);
    expect(text).not.toContain('Any answer will do.');
    expect(body.querySelector('.press .target')?.textContent).toBe('Finish Cancellation');
  });

  it('says that any reason will do, which ones bring up an offer, and that the password is typed by the user alone, once each', () => {
    const { body } = showPopup(stateOf('screen-kkbox-password'));
    const asks = [...section(body, 'It asks for').querySelectorAll('div')].map(words);
    expect(asks).toEqual([
      'A reasonAny answer will do.These answers bring up an offer first: “價格太高”. Take another one, or decline the offer and go on.',
      'Your passwordYou type it. Exit Sign never sees it.',
    ]);
  });

  it('gives the guidance and the traps of this screen, those of others not', () => {
    const { body } = showPopup(stateOf('screen-confirm'));
    expect(words(section(body, 'Good to know'))).toContain('are not a cancellation');
    expect(words(section(body, 'Watch out'))).toContain('folded part of the page');
    expect(words(section(body, 'Watch out'))).not.toContain('Restart Membership');
  });

  it('tells on the last confirmation what happens then, and not before', () => {
    const { body } = showPopup(stateOf('screen-confirm'));
    expect([...section(body, 'What happens then').querySelectorAll('dt')].map(words)).toEqual(['Access', 'Money back', 'Keep as proof']);
    expect(showPopup(stateOf('screen-confirm')).text).toContain('Works until the end of the period you have paid for.');
    expect(showPopup(stateOf('screen-open')).text).not.toContain('What happens then');
  });

  it('says how the screen is known', () => {
    expect(showPopup(stateOf('screen-confirm')).text).toContain('From public code and help pages, May 2026; not checked live.');
    expect(showPopup(stateOf('screen-open')).text).toContain('From a written guide, 2025; not checked live.');
  });

  it('warns where a press that only starts may also end it', () => {
    const view = viewOf('screen-confirm', 'screen');
    const { text } = showPopup(confirm({ press: { ...view.press, role: 'open-cancel' } }));
    expect(text).toContain('On this site one press can end it');
    expect(text).toContain('What happens then');
  });

  it('says that more follows where more follows', () => {
    expect(showPopup(stateOf('screen-open')).text).toContain('More screens usually follow.');
  });

  it('asks to check what was found by its wording alone', () => {
    expect(showPopup(stateOf('screen-everything-in-the-way')).text).toContain('Found by its wording; check before you press.');
    expect(showPopup(stateOf('screen-confirm')).text).not.toContain('Found by its wording');
  });

  it('names the platform where that is what was recognised', () => {
    const view = viewOf('screen-confirm', 'screen');
    expect(showPopup(confirm({ press: { ...view.press, source: 'platform' } })).text).toContain('Recognised as a page of Netflix.');
  });

  it('says so when the page keeps removing the marks', () => {
    expect(showPopup(stateOf('contested')).text).toContain('This page keeps removing the marks');
    expect(showPopup(stateOf('screen-confirm')).text).not.toContain('keeps removing');
  });
});
