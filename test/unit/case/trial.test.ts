import { describe, expect, it } from 'vitest';
import { trialIn } from '../../../src/case/find-trial.ts';
import { checkTrialLines, findTrialLines } from '../../../src/case/trial-lines.ts';

const TODAY = '2026-11-26';
const found = (blocks: string[], lang: string) => {
  const one = trialIn(findTrialLines(blocks), lang, TODAY);
  return one && [one.kind, one.on];
};

describe('when a page says that money is taken next', () => {
  it.each([
    ['en', ['Your free trial ends on December 4, 2026.'], ['trial', '2026-12-04']],
    ['en', ['Plan', 'Next billing date', 'December 20, 2026'], ['renewal', '2026-12-20']],
    ['en', ['Your plan renews on Jan 3, 2027 for $9.99.'], ['renewal', '2027-01-03']],
    ['zh-TW', ['試用期至 2026年12月4日，之後每月 149 元'], ['trial', '2026-12-04']],
    ['zh-TW', ['下次扣款日', '2026年12月10日'], ['renewal', '2026-12-10']],
    ['zh-CN', ['下次续费时间：2026年12月8日'], ['renewal', '2026-12-08']],
    ['ms', ['Percubaan percuma anda tamat pada 4 Disember 2026'], ['trial', '2026-12-04']],
    ['ja', ['無料体験は2026年12月4日に終了します'], ['trial', '2026-12-04']],
    ['ko', ['다음 결제일: 2026년 12월 9일'], ['renewal', '2026-12-09']],
    ['de', ['Dein Probezeitraum endet am 4. Dezember 2026.'], ['trial', '2026-12-04']],
    ['de', ['Nächste Abbuchung', '15. Dezember 2026'], ['renewal', '2026-12-15']],
    ['fr', ['Prochain prélèvement le 12 décembre 2026'], ['renewal', '2026-12-12']],
    ['es', ['Tu prueba gratuita termina el 4 de diciembre de 2026'], ['trial', '2026-12-04']],
    ['pt', ['Próxima cobrança em 6 de dezembro de 2026'], ['renewal', '2026-12-06']],
    ['it', ['Si rinnova il 7 dicembre 2026'], ['renewal', '2026-12-07']],
    ['id', ['Pembayaran berikutnya: 5 Desember 2026'], ['renewal', '2026-12-05']],
  ])('is found in %s: %s', (lang, blocks, expected) => expect(found(blocks, lang)).toEqual(expected));

  it('is a trial before a renewal, and the earliest of its kind', () => {
    expect(found(['Next payment: December 2, 2026', 'Your trial ends on December 9, 2026', 'Free trial until December 5, 2026'], 'en')).toEqual([
      'trial',
      '2026-12-05',
    ]);
  });

  it.each([
    ['a day that is past', ['Your free trial ended: your trial ends November 20, 2026']],
    ['no day at all', ['Start your free trial today', 'Watch anywhere']],
    ['a subscription that is over', ['Your plan will not renew on December 4, 2026: next billing date none']],
    ['any other day', ['Your order arrives on December 4, 2026']],
    ['a long text that speaks of many things', [`Next payment ${'and so on '.repeat(40)} December 4, 2026`]],
  ])('is not %s', (_, blocks) => expect(found(blocks, 'en')).toBeNull());

  it('is taken from nothing that a page made up in its place', () => {
    expect(checkTrialLines([{ kind: 'trial', text: 'x'.repeat(1000) }, { kind: 'other', text: 'x' }, null, { kind: 'trial' }])).toEqual([
      { kind: 'trial', text: 'x'.repeat(300) },
    ]);
    expect(checkTrialLines({ length: 3 })).toEqual([]);
  });
});
