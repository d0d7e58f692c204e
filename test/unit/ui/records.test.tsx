// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { asPage } from '../../../src/ui/as-page.tsx';
import { daysOf } from '../../../src/ui/record/calendar.ts';
import { RecordSheet } from '../../../src/ui/record/RecordSheet.tsx';
import { RecordsPage } from '../../../src/ui/record/RecordsPage.tsx';
import type { RecordsState } from '../../../src/ui/record/state.ts';
import { provenWhole, recordActions, recordPages, unprovenWhole } from '../../gallery/fixtures/records.ts';
import { states } from '../../gallery/fixtures/states.ts';
import { walk } from '../../gallery/fixtures/walks.ts';
import { press, pressable, show, showPopup, words } from './page.tsx';

vi.mock('#i18n', () => import('../../gallery/i18n.ts'));

function page(name: string, more: Partial<RecordsState> = {}) {
  const asked = vi.fn<(name: string) => void>();
  const state = recordPages[name];
  if (!state) throw new Error(`No state is called "${name}"`);
  const actions = { ...recordActions((what) => () => asked(what)), change: vi.fn() };
  const body = show(<RecordsPage state={{ ...state, ...more }} actions={actions} lang="en" />);
  return { body, asked, actions, text: words(body) };
}

describe('a record on its page', () => {
  it('shows the words that proved it, the end, and every screen with what stood in the way', () => {
    const { text } = page('record-proven');
    for (const part of [
      'Cancelled, with proof',
      'Your membership has been cancelled. You can watch until December 4, 2026.',
      'December 4, 2026',
      'Cancel membership',
      'Finish Cancellation',
      'Switch to the Basic plan and save',
      '2.4',
    ])
      expect(text).toContain(part);
  });

  it('says where nothing proves it and no day was named', () => {
    const { text } = page('record-unproven');
    expect(text).toContain('Nothing on the pages proves it.');
    expect(text).toContain('The page named no day');
    expect(text).not.toContain('calendar');
  });

  it('asks whether anything was charged: "yes" leads to a case, "no" is written down', async () => {
    const { body, asked, actions } = page('record-proven');
    await press(body, 'Yes: open a case');
    expect(asked).toHaveBeenCalledWith('openCase');
    await press(body, 'No, nothing');
    expect(actions.change).toHaveBeenCalledWith({ charged: false });
  });

  it('puts the end and a look at the bill into a calendar', () => {
    expect(daysOf(provenWhole.record).map(({ date }) => date)).toEqual(['2026-12-04', '2026-12-07']);
    expect(daysOf(unprovenWhole.record)).toEqual([]);
  });
});

describe('reminders on the page of records', () => {
  it('stand with their days, lead to what they are about, and are switched off and on one by one', async () => {
    const { body, text, actions } = page('records-list');
    expect(text).toContain('Netflix: was anything charged?December 7, 2026');
    expect(text).toContain('KKBOX: the trial becomes a payment');
    expect(pressable(body, 'KKBOX: the trial').getAttribute('href')).toBe('https://www.kkbox.com/account');
    expect(pressable(body, '某卡盟: the deadline').getAttribute('href')).toBe('/cases.html#a');
    actions.switchReminder = vi.fn();
    await press(body, 'Remind me after all');
    expect(actions.switchReminder).toHaveBeenCalledWith('ends walk-netflix', true);
    await press(body, 'Do not remind me');
    expect(actions.switchReminder).toHaveBeenLastCalledWith('overdue a', false);
  });

  it('are asked to be shown on the screen, until they may; a refusal says what else there is', async () => {
    const { body, asked } = page('records-list');
    await press(body, 'Show reminders on my screen');
    expect(asked).toHaveBeenCalledWith('allowNotices');
    expect(page('records-list', { notices: 'on' }).text).not.toContain('Show reminders on my screen');
    expect(page('records-refused').text).toContain('put the days into your calendar');
  });
});

describe('a record saved as a page', () => {
  it('holds the record alone, runs nothing and loads nothing, whatever the page’s words were', () => {
    const name = '</title><script>alert(1)</script>';
    const whole = { ...provenWhole, record: { ...provenWhole.record, name, notes: '<img src=x onerror=alert(1)>' } };
    const html = asPage(name, <RecordSheet whole={whole} />, 'en', 'ltr');
    const saved = new DOMParser().parseFromString(html, 'text/html');
    expect(saved.querySelectorAll('script, link, a, button, input, [onerror]')).toHaveLength(0);
    expect([...saved.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([provenWhole.picture?.data]);
    expect(words(saved.querySelector('h1'))).toBe(name);
    expect(saved.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    expect(words(saved.body)).toContain('Your membership has been cancelled.');
  });
});

describe('the list of records', () => {
  it('says when there are none, and why nothing can be kept', () => {
    expect(page('records-empty').text).toContain('No records yet');
    expect(page('records-blocked').text).toContain('lets nothing be kept here');
  });

  it('brings a deleted record back', async () => {
    const { body, asked } = page('records-deleted');
    await press(body, 'Bring it back');
    expect(asked).toHaveBeenCalledWith('undo');
  });

  it.each([
    [{ kind: 'import', problem: { kind: 'broken', where: 'records[1].record.started' } } as const, 'damaged at records[1].record.started'],
    [{ kind: 'import', problem: { kind: 'not-records' } } as const, 'not a file of records'],
    [{ kind: 'full' } as const, 'no room left on this computer'],
  ])('says in a sentence what went wrong: %j', (notice, sentence) => {
    expect(page('records-list', { notice }).text).toContain(sentence);
  });
});

describe('the popup at the end of a walk', () => {
  const done = Object.values(states).find(({ view }) => view.kind === 'done');
  if (!done) throw new Error('no state is done');

  it('keeps a picture of the page when asked, and says what came of it', async () => {
    const { body, actions } = showPopup({ ...done, walk: walk([...provenWhole.record.steps]) });
    actions.keepRecord.mockResolvedValueOnce('no-room');
    await press(body, 'Keep it with a picture');
    expect(words(body)).toContain('no room for the picture');
    await press(body, 'See the record');
    expect(actions.open).toHaveBeenCalledWith('/records.html#a-walk', 'new-tab');
  });

  it('leads to the records', async () => {
    const { body, actions } = showPopup(done);
    await press(body, 'Records');
    expect(actions.openRecords).toHaveBeenCalled();
  });
});
