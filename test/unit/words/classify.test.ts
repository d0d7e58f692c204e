import { describe, expect, it } from 'vitest';
import { choose, readVocabularies } from '../../../src/cli/words/vocabularies.ts';
import { createLexicon, type LabelKind } from '../../../src/words/classify.ts';
import { pageLanguages } from '../../../src/words/languages.ts';
import { isForward } from '../../../src/words/roles.ts';

const lexicon = createLexicon(choose(readVocabularies('.'), ['en', 'zh-TW', 'zh-CN', 'ms', 'de', 'ja']));
const roleOf = (text: string, kind?: LabelKind) => lexicon.classify(text, kind).role;

describe('what a label says about a subscription', () => {
  it.each([
    ['Cancel subscription', 'open-cancel'],
    ['CANCEL MEMBERSHIP →', 'open-cancel'],
    ['取消我的訂閱', 'open-cancel'],
    ['取消會員資格', 'open-cancel'],
    ['退租', 'open-cancel'],
    ['取消套餐', 'open-cancel'],
    ['Batalkan Keahlian', 'open-cancel'],
    ['Abo kündigen', 'open-cancel'],
    ['Verträge hier kündigen', 'open-cancel'],
    ['解約手続きに進む', 'proceed'],
    ['メンバーシップのキャンセル', 'open-cancel'],
    ['Turn off auto-renew', 'auto-renew-off'],
    ['关闭自动续费', 'auto-renew-off'],
    ["Don't renew", 'auto-renew-off'],
    ['Continue to cancel', 'proceed'],
    ['仍要取消', 'proceed'],
    ['Trotzdem kündigen', 'proceed'],
    ['Finish Cancellation', 'confirm'],
    ['確認取消訂閱', 'confirm'],
    ['Selesai Pembatalan', 'confirm'],
  ] as const)('"%s" is %s', (text, role) => {
    const verdict = lexicon.classify(text);
    expect(verdict.role).toBe(role);
    expect(verdict.confidence).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    'Keep my plan',
    '保留訂閱',
    '暫不取消',
    'Kekalkan keahlian',
    'Abo behalten',
    "Don't cancel",
    'Never mind, keep plan',
    'Restart Membership',
    '恢復訂閱',
    'Langgan semula',
    '解約を取り消す',
    'Pause for 1 month',
    'Get 50% off',
    '暫停 1 個月',
    'Change plan',
  ])('never takes "%s" for the way out', (text) => expect(isForward(roleOf(text))).toBe(false));

  it.each([
    ['Cancel order', 'cancel-other'],
    ['Cancel upload', 'cancel-other'],
    ['取消訂單', 'cancel-other'],
    ['Unsubscribe from our newsletter', 'newsletter'],
    ['取消訂閱電子報', 'newsletter'],
    ['Delete account', 'delete-account'],
    ['Konto löschen', 'delete-account'],
  ] as const)('tells the false friend "%s": %s', (text, role) => expect(roleOf(text)).toBe(role));

  it.each(['Cancel', '取消', 'キャンセル', 'Batal', 'Abbrechen', '取消訂閱', '取消订阅', 'Change or cancel plan'])(
    'cannot decide on "%s": the page has to',
    (text) => {
      const { confidence } = lexicon.classify(text);
      expect(confidence).toBeLessThan(0.5);
      expect(confidence).toBeGreaterThan(0.1);
    },
  );

  it('reads a switch called "Auto-renew" as the control that ends it, and leaves the same words on a link undecided', () => {
    expect(roleOf('Auto-renew', 'toggle')).toBe('auto-renew-off');
    expect(roleOf('Auto-renew subscription', 'toggle')).toBe('auto-renew-off');
    expect(lexicon.classify('Auto-renew', 'link').confidence).toBeLessThan(0.5);
  });

  it('leaves a switch called "Automatic renewal" to the page: it may be one of two ways to pay', () => {
    const { role, confidence } = lexicon.classify('Automatic renewal', 'toggle');
    expect(role).toBe('auto-renew-off');
    expect(confidence).toBe(0.49);
    expect(lexicon.classify('Turn off automatic renewal', 'toggle').confidence).toBe(0.9);
    expect(lexicon.classify('自動更新をオフにする').role).toBe('auto-renew-off');
    expect(roleOf('Turn on automatic renewal')).toBe('resume');
  });

  it('takes an answer for what it answers: it negates nothing, and "Yes, cancel" says no more than the question', () => {
    const spanish = createLexicon(choose(readVocabularies('.'), ['en', 'es']));
    expect(spanish.classify('No, cancelar mi suscripción').role).toBe('open-cancel');
    expect(spanish.classify('No cancelar mi suscripción').role).toBe('keep');
    expect(spanish.classify('No, cancelar').confidence).toBeLessThan(0.5);
    expect(lexicon.classify('Yes, cancel').confidence).toBe(0.5);
    expect(lexicon.classify('No, keep my plan').role).toBe('keep');
  });

  it('takes a title for a plan where the language ends a plan and a mailing with the same words, and leaves anything else to the page', () => {
    const turkish = createLexicon(choose(readVocabularies('.'), ['en', 'tr']));
    expect(turkish.classify('Aboneliği İptal Et').confidence).toBeGreaterThanOrEqual(0.5);
    for (const text of ['Aboneliği iptal et', 'aboneliği iptal et', 'ABONELİĞİ İPTAL ET']) {
      const { role, confidence } = turkish.classify(text);
      expect([role, confidence < 0.5 && confidence > 0.1], text).toEqual(['open-cancel', true]);
    }
  });

  it('takes more than one subscription in Polish for plans, by its letters, and leaves a single one to the page', () => {
    const polish = createLexicon(choose(readVocabularies('.'), ['en', 'pl']));
    expect(polish.classify('Anuluj wszystkie subskrypcje').confidence).toBeGreaterThanOrEqual(0.5);
    expect(polish.classify('Anuluj moje subskrypcje').confidence).toBeGreaterThanOrEqual(0.5);
    expect(polish.classify('Anuluj subskrypcję').confidence).toBeLessThan(0.5);
  });

  it('knows what only one region says: in Brazil a mailing is a subscription too', () => {
    const said = (lang: string) => createLexicon(choose(readVocabularies('.'), pageLanguages(lang, ''))).classify('Cancelar assinatura').confidence;
    expect(said('pt-BR')).toBeLessThan(0.5);
    expect(said('pt-PT')).toBeGreaterThanOrEqual(0.8);
  });

  it('tells Vietnamese words apart that only their tone does', () => {
    const vietnamese = createLexicon(choose(readVocabularies('.'), ['en', 'vi']));
    expect(vietnamese.classify('Dừng gói đăng ký').role).toBe('open-cancel');
    expect(vietnamese.classify('Dùng gói đăng ký').role).toBe('other');
    expect(vietnamese.classify('Ngày hủy').confidence).toBeLessThan(0.5);
    expect(vietnamese.classify('Huỷ gói')).toEqual(vietnamese.classify('Hủy gói'));
  });

  it.each(['Cancel subscription?', 'Abo kündigen?', '取消會員資格？'])('takes "%s", which only asks, for nothing that decides', (text) => {
    expect(lexicon.classify(text).confidence).toBeLessThan(0.5);
    expect(lexicon.classify(text.slice(0, -1)).confidence).toBeGreaterThanOrEqual(0.5);
  });

  it.each(['Abonnement / désabonnement', 'Subscribe / Cancel subscription', '订阅 / 取消我的订阅'])(
    'takes "%s", which names two things, for neither',
    (text) => {
      const many = createLexicon(choose(readVocabularies('.'), ['en', 'fr', 'zh-CN']));
      expect(many.classify(text).confidence).toBeLessThan(0.5);
      expect(createLexicon(choose(readVocabularies('.'), ['en', 'de'])).classify('Abo/Vertrag kündigen').role).toBe('open-cancel');
    },
  );

  it.each([
    ['de', 'Zahlungsart ändern', 'Tarif ändern'],
    ['nl', 'Betaalmethode wijzigen', 'Abonnement wijzigen'],
    ['sv', 'Ändra betalningsmetod', 'Ändra abonnemang'],
    ['ru', 'Изменить способ оплаты', 'Изменить тариф'],
  ])('takes a change of something else than a plan for no offer (%s)', (lang, other, plan) => {
    const local = createLexicon(choose(readVocabularies('.'), ['en', lang]));
    expect(local.classify(other).role).toBe('other');
    expect(local.classify(plan)).toMatchObject({ role: 'offer', confidence: 0.8 });
  });

  it.each(['Save', 'Save changes'])('takes "%s" for no offer', (text) => expect(roleOf(text)).not.toBe('offer'));

  it('says which words decided, and in which language', () => {
    expect(lexicon.read('取消方案')).toMatchObject({ lang: 'zh-TW', hits: expect.arrayContaining([expect.objectContaining({ group: 'end', word: '取消' })]) });
  });

  it.each(['', ' ', '\u200b', '\ud800', '💔', 'x'.repeat(100_000), '取消訂閱'.repeat(10_000), '\0\x01'])('makes nothing of what is no label', (text) => {
    expect(lexicon.classify(text).confidence).toBeLessThan(0.5);
  });
});

describe('what a text states', () => {
  it.each([
    ['Subscription status: canceled', 'done'],
    ['Your cancellation request has been submitted', 'done'],
    ['You will not be charged again', 'done'],
    ['We’ve canceled your subscription', 'done'],
    ['Your membership is no longer active', 'done'],
    ['Your subscription will remain active until May 4, 2026', 'done'],
    ['Auto-renewal turned off', 'done'],
    ['Your cancellation is complete', 'done'],
    ['退会手続きを完了いたしました', 'done'],
    ['Ihre Kündigung ist bei uns eingegangen', 'done'],
    ['Your plan renews automatically on May 4', 'stillOn'],
    ['Please call us to cancel your membership', 'contact'],
    ['Your subscription cannot be canceled online', 'contact'],
    ['Your subscription is billed through Apple', 'elsewhere'],
    ['This subscription is managed by your mobile provider', 'elsewhere'],
    ['Follow Apple’s official instructions to cancel', 'elsewhere'],
    ['Folgen Sie der offiziellen Anleitung von Apple', 'elsewhere'],
    ['請依照 Apple 官方說明取消', 'elsewhere'],
    ['Do you want to end your subscription?', 'question'],
  ] as const)('"%s": %s', (text, group) => expect(lexicon.has(text, group)).toBe(true));

  it.each(['You can cancel at any time', 'Next billing date: May 4', 'Contact support', 'Your plan renews on May 4'])(
    'takes "%s" for no end of anything',
    (text) => {
      for (const group of ['done', 'contact', 'elsewhere'] as const) expect(lexicon.has(text, group)).toBe(false);
    },
  );
});
