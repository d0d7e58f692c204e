import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comingDate, findDates } from '../../../src/walk/dates.ts';

const TODAY = '2026-11-25';
const dates = (text: string, lang: string, today = TODAY): string[] => findDates(text, lang, today).map(({ date }) => date);

const DECEMBER = '2026-12-04';

describe('a date in a sentence', () => {
  it.each([
    ['zh-TW', '你的會員資格將於2026年12月4日到期。', '2026年12月4日'],
    ['zh-CN', '您可以使用到 2026 年 12 月 4 日为止', '2026 年 12 月 4 日'],
    ['zh-TW', '使用期限至民國115年12月4日止', '民國115年12月4日'],
    ['zh-TW', '到期日：115/12/04', '115/12/04'],
    ['zh-TW', '服務至115年12月4日', '115年12月4日'],
    ['ja', '令和8年12月4日までご利用いただけます', '令和8年12月4日'],
    ['ja', '有効期限：R8/12/4', 'R8/12/4'],
    ['ja', '2026/12/04（金）まで', '2026/12/04'],
    ['ko', '2026년 12월 4일까지 이용할 수 있습니다', '2026년 12월 4일'],
    ['ko', '2026. 12. 4. 까지', '2026. 12. 4'],
    ['en', 'You can watch until December 4, 2026.', 'December 4, 2026'],
    ['en', 'Ends on 4th of December 2026', '4th of December 2026'],
    ['en', 'Your plan ends Dec. 4 2026 at 10:00', 'Dec. 4 2026'],
    ['en', 'Access until Fri, 4 Dec 2026', '4 Dec 2026'],
    ['en', 'until 2026-12-04', '2026-12-04'],
    ['en-US', 'until 12/04/2026', '12/04/2026'],
    ['en-GB', 'until 04/12/2026', '04/12/2026'],
    ['en-GB', 'until 04/12/26', '04/12/26'],
    ['ms', 'Langganan anda tamat pada 4hb Disember 2026', '4hb Disember 2026'],
    ['ms', 'sehingga 04/12/2026', '04/12/2026'],
    ['id', 'hingga 4 Desember 2026', '4 Desember 2026'],
    ['de', 'Dein Abo endet am 4. Dezember 2026.', '4. Dezember 2026'],
    ['de', 'Kündigung zum 04.12.2026 bestätigt', '04.12.2026'],
    ['fr', 'jusqu’au 4 déc. 2026', '4 déc. 2026'],
    ['es', 'hasta el 4 de diciembre de 2026', '4 de diciembre de 2026'],
    ['pt-BR', 'até 4 de dez. de 2026', '4 de dez. de 2026'],
    ['it', 'fino al 4 dicembre 2026', '4 dicembre 2026'],
    ['nl', 'tot 4 december 2026', '4 december 2026'],
    ['pl', 'do 4 grudnia 2026 r.', '4 grudnia 2026'],
    ['ru', 'до 4 декабря 2026 г.', '4 декабря 2026'],
    ['ru', 'до 4-го декабря 2026', '4-го декабря 2026'],
    ['tr', "4 Aralık 2026'ya kadar", '4 Aralık 2026'],
    ['tr', '4 ARALIK 2026', '4 ARALIK 2026'],
    ['sv', 'till den 4 december 2026', '4 december 2026'],
    ['vi', 'đến ngày 4 tháng 12 năm 2026', '4 tháng 12 năm 2026'],
    ['th', 'ใช้งานได้ถึงวันที่ 4 ธ.ค. 2569', '4 ธ.ค. 2569'],
    ['th', 'ถึงวันที่ 4 ธันวาคม พ.ศ. 2569', '4 ธันวาคม พ.ศ. 2569'],
    ['th', '๔ ธันวาคม ๒๕๖๙', '๔ ธันวาคม ๒๕๖๙'],
    ['th', 'ถึง 4/12/69', '4/12/69'],
    ['ar', 'حتى ٤ ديسمبر ٢٠٢٦', '٤ ديسمبر ٢٠٢٦'],
    ['ar', 'ينتهي في 24 جمادى الآخرة 1448 هـ', '24 جمادى الآخرة 1448'],
    ['ar', 'حتى 4 كانون الأول 2026', '4 كانون الأول 2026'],
    ['fa', 'تا ۱۳ آذر ۱۴۰۵', '۱۳ آذر ۱۴۰۵'],
    ['fa', 'تا ۱۴۰۵/۹/۱۳', '۱۴۰۵/۹/۱۳'],
    ['he', 'עד 4 בדצמבר 2026', '4 בדצמבר 2026'],
    ['de-AT', 'bis 4. Dezember 2026', '4. Dezember 2026'],
  ])('is read in %s: %s', (lang, text, words) => {
    expect(findDates(text, lang, TODAY)).toEqual([{ date: DECEMBER, text: words }]);
  });

  it.each([
    ['2026年12月4日まで', ''],
    ['ใช้ได้ถึง 4 ธ.ค. 2569', 'en'],
    ['до 4 декабря 2026', 'en'],
    ['bis December 4, 2026', 'de'],
  ])('is read where the page declares no language or the wrong one: %s', (text, lang) => {
    expect(dates(text, lang)).toEqual([DECEMBER]);
  });

  it('without its year is the next such day', () => {
    expect(dates('12月4日まで', 'ja')).toEqual([DECEMBER]);
    expect(dates('ends on 4 December', 'en')).toEqual([DECEMBER]);
    expect(dates('ends on January 4.', 'en')).toEqual(['2027-01-04']);
    expect(dates('bis 29. Februar', 'de')).toEqual(['2028-02-29']);
    expect(dates('el martes, mar 4 dic', 'es')).toEqual([DECEMBER]);
  });

  it('without its year is past where it has only just been', () => {
    expect(dates('was cancelled on 24 November', 'en')).toEqual(['2026-11-24']);
  });

  it('is left out where day and month cannot be told apart', () => {
    expect(dates('until 04/12/2026', 'en')).toEqual([]);
    expect(dates('04/12/2026', 'zh-TW')).toEqual([]);
    expect(dates('until 13/12/2026', 'en')).toEqual(['2026-12-13']);
    expect(dates('until 12/13/2026', 'en')).toEqual(['2026-12-13']);
    expect(dates('until 12/12/2026', 'en')).toEqual(['2026-12-12']);
  });

  it.each([
    ['en', 'version 4.12.2026.1'],
    ['en', 'Members may 4 times a year'],
    ['en', 'may 2 of you'],
    ['en', 'Plan 2 ends May 2027'],
    ['en', '30 February 2026'],
    ['en', 'in December 2026'],
    ['en', 'room 12/13, 24/7, 1/2'],
    ['en', 'December 4 1823'],
    ['en', '4 December AD 1823'],
    ['zh-TW', '12月4GB'],
    ['zh-TW', '每月4日扣款'],
    ['ja', '12月分'],
    ['ar', '31 رمضان 1448'],
    ['en', 'March'],
    ['en', ''],
  ])('is not seen where there is none, in %s: %s', (lang, text) => {
    expect(dates(text, lang)).toEqual([]);
  });

  it('is one of several, each with its words', () => {
    const text = 'Cancelled on 25 November 2026. You can watch until December 4, 2026.';
    expect(findDates(text, 'en', TODAY)).toEqual([
      { date: '2026-11-25', text: '25 November 2026' },
      { date: DECEMBER, text: 'December 4, 2026' },
    ]);
    expect(comingDate(text, 'en', TODAY)?.date).toBe(DECEMBER);
    expect(comingDate('Cancelled on 25 November 2026.', 'en', TODAY)?.date).toBe(TODAY);
    expect(comingDate('Member since 3 May 2019.', 'en', TODAY)).toBeNull();
  });
});

/** A day within ten years of today, UTC. */
const day = fc.date({ min: new Date('2017-01-01'), max: new Date('2036-12-31'), noInvalidDate: true });

const iso = (date: Date): string => date.toISOString().slice(0, 10);

const LANGUAGES =
  'en en-GB en-AU zh-TW zh-CN zh-HK ms ja ko de de-AT fr fr-CA es es-MX pt pt-BR it id nl pl ru uk be bg sr mk cs sk sl hr bs ro hu tr az kk sv nb da fi et lv lt is el he ar ar-LB ar-MA fa th vi km lo my fil sw ca gl eu cy ga mt sq hy ka hi mr ne bn ta te ml kn gu pa si ur mn uz af lb eo am'.split(
    ' ',
  );

describe('what Intl writes, is read back', () => {
  const back = (lang: string, options: Intl.DateTimeFormatOptions): void => {
    const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' });
    fc.assert(
      fc.property(day, (date) => {
        expect(dates(`x: ${format.format(date)}.`, lang), format.format(date)).toEqual([iso(date)]);
      }),
      { numRuns: 25 },
    );
  };

  describe.each(LANGUAGES)('in %s', (lang) => {
    it.each(['full', 'long', 'medium'] as const)('%s', (dateStyle) => back(lang, { dateStyle, calendar: 'gregory' }));
    it('without weekday and comma, in its own digits or ours', () => {
      back(lang, { year: 'numeric', month: 'long', day: 'numeric', calendar: 'gregory', numberingSystem: 'latn' });
      back(lang, { year: 'numeric', month: 'short', day: '2-digit', calendar: 'gregory' });
    });
  });

  it.each([
    ['th', 'buddhist'],
    ['zh-TW', 'roc'],
    ['ja', 'japanese'],
    ['fa', 'persian'],
    ['ar', 'islamic-umalqura'],
    ['am', 'ethiopic'],
  ])('in %s, in the %s calendar', (lang, calendar) => {
    for (const dateStyle of ['full', 'long', 'medium'] as const) back(lang, { dateStyle, calendar });
  });

  it.each(['en-US', 'en-GB', 'de', 'fr', 'es', 'ms', 'ja', 'ko', 'zh-TW', 'ru', 'sv', 'nl', 'tr', 'fa', 'ar', 'he', 'vi'])('in numbers alone, in %s', (lang) =>
    back(lang, { year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'gregory' }),
  );
});

describe('whatever a page says', () => {
  it('never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('4', '12', '2026', '12月', '日', ' ', '.', '/', 'December', 'de', '令和', '元', '年', 'ธ.ค.', '١٤٤٨', 'رمضان'),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.oneof(fc.string(), fc.constantFrom('en', 'zh-TW', 'fa', 'am', 'th', 'de_DE')), (pieces, lang) => {
        for (const { date } of findDates(pieces.join(''), lang, TODAY)) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['1', '1 ', '1.', '4 de ', 'December ', '年', '(', '1st ', '令和', '4/', 'a', '4 de diciembre de 2026 '])(
    'takes work in proportion to its length: %j',
    (unit) => {
      // Not timed: a quadratic reading of a megabyte would outlast the test's patience by far.
      expect(findDates(unit.repeat(1_000_000 / unit.length), 'es', TODAY)).toBeInstanceOf(Array);
    },
  );
});
