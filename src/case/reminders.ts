import { readHeard } from '../record/heard.ts';
import { listRecords } from '../record/records.ts';
import type { Heard, Reminder } from '../record/reminders.ts';
import { remindersOfRecord, remindersOfTrial } from '../record/reminders.ts';
import { listTrials } from '../record/trials.ts';
import { addDays, type PlainDate, todayHere } from './calendar.ts';
import { listCases } from './cases.ts';
import { readClock } from './clocks.ts';
import { bundledRules } from './load.ts';
import type { RuleSet } from './rule-schema.ts';
import { partOf } from './rules.ts';
import type { Case } from './schema.ts';

/** What a case reminds of: the day after each deadline that has begun, when the next step is open. Nothing once it is closed. */
export function remindersOfCase(item: Case, rules: readonly RuleSet[], today: PlainDate): Reminder[] {
  if (item.closed !== null) return [];
  return partOf(rules, 'clocks', item).flatMap(({ key, rule }) => {
    const reading = readClock(rule, item, today);
    if (reading.kind === 'not-started') return [];
    const { due: on } = reading;
    return [{ kind: 'overdue', id: `overdue ${item.id} ${key}`, name: item.service, day: addDays(on, 1), case: item.id, on, text: rule.overdue } as const];
  });
}

/** All that is kept, as what it reminds of; a part of it that the browser does not let us read reminds of nothing. */
export async function listReminders(): Promise<{ reminders: Reminder[]; heard: Heard }> {
  const nothing = (): [] => [];
  const [records, trials, cases, heard] = await Promise.all([listRecords().catch(nothing), listTrials(), listCases().catch(nothing), readHeard()]);
  const rules = cases.some(({ closed }) => closed === null) ? bundledRules() : [];
  const reminders = [
    ...records.flatMap(remindersOfRecord),
    ...trials.flatMap((trial) => remindersOfTrial(trial, records)),
    ...cases.flatMap((item) => remindersOfCase(item, rules, todayHere())),
  ];
  return { reminders: reminders.sort((a, b) => a.day.localeCompare(b.day)), heard };
}
