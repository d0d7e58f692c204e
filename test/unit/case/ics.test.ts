import { describe, expect, it } from 'vitest';
import { asCalendar } from '../../../src/case/ics.ts';

describe('deadlines for a calendar (M9)', () => {
  const text = asCalendar(
    [{ id: 'a/cn-membership/clocks/review', title: '某卡盟：审核', text: 'Line one\nand, two; more', date: '2026-12-31' }],
    new Date('2026-11-26T08:00:00Z'),
  );

  it('are whole days, whatever the time zone, with a reminder on the day before', () => {
    expect(text).toContain('DTSTART;VALUE=DATE:20261231');
    expect(text).toContain('DTEND;VALUE=DATE:20270101');
    expect(text).toMatch(/BEGIN:VALARM[\s\S]*TRIGGER:-PT15H[\s\S]*END:VALARM/);
  });

  it('keep their words, and the same name each time', () => {
    expect(text).toContain('某卡盟：审核');
    expect(text).toContain('Line one\\nand\\, two\\; more');
    expect(text).toContain('UID:a-cn-membership-clocks-review@exit-sign.invalid');
  });
});
