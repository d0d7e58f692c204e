import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomes } from '../becomes.ts';
import { KINDS, type Stage, setStage } from '../browsers.ts';
import { caseOf, expectWords, fill, letterOf, part, unfold } from './page.ts';

const SHOP = { service: '某卡盟' };
const CHINA = { 'Whose rules': 'CN' };

describe.each(KINDS)('a case about a membership of a card shop, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it('says where the entry hides, that the renewal is on by default, and where the policy and the official channels are (M1, M2, M5, M6)', async () => {
    const page = await caseOf(stage, { ...SHOP, situation: 'no-button' }, { ...CHINA, 'How it is paid': 'yearly' });
    await expectWords(
      page,
      'The entry is often two menus deep: 会员中心',
      '到期自动续费 is on by default. Switch it off, and look once more that it is off',
      'note 退费期限, 退费条件 and 手续费. Not there? Ask for the policy in writing',
      'only through the official chat, phone, a verified mail address or a certified WeChat or Weibo account',
    );
    await page.close();
  });

  it('reckons a refund with its working by member type, reason and fee (M4)', async () => {
    const page = await caseOf(stage, { ...SHOP, situation: 'refund' }, { ...CHINA, 'How it is paid': 'yearly', 'Day I bought it': '2026-01-31', Price: '120' });
    await fill(page, 'Day I asked', '2026-04-15');
    await expectWords(page, 'Months used: 3 of 12', '9/12 of CN¥120.00 = CN¥90.00');
    await unfold(page, 'More facts');
    await fill(page, 'Fee that the terms state', '10');
    await expectWords(page, 'Less the fee: CN¥10.00', 'Comes to CN¥80.00');
    await fill(page, 'How it is paid', 'monthly');
    await expectWords(page, '7 to 15 days, depending on the platform’s terms');
    await fill(page, 'Reason', 'outage');
    await fill(page, 'Hours it was down', '49');
    await expectWords(page, 'Down for 49 hours; more than 48 counts', 'and compensation', 'Comes to CN¥120.00');
    await page.close();
  });

  it('asks for a refund with member type, day, reason and order number, and leaves blank what is not said (M6)', async () => {
    const page = await caseOf(stage, { ...SHOP, situation: 'refund' }, { ...CHINA, 'How it is paid': 'yearly', 'Day I bought it': '2026-01-31' });
    await fill(page, 'Reason', 'benefit-missing');
    const says = (words: string) => becomes(async () => (await letterOf(page)).includes(words));
    for (const words of ['申请退费：某卡盟', '年度会员', '2026年1月31日', '承诺的权益没有提供', '＿＿＿＿（订单号）'])
      expect(await says(words), words).toBe(true);
    await fill(page, 'Order number', 'A-77');
    expect(await says('A-77')).toBe(true);
    await page.close();
  });

  it('has an answer to each refusal, with the article it rests on (M7, M10)', async () => {
    const page = await caseOf(stage, { ...SHOP, situation: 'refused' }, { ...CHINA, 'How it is paid': 'yearly' });
    await expectWords(page, '“Bought through an unofficial channel” (非官方渠道购买)');
    const answers = await part(page, 'If they say');
    for (const words of ['消费者权益保护法第53条', 'Ask for a supervisor, then complain', '已使用权益', 'A reason is owed', 'appeal with evidence against it'])
      expect(answers).toContain(words);
    await page.close();
  });

  it('lists the documents with what to black out (M8)', async () => {
    const page = await caseOf(stage, { ...SHOP, situation: 'refund' }, { ...CHINA, 'How it is paid': 'yearly', Reason: 'outage' });
    await expectWords(page, 'The identity card, or a picture of the real-name page');
    const documents = await part(page, 'Documents');
    for (const words of [
      'All digits of the number but the last four',
      'order number, amount and time',
      'WeChat or Alipay, or the invoice of the reseller',
      'pictures of chats',
      'Proof that nothing was used',
      '退费申请表',
      'Translations',
    ])
      expect(documents).toContain(words);
    await page.close();
  });

  it('counts working days from each day of the case, says what is overdue, and what is next then (M9, M10)', async () => {
    const page = await caseOf(stage, { ...SHOP, situation: 'late' }, { ...CHINA, 'How it is paid': 'yearly', 'Day I asked': '2026-04-15' });
    await fill(page, 'Day they agreed', '2026-04-28');
    // The holiday of May is left out, and the Saturday worked in exchange for it counts.
    await expectWords(page, 'Overdue since May 9, 2026', 'Ask for the 退款处理凭证, then turn to the payment platform, or for a card to 中国人民银行');
    expect(await part(page, 'Deadlines')).toContain('1 to 3 working days, bank cards up to 5');
    expect(await part(page, 'If it stays a no')).toContain('The payment platform, or 中国人民银行 for cards');
    expect(await letterOf(page)).toContain('退款处理凭证');
    await page.close();
  });

  it('writes the firm letter for a “permanent” membership: facts, evidence, demand, articles and three working days (M11, M14)', async () => {
    const page = await caseOf(stage, { ...SHOP, situation: 'refused' }, { ...CHINA, 'How it is paid': 'permanent', Price: '500' });
    await fill(page, 'Clause of the agreement', '用户协议第8条');
    await fill(page, 'Tone', 'firm');
    const says = (words: string) => becomes(async () => (await letterOf(page)).includes(words));
    for (const words of ['“永久”会员', '用户协议第8条', '《消费者权益保护法》第九条', '民法典', '若 3 个工作日内', '将向监管部门投诉'])
      expect(await says(words), words).toBe(true);
    await expectWords(page, '“Permanent” (永久) means while the platform lives', '永久会员不可退', '最终解释权归平台所有');
    await fill(page, 'Where you stand', 'charged');
    await expectWords(page, 'Being charged after cancelling is a known trap');
    await page.close();
  });

  it('climbs from the supervisor by 12315 and the authorities to a court, each with what it needs (M12)', async () => {
    const page = await caseOf(stage, { ...SHOP, situation: 'refused' }, { ...CHINA, 'How it is paid': 'yearly', 'Day I complained': '2026-11-25' });
    await expectWords(page, '12315 accepts a complaint, or not, within 7 working days', 'December 4, 2026');
    const ladder = await part(page, 'If it stays a no');
    const steps = [
      'A supervisor of the platform',
      '12315',
      '投诉告知函',
      '黑猫投诉',
      '中国互联网违法和不良信息举报中心',
      '市场监督管理局 of the place',
      '5000元',
    ];
    expect(steps.map((step) => ladder.indexOf(step))).toEqual(steps.map((step) => ladder.indexOf(step)).toSorted((a, b) => a - b));
    for (const step of [...steps, 'Go there: www.12315.cn', 'Needs: ']) expect(ladder).toContain(step);
    await page.close();
  });

  it('ends with the status, the switch and the refund to look at (M13)', async () => {
    const page = await caseOf(stage, { ...SHOP, situation: 'refund' }, { ...CHINA, 'How it is paid': 'yearly' });
    await expectWords(page, 'The account says 非会员', 'Auto-renew is off', 'The refund has arrived, and its pictures are kept');
    await page.close();
  });
});
