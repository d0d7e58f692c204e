import { describe, expect, it } from 'vitest';
import type { ReportedControl } from '../../../src/walk/report.ts';
import { timedWays, timingOf } from '../../../src/walk/timing.ts';
import { control } from '../../gallery/fixtures/controls.ts';

const TODAY = '2026-11-26';
const timing = (text: string, lang: string, role: ReportedControl['role'] = 'confirm') => timingOf(control(1, role, text), lang, TODAY);

describe('when a way out takes effect', () => {
  it.each([
    ['End now', 'en'],
    ['Cancel immediately', 'en'],
    ['Immediately – no refund for the remaining days', 'en'],
    ['Jetzt beenden', 'de'],
    ['Terminer tout de suite', 'fr'],
    ['Finalizar ahora', 'es'],
    ['Termina ora subito', 'it'],
    ['Encerrar imediatamente', 'pt'],
    ['Завершить сейчас', 'ru'],
    ['立即结束', 'zh-CN'],
    ['立即結束', 'zh-TW'],
    ['今すぐ解約する', 'ja'],
    ['지금 해지', 'ko'],
    ['Tamatkan serta-merta', 'ms'],
    ['Akhiri sekarang', 'id'],
    ['Natychmiast', 'pl'],
    ['Hủy ngay', 'vi'],
    ['ยกเลิกทันที', 'th'],
  ])('is now for “%s”', (text, lang) => {
    expect(timing(text, lang)).toEqual({ kind: 'now' });
  });

  it.each([
    ['End on December 4, 2026', 'en'],
    ['Zum 04.12.2026 kündigen', 'de'],
    ['2026年12月4日に解約', 'ja'],
    ['2026年12月4日到期后结束', 'zh-CN'],
  ])('is a day for “%s”', (text, lang) => {
    expect(timing(text, lang)).toEqual({ kind: 'on', date: '2026-12-04' });
  });

  it.each([
    ['At the end of the billing period', 'en'],
    ['Am Ende des Abrechnungszeitraums', 'de'],
    ['À la fin de la période', 'fr'],
    ['到期后不再续费', 'zh-CN'],
    ['Koniec okresu rozliczeniowego', 'pl'],
  ])('is the end of what is paid for, for “%s”', (text, lang) => {
    expect(timing(text, lang)).toEqual({ kind: 'period-end' });
  });

  it('is the end of what is paid for where only the renewal ends', () => {
    expect(timing('Abonnement kündigen', 'de', 'auto-renew-off')).toEqual({ kind: 'period-end' });
  });

  it.each([
    ['Cancel subscription', 'en'],
    ['I know a better service', 'en'],
    ['Cancel now, with access until December 4, 2026', 'en'],
    ['Ende 3. Januar 2019', 'de'],
  ])('is not told by “%s”', (text, lang) => {
    expect(timing(text, lang)).toBeNull();
  });
});

describe('the choice of when it ends', () => {
  const now = control(1, 'proceed', 'End now');
  const later = control(2, 'auto-renew-off', 'Cancel renewal');

  it('is there where one way ends it at once and another does not', () => {
    expect(timedWays([now, later, control(3, 'confirm', 'Cancel')], 'en', TODAY).map(({ control: { ref } }) => ref)).toEqual([1, 2]);
  });

  it('is none where all ways end it at the same time, or do not say', () => {
    expect(timedWays([now, { ...now, ref: 3 }], 'en', TODAY)).toEqual([]);
    expect(timedWays([now, control(3, 'confirm', 'Cancel')], 'en', TODAY)).toEqual([]);
    expect(timedWays([later], 'en', TODAY)).toEqual([]);
  });
});
