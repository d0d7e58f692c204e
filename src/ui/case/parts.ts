import type { RuleSet } from '../../case/rule-schema.ts';
import type { Case, Day } from '../../case/schema.ts';
import type { CaseActions } from './state.ts';

/** What every part of a case is given. */
export interface PartProps {
  item: Case;
  rules: RuleSet[];
  today: string;
  actions: CaseActions;
}

/** Ticks a rule off, or takes the tick back. */
export const toggled = (item: Case, key: string): Case => ({
  ...item,
  ticked: item.ticked.includes(key) ? item.ticked.filter((one) => one !== key) : [...item.ticked, key],
});

/** Sets one of the days of a case, or forgets it. */
export function withDay(item: Case, day: Day, date: string | undefined): Case {
  const { [day]: _, ...others } = item.days;
  return { ...item, days: date === undefined ? others : { ...others, [day]: date } };
}
