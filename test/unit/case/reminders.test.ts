import { describe, expect, it } from 'vitest';
import { remindersOfCase } from '../../../src/case/reminders.ts';
import { addressOf } from '../../../src/record/reminders.ts';
import { caseWith, sets } from './cases.ts';

describe('what a case reminds of', () => {
  const kkbox = caseWith({ service: 'KKBOX', pack: 'kkbox', country: 'TW', situation: 'charged', boughtAt: 'phone-bill', days: {} });

  it('K8, M9: is the day after each deadline that has begun, with what is next, and leads to the case', () => {
    const reminders = remindersOfCase({ ...kkbox, days: { charged: '2026-01-15' } }, sets, '2026-02-01');
    expect(reminders.map(({ kind, day }) => [kind, day])).toEqual([['overdue', '2026-04-01']]);
    const [reminder] = reminders;
    expect(reminder?.kind === 'overdue' && reminder.on).toBe('2026-03-31');
    expect(reminder?.kind === 'overdue' && Object.keys(reminder.text)).toContain('zh-TW');
    expect(reminder && addressOf(reminder)).toBe(`/cases.html#${kkbox.id}`);
  });

  it('is nothing before a clock has begun, and nothing once it is closed', () => {
    expect(remindersOfCase(kkbox, sets, '2026-02-01')).toEqual([]);
    expect(remindersOfCase({ ...kkbox, days: { charged: '2026-01-15' }, closed: '2026-02-01' }, sets, '2026-02-01')).toEqual([]);
  });
});
