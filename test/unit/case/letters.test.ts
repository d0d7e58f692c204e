import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mailLink, type Tone, writeLetter } from '../../../src/case/letter.ts';
import { letterWordsSchema } from '../../../src/case/letter-schema.ts';
import { type Case, SITUATIONS } from '../../../src/case/schema.ts';
import { LOCALES } from '../../../src/platform/locale.ts';
import { caseWith, sets, TODAY } from './cases.ts';

const LETTERS = join(import.meta.dirname, '../../../src/case/letters');
const words = new Map(
  readdirSync(LETTERS).map((file) => [file.replace('.json', ''), letterWordsSchema.parse(JSON.parse(readFileSync(join(LETTERS, file), 'utf8')))]),
);

function letter(lang: string, tone: Tone, item: Case) {
  const own = words.get(lang);
  if (!own) throw new Error(`No letters in ${lang}`);
  return writeLetter(own, tone, item, sets, TODAY);
}

/** A case that says all that a letter asks. */
const full = (more: Partial<Case> = {}): Case =>
  caseWith({
    days: { bought: '2026-09-01', asked: '2026-11-02', answered: '2026-11-10', charged: '2026-11-20' },
    order: 'A-77',
    account: 'me@shop.example',
    sender: '王小明',
    reason: 'benefit-missing',
    clause: '用户协议第8条',
    tried: '在线客服两次',
    ticked: ['cn-membership/documents/payment', 'cn-membership/documents/chats'],
    ...more,
  });

describe('the letters', () => {
  it('are written in every language of the interface', () => {
    expect([...words.keys()].sort()).toEqual(LOCALES.map((locale) => locale.replace('_', '-')).sort());
    for (const [name, { lang }] of words) expect(lang).toBe(name);
  });

  it('leave no blank where the case says all, in any language, situation and tone', () => {
    for (const lang of words.keys())
      for (const situation of SITUATIONS)
        for (const tone of ['plain', 'firm'] as const) {
          const { subject, body, blanks } = letter(lang, tone, full({ situation, reason: 'benefit-missing' }));
          expect(blanks, `${lang} ${situation} ${tone}`).toEqual([]);
          expect(`${subject}${body}`).not.toMatch(/[{}]|\b(undefined|null)\b|__|＿/);
        }
  });

  it('show as blanks, with their names, what the case does not say, and guess nothing', () => {
    for (const lang of words.keys()) {
      const { body, blanks } = letter(lang, 'firm', caseWith({ country: '', service: '', plan: null, price: null, days: {}, situation: 'refund' }));
      expect(blanks).toEqual([
        'service',
        'account',
        'order',
        'plan',
        'bought',
        'price',
        'reason',
        'asked',
        'clause',
        'tried',
        'evidence',
        'deadline',
        'claim',
        'sender',
      ]);
      expect(body).toMatch(/____|＿＿＿＿/);
      expect(body).toContain(words.get(lang)?.labels.order);
    }
  });

  it('ask for a refund with member type, date, reason and order number (M6)', () => {
    const { subject, body } = letter('zh-CN', 'plain', full());
    expect(subject).toBe('申请退费：某卡盟');
    for (const part of ['年度会员', '2026年9月1日', '承诺的权益没有提供', 'A-77', '¥120.00']) expect(body).toContain(part);
  });

  it('state facts, evidence, demand, law, clause and deadline when they are firm (M7, M11)', () => {
    const { body } = letter('zh-CN', 'firm', full({ plan: 'permanent', situation: 'refused' }));
    for (const part of [
      '“永久”会员',
      '付款截图：订单号、金额、时间。',
      '撤回拒绝决定',
      '用户协议第8条',
      '《消费者权益保护法》第九条',
      '民法典',
      '若 3 个工作日内（即2026年12月1日前）未获解决，本人将向监管部门投诉。',
    ])
      expect(body).toContain(part);
  });

  it('claim what the rules come to, less the fee (M4), and ask for the receipt of a refund that is late (M10)', () => {
    expect(letter('en', 'firm', full({ reason: 'not-needed', fee: 1000 })).body).toContain('I demand the refund of CN¥80.00');
    expect(letter('zh-CN', 'plain', full({ situation: 'late' })).body).toContain('退款处理凭证');
  });

  it('keep braces and marks of the user’s own as they were written', () => {
    const { body } = letter('en', 'firm', full({ order: '{service} $& $1', tried: '{order}' }));
    expect(body).toContain('order number: {service} $& $1');
    expect(body).toContain('What I have tried: {order}');
  });

  it('open in the mail program with every character kept', () => {
    const link = new URL(mailLink({ subject: '退订 & more?', body: 'one\ntwo #3 + 四' }));
    expect(link.searchParams.get('subject')).toBe('退订 & more?');
    expect(link.href).toContain('one%0D%0Atwo');
    expect(decodeURIComponent(/body=(.*)$/.exec(link.href)?.[1] ?? '')).toBe('one\r\ntwo #3 + 四');
  });
});
