// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../src/case/page-text.ts';
import { checkTerms } from '../../../src/case/term-kinds.ts';
import { findTerms } from '../../../src/case/terms.ts';

const found = (html: string, lang = 'en'): string[] => {
  document.body.innerHTML = html;
  return findTerms(paragraphsOf(document.body), lang).map(({ kind, sentence }) => `${kind}: ${sentence}`);
};

describe('what a page says of cancelling', () => {
  it('is the order’s own policy and its fee, before a rental of a phone is cancelled (F2)', () => {
    expect(found('<h2>租机订单详情</h2><p>取消政策：发货前可免费取消，发货后收取租金总额30%的违约金。</p><button>取消订单</button>', 'zh-CN')).toEqual([
      'policy: 取消政策：发货前可免费取消，发货后收取租金总额30%的违约金。',
      'fee: 取消政策：发货前可免费取消，发货后收取租金总额30%的违约金。',
    ]);
  });

  it('is the refund policy of a card shop, its period, conditions and charge (M5)', () => {
    expect(found('<ul><li>退费期限：7天</li><li>退费条件：未使用权益</li><li>手续费：10%</li><li>会员权益：去广告</li></ul>', 'zh-CN')).toEqual([
      'refund: 退费期限：7天',
      'refund: 退费条件：未使用权益',
      'fee: 手续费：10%',
    ]);
  });

  it.each([
    ['en', 'An early termination fee of 50% applies.', 'fee'],
    ['en', 'We require 30 days’ notice.', 'notice'],
    ['en', 'Payments are non-refundable.', 'refund'],
    ['de', 'Es gelten Kündigungsfristen von einem Monat.', 'notice'],
    ['fr', 'Un préavis d’un mois est demandé.', 'notice'],
    ['es', 'No habrá reembolso.', 'refund'],
    ['ms', 'Caj pembatalan RM50 akan dikenakan.', 'fee'],
    ['id', 'Biaya pembatalan Rp50.000 akan dikenakan.', 'fee'],
    ['id', 'Pembayaran tidak dapat dikembalikan.', 'refund'],
    ['zh-TW', '提前解約需支付違約金。', 'fee'],
    ['ja', '途中解約には解約金がかかります。', 'fee'],
    ['ko', '위약금이 발생할 수 있습니다.', 'fee'],
  ])('is found in %s: %s', (lang, sentence, kind) => expect(found(`<p>${sentence}</p>`, lang)).toContain(`${kind}: ${sentence}`));

  it('is the sentence alone, through bold words and links, also of what is folded', () => {
    expect(
      found(
        '<details><summary>Terms</summary><p>This service is provided by us as it is, in the form described on this page and no other. A <b>cancellation <a href="#">fee</a></b> of $20 may apply. You can pay by card.</p></details>',
      ),
    ).toEqual(['fee: A cancellation fee of $20 may apply.']);
  });

  it('is not a word that only ends like one, nor a script’s', () => {
    expect(found('<p>Our coffee is great.</p><script>var x = "cancellation fee"</script><p>La impermanencia de las cosas.</p>')).toEqual([]);
  });

  it('is each sentence once, and not hundreds', () => {
    expect(found('<p>手续费：1元</p><p>手续费：1元</p>', 'zh-CN')).toHaveLength(1);
    expect(found(Array.from({ length: 50 }, (_, index) => `<p>Refund policy ${index}</p>`).join(''))).toHaveLength(8);
  });

  it('never throws, whatever language a page says it is in', () => {
    expect(found('<p>手续费：1元</p>', 'not a language')).toEqual(['fee: 手续费：1元']);
  });
});

describe('what comes out of a page', () => {
  it('is taken only as far as it is what it should be', () => {
    expect(checkTerms([{ kind: 'fee', sentence: 'x'.repeat(999) }, { kind: 'evil', sentence: 'a' }, { kind: 'fee', sentence: 4 }, null])).toEqual([
      { kind: 'fee', sentence: 'x'.repeat(300) },
    ]);
    expect(checkTerms('<b>')).toEqual([]);
    expect(checkTerms(Array.from({ length: 500 }, () => ({ kind: 'fee', sentence: 'a' })))).toHaveLength(32);
  });
});
