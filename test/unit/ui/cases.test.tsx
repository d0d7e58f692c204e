// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { asPage } from '../../../src/ui/as-page.tsx';
import { CaseSheet } from '../../../src/ui/case/CaseSheet.tsx';
import { CasesPage } from '../../../src/ui/case/CasesPage.tsx';
import { caseLink } from '../../../src/ui/case/link.ts';
import { readOpening } from '../../../src/ui/case/read-opening.ts';
import type { CasesState } from '../../../src/ui/case/state.ts';
import type { PopupState } from '../../../src/walk/view.ts';
import { caseActions, casePages, china } from '../../gallery/fixtures/cases.ts';
import { states as popupStates } from '../../gallery/fixtures/states.ts';
import { press, section, show, showPopup, words } from './page.tsx';

vi.mock('#i18n', () => import('../../gallery/i18n.ts'));

function page(name: string, more: Partial<CasesState> = {}) {
  const asked = vi.fn<(name: string) => void>();
  const state = casePages[name]?.();
  if (!state) throw new Error(`No state is called "${name}"`);
  const actions = { ...caseActions((what) => () => asked(what)), change: vi.fn() };
  const body = show(<CasesPage state={{ ...state, ...more }} actions={actions} lang="en" />);
  return { body, asked, actions, text: words(body) };
}

function choose(body: Element, label: string, value: string): void {
  const at = [...body.querySelectorAll('label')].find((item) => words(item) === label)?.htmlFor ?? '';
  const field = body.querySelector<HTMLSelectElement>(`#${at}`);
  if (!field) throw new Error(`No field is called "${label}"`);
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('a case on its page', () => {
  it('says when the user will be reminded of the next deadline, or offers it (M9)', async () => {
    expect(words(section(page('case-china').body, 'Deadlines'))).toMatch(/You will be reminded on \w+ \d+, 2026\./);
    const { body, asked, text } = page('case-china', { notices: 'off' });
    expect(text).not.toContain('You will be reminded');
    await press(body, 'Show reminders on my screen');
    expect(asked).toHaveBeenCalledWith('allowNotices');
  });

  it('shows each right with its working, its amount and its source (M4)', () => {
    const right = words(section(page('case-china').body, 'What applies'));
    for (const part of [
      'Months used: 1 of 12',
      '11/12 of CN¥198.00 = CN¥181.50',
      'Less the fee: CN¥10.00',
      'Comes to CN¥171.50',
      'Source: A written guide on refunds of 卡盟 memberships (date unknown)',
      'as of 2026',
    ])
      expect(right).toContain(part);
  });

  it('gives every element an id of its own, also after a part of it was drawn anew', () => {
    const { body } = page('case-china');
    choose(body, 'Tone', 'firm');
    const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names what is black out, overdue and not known of holidays (M8, M9)', () => {
    const { body } = page('case-china');
    expect(words(section(body, 'Documents'))).toContain('Black out: The card number but for its last four digits');
    const clocks = words(section(body, 'Deadlines'));
    expect(clocks).toContain('Overdue since October 23, 2026');
    expect(clocks).toContain('Send the firm letter');
    expect(clocks).toContain('the public holidays of 2027 are not known here');
  });

  it('starts the clock of a letter on the day it is sent', async () => {
    const { body, actions } = page('case-kkbox');
    await press(body, 'I sent it today');
    const item = actions.change.mock.calls[0]?.[0](casePages['case-kkbox']?.().shown?.item);
    expect(item.days.asked).toBe('2026-11-26');
  });

  it('asks for what decides while it is not said, and is not kept before the first change', () => {
    const { text } = page('case-new');
    expect(text).toContain('Say whose rules count');
    expect(text).toContain('Not kept yet');
    expect(text).toContain('no room left on this computer');
  });

  it('leads to the case there is already about the same service, rather than to a second one', async () => {
    const { item } = casePages['case-kkbox']?.().shown ?? {};
    if (!item) throw new Error('there is no such case');
    const { body, asked } = page('case-new', { shown: { item: { ...item, id: 'another' }, draft: true } });
    await press(body, 'KKBOX: I am still charged');
    expect(asked).toHaveBeenCalledWith('show');
  });

  it('refuses what is no amount, and says so', async () => {
    const { body, actions } = page('case-china');
    const field = body.querySelector<HTMLInputElement>('.money input');
    await act(async () => {
      if (field) field.value = 'about 20';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(actions.change).not.toHaveBeenCalled();
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(words(body)).toContain('This is no amount in that currency');
  });
});

describe('the list of cases', () => {
  it('shows what is due next in each', () => {
    const { text } = page('cases-list');
    expect(text).toContain('Overdue since October 23, 2026');
    expect(text).toContain('By December 31, 2026');
    expect(text).toContain('Closed on November 20, 2026');
  });

  it('says when nothing can be kept here, and brings a deleted case back', async () => {
    expect(page('cases-blocked').text).toContain('lets nothing be kept here');
    const { body, asked } = page('cases-deleted');
    await press(body, 'Bring it back');
    expect(asked).toHaveBeenCalledWith('undo');
  });

  it.each([
    [{ kind: 'import', problem: { kind: 'broken', where: 'cases[1].case.days' } } as const, 'damaged at cases[1].case.days'],
    [{ kind: 'import', problem: { kind: 'newer-version' } } as const, 'newer Exit Sign'],
    [{ kind: 'file', problem: 'too-many', name: 'a.png' } as const, 'a case holds 30 files'],
    [{ kind: 'gone' } as const, 'deleted in another window'],
  ])('says in a sentence what went wrong: %j', (notice, sentence) => {
    expect(page('cases-list', { notice }).text).toContain(sentence);
  });
});

describe('the popup', () => {
  it.each([
    ['elsewhere-kkbox', 'pack=kkbox'],
    ['nothing-unknown', 'situation=no-button'],
    ['stale', 'pack=netflix'],
    ['screen-open', 'pack=netflix'],
    ['done', 'situation=charged'],
  ])('leads to a case, with what is known filled in: %s', (name, part) => {
    const state = popupStates[name];
    if (!state) throw new Error(`No state is called "${name}"`);
    const links = [...showPopup(state).body.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((href) => href.startsWith('/cases.html') && href.includes(part))).not.toEqual([]);
  });

  it('says how to tell a company without a button, and leads to a case about it (K4)', () => {
    const links = [...showPopup(popupStates['elsewhere-kkbox'] as PopupState).body.querySelectorAll('.channel a')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(links.some((href) => href.includes('channel=') && href.includes('pack=kkbox'))).toBe(true);
  });
});

describe('a link to a case', () => {
  it('says service, pack, channel and situation, and is read as it was written', () => {
    const opening = { service: 'A & B 音樂', pack: 'kkbox', channel: 'taiwan-star', situation: 'billed-elsewhere' } as const;
    const link = new URL(caseLink(opening), 'https://x.example');
    expect(link.pathname).toBe('/cases.html');
    expect(readOpening(link.search)).toEqual(opening);
  });

  it('from elsewhere can put nothing strange into a case', () => {
    expect(readOpening('?service=A&pack=../x&channel=%3Cb%3E&situation=__proto__')).toEqual({
      service: 'A',
      pack: null,
      channel: null,
      situation: 'no-button',
    });
    expect(readOpening('?pack=kkbox')).toBeNull();
  });
});

describe('a case saved as a page', () => {
  it('holds what was written down, runs nothing and loads nothing, whatever the words and files are', () => {
    const service = '</title><script>alert(1)</script>';
    const attachments = ['image/png', 'image/svg+xml'].map((type, id) => ({ id: `${id}`, name: `chat.${type}`, type, size: 3, added: 0 }));
    const files = attachments.map(({ id }) => ({ id, case: 'china', bytes: new Uint8Array([1, 2, 3]).buffer }));
    const item = { ...china, service, attachments, tried: '<img src=x onerror=alert(1)>', letters: { 'zh-CN/firm/refused': '请退款' } };
    const saved = new DOMParser().parseFromString(asPage(service, <CaseSheet whole={{ case: item, files }} />, 'en', 'ltr'), 'text/html');
    expect(saved.querySelectorAll('script, link, a, button, input, [onerror]')).toHaveLength(0);
    expect(saved.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    expect([...saved.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual(['data:image/png;base64,AQID']);
    const text = words(saved.body);
    for (const part of [service, 'They refused', 'CN¥198.00', 'A20260901-77', '在线客服:', 'They would not name the clause.', '请退款', 'chat.image/svg+xml'])
      expect(text).toContain(part);
  });
});
