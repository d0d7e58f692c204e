import { describe, expect, it } from 'vitest';
import { labelTest, textTest } from '../../../src/words/label-words.ts';
import { pageLanguages } from '../../../src/words/languages.ts';
import { subject, uncovered } from '../../../src/words/matcher.ts';
import { normalise } from '../../../src/words/normalise.ts';

describe('texts brought to one form', () => {
  it.each([
    ['Ｃａｎｃｅｌ　ｐｌａｎ', 'cancel plan'],
    ['CANCEL\u00a0MEMBERSHIP  →', 'cancel membership'],
    ['Sub\u00adscription', 'subscription'],
    ['Kündigen', 'kundigen'],
    ['İPTAL', 'iptal'],
    ['Don’t renew', 'don t renew'],
    ['取消\u200b訂閱', '取消訂閱'],
    ['解約が', '解約が'],
    ['המנוי־שלי', 'המנוי שלי'],
    ['لغو اشتراك', 'لغو اشتراک'],
    ['取消→訂閱（每月）', '取消 訂閱 每月'],
    ['Да × нет 🚫 «может»', 'да нет может'],
    ['रद्द करें। अभी', 'रद्द करें अभी'],
    ['٪50 خصم؟', '50 خصم'],
    ['ΣΥΝΔΡΟΜΉΣ', 'συνδρομησ'],
    ['𝗖𝗮𝗻𝗰𝗲𝗹 ｐｌａｎ', 'cancel plan'],
    ['か\u3099', 'が'],
    ['সা\u09c7\u09be', 'সা\u09cb'],
  ])('%s', (text, form) => expect(normalise(text)).toBe(form));

  it('keeps the tones of Vietnamese where they are asked for, wherever they were typed', () => {
    expect(normalise('Hủy', 200, true)).toBe(normalise('Huỷ', 200, true));
    expect(normalise('dừng', 200, true)).not.toBe(normalise('dùng', 200, true));
    expect(normalise('dừng'.normalize('NFD'), 200, true)).toBe(normalise('dừng', 200, true));
    expect(normalise('dừng')).toBe('dung');
  });

  it('counts words where none are set apart, by how long they are in that script', () => {
    expect(uncovered(subject('cancel my plan'))).toBe(3);
    expect(uncovered(subject('取消訂閱'))).toBe(2);
    expect(uncovered(subject('ยกเลิกการต่ออายุอัตโนมัติ'))).toBeLessThan(7);
  });
});

describe('the words of a pack on a label', () => {
  it('are the same but for case, arrows, counters and width', () => {
    expect(labelTest(['Cancel membership'])(normalise('Cancel Membership ›'))).toBe(true);
    expect(labelTest(['已退租,為什麼還在持續收費'])(normalise('已退租，為什麼還在持續收費'))).toBe(true);
    expect(labelTest(['Devices'])(normalise('Devices (3)'))).toBe(true);
  });

  it('are the whole label: "Cancel" is not "Cancel order"', () => {
    expect(labelTest(['Cancel'])(normalise('Cancel order'))).toBe(false);
    expect(labelTest(['Cancel order'])(normalise('Cancel'))).toBe(false);
  });

  it('may leave a date open', () => {
    expect(labelTest(['End on <date>'])(normalise('End on 4 December 2026'))).toBe(true);
    expect(labelTest(['End on <date>'])(normalise('End now'))).toBe(false);
    expect(labelTest(['將於<date>結束'])(normalise('將於 2026年12月4日 結束'))).toBe(true);
  });

  it('never match when they are nothing but punctuation', () => expect(labelTest(['…'])(normalise('Upgrade'))).toBe(false));

  it('are any of several', () => {
    const test = labelTest(['Keep', 'End on <date>', 'Cancel']);
    expect(['Cancel', 'End on Monday', 'Cancel order'].map((label) => test(normalise(label)))).toEqual([true, true, false]);
  });

  it('are found within a sentence where the pack only asks for their presence', () => {
    expect(textTest(['has been cancelled'])('Your subscription has been cancelled.')).toBe(true);
    expect(textTest(['has been cancelled'])('Your subscription renews.')).toBe(false);
  });
});

describe('the languages of a page', () => {
  it.each([
    ['zh-Hant-TW', '', ['en', 'zh-TW']],
    ['zh-CN', '', ['en', 'zh-CN']],
    ['zh', '订阅会员', ['en', 'zh-CN']],
    ['zh', '訂閱會員', ['en', 'zh-TW']],
    ['de-AT', '', ['en', 'de']],
    ['en', 'プランの変更', ['en', 'ja']],
    ['', '會員中心', ['en', 'zh-TW']],
    ['pt-PT', 'Assinatura', ['en', 'pt']],
    ['pt_BR', 'Assinatura', ['en', 'pt-BR']],
    ['nn-NO', '', ['en', 'nb']],
    ['uk', 'Підписка', ['en', 'uk']],
    ['', 'Подписка', ['en', 'ru']],
    ['', '', ['en']],
  ])('declared "%s", showing "%s"', (declared, sample, langs) => expect(pageLanguages(declared, sample)).toEqual(langs));
});
