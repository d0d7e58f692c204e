import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { flawsOf } from '../../../src/case/lint-rules.ts';
import { type RuleSet, ruleSetSchema } from '../../../src/case/rule-schema.ts';
import { startOf } from '../../../src/case/rules.ts';
import { problemLine, validate } from '../../../src/packs/validate.ts';
import { caseWith, idsOf, ruleFiles, sets } from './cases.ts';

z.config(z.locales.en());

describe('the rules that ship', () => {
  it.each([...ruleFiles])('are right, and bear the name of their folder: %s', (folder, text) => {
    const checked = validate(ruleSetSchema, text);
    expect(checked.ok ? [] : checked.problems.map((problem) => problemLine(folder, problem))).toEqual([]);
    if (checked.ok) expect([checked.value.id, [...flawsOf(checked.value)]]).toEqual([folder, []]);
  });

  it('are described by the schema that editors use: npm run schemas writes it', () => {
    const written = JSON.parse(readFileSync(join(import.meta.dirname, '../../../src/case/rules.schema.json'), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(ruleSetSchema, { io: 'input' }))));
  });

  it('lead to no site that is not the body’s own', () => {
    const links = sets.flatMap(({ steps }) => steps ?? []).flatMap(({ link }) => (link ? [new URL(link).hostname] : []));
    expect(links.sort()).toEqual(['cpc.ey.gov.tw', 'reportfraud.ftc.gov', 'tousu.sina.com.cn', 'www.12315.cn', 'www.12377.cn', 'www.kpdn.gov.my']);
  });
});

describe('the lint of rules', () => {
  const set = (more: Partial<RuleSet>): RuleSet => ({
    version: 1,
    id: 'x',
    name: { en: 'X' },
    countries: ['CN'],
    sources: [{ id: 'a', name: { en: 'A law' }, how: 'guide', seen: 'undated' }],
    notes: [{ id: 'n', text: { en: 'A note.' }, source: 'a' }],
    ...more,
  });

  it('asks for a source of everything, and for a use of every source', () => {
    expect([...flawsOf(set({}))]).toEqual([]);
    expect([...flawsOf(set({ notes: [{ id: 'n', text: { en: 'A note.' }, source: 'b' }] }))]).toEqual([
      'notes "n": no source is called "b"',
      'source "a" is used by nothing',
    ]);
  });

  it('asks for somebody it is about', () => {
    expect([...flawsOf(set({ countries: undefined } as unknown as Partial<RuleSet>))]).toEqual(['is about no country and no service: name one']);
  });
});

describe('which rules are about a case', () => {
  it('depends on how it was paid: a trial and a single payment of KKBOX end by themselves (K5)', () => {
    const kkbox = caseWith({ pack: 'kkbox', country: 'TW' });
    expect(idsOf('rights', { ...kkbox, plan: 'trial' })).toEqual(['trial']);
    expect(idsOf('rights', { ...kkbox, plan: 'single' })).toEqual(['single-payment', 'rescission']);
    expect(idsOf('rights', { ...kkbox, plan: 'monthly' })).toEqual(['rescission']);
  });

  it('shows how to change the card, to pause and to pay otherwise where KKBOX has no button (K6, K7)', () => {
    expect(idsOf('notes', caseWith({ pack: 'kkbox', country: 'TW', situation: 'billed-elsewhere' }))).toEqual(['card', 'pause']);
  });

  it('shows what to do when KKBOX still charges: another account, the lag of phone bills, the picture of the bill (K8, K10)', () => {
    const charged = caseWith({ pack: 'kkbox', country: 'TW', situation: 'charged', boughtAt: 'phone-bill' });
    expect(idsOf('notes', charged)).toEqual(['another-account', 'phone-bill-lag']);
    expect(idsOf('documents', charged)).toEqual(['bill']);
    expect(idsOf('steps', charged)).toEqual(['support', 'carrier', '1950', 'officer', 'mediation', 'court']);
  });

  it('asks to keep the confirmation of Netflix, and says that deleting a profile ends nothing (N2, N3)', () => {
    const netflix = caseWith({ pack: 'netflix', country: 'MY', plan: 'monthly', situation: 'no-button' });
    expect(idsOf('rights', netflix)).toEqual(['until-period-ends', 'future-services']);
    expect(idsOf('notes', netflix)).toEqual(['profile', 'any-words']);
    expect(idsOf('aftercare', netflix)).toEqual(['email', 'next-bill']);
    expect(idsOf('steps', netflix)).toEqual(['help', 'tribunal']);
  });

  it('names where the entry hides, the switch and the policy to read on a card shop (M1, M2, M5, M6)', () => {
    expect(idsOf('notes', caseWith({ situation: 'no-button' }))).toEqual(['entry', 'auto-renew', 'policy', 'official-only']);
  });

  it('has an answer to each refusal (M7, M10) and the traps of permanent members (M11, M14)', () => {
    expect(idsOf('answers', caseWith({ situation: 'refused' }))).toEqual(['unofficial', 'used', 'no-reason']);
    expect(idsOf('answers', caseWith({ situation: 'refused', plan: 'permanent' }))).toEqual(['unofficial', 'used', 'permanent-no-refund', 'no-reason']);
    expect(idsOf('notes', caseWith({ plan: 'permanent', situation: 'charged' }))).toEqual([
      'auto-renew',
      'policy',
      'official-only',
      'permanent',
      'charged-after',
    ]);
  });

  it('lists the documents of the situation (M8)', () => {
    expect(idsOf('documents', caseWith({ situation: 'refund' }))).toEqual(['identity', 'payment', 'wallet', 'chats', 'non-use', 'form', 'translation']);
    expect(idsOf('documents', caseWith({ situation: 'charged', reason: 'outage' }))).toContain('outage');
  });

  it('climbs from the supervisor by 12315 to a court (M12), and by the payment platform when a refund is late (M10)', () => {
    expect(idsOf('steps', caseWith({ situation: 'refused' }))).toEqual(['supervisor', '12315', 'heimao', '12377', 'amr', 'court']);
    expect(idsOf('steps', caseWith({ situation: 'late' }))).toContain('payment');
  });

  it('ends with what to look at afterwards (M13, F5)', () => {
    expect(idsOf('aftercare', caseWith())).toEqual(['status', 'auto-renew', 'refund']);
    expect(idsOf('aftercare', caseWith({ plan: 'rental' }))).toEqual(['notice', 'account']);
  });

  it('opens a case of 分期乐 as a rental in China: its order, its fee, its chat (F1-F4)', () => {
    expect(startOf(sets, 'fenqile')).toEqual({ country: 'CN', plan: 'rental' });
    const rental = caseWith({ pack: 'fenqile', plan: 'rental', situation: 'no-button' });
    expect(idsOf('notes', rental)).toEqual(['same-account', 'is-the-act']);
    expect(idsOf('rights', rental)).toEqual(['free-window']);
    expect(idsOf('steps', rental)).toEqual(['chat']);
  });

  it('keeps the bank of the card for the last where a charge goes on in the United States, with the days a dispute has', () => {
    const american = caseWith({ country: 'US', plan: 'monthly', situation: 'charged' });
    expect(idsOf('steps', american)).toEqual(['ftc', 'card']);
    expect(idsOf('clocks', american)).toEqual(['card-dispute']);
    expect(idsOf('rights', american)).toEqual(['simple-mechanism', 'california', 'colorado', 'new-york']);
  });

  it('names no body where none is known with a source', () => {
    for (const country of ['GB', 'HK', 'SG', '']) expect(idsOf('steps', caseWith({ country })), country).toEqual([]);
  });

  it('leaves out what depends on something the case does not say', () => {
    expect(idsOf('documents', caseWith({ plan: null }))).toEqual([]);
    expect(idsOf('rights', caseWith({ country: '' }))).toEqual([]);
  });
});
