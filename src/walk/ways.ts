import { isForward } from '../words/roles.ts';
import type { Report, ReportedControl } from './report.ts';

/**
 * The controls that are shown as the way on, best first: sure ones that move a cancellation on; where none does, those
 * that lead to the page where one can.
 */
export function waysOf({ controls }: Report): ReportedControl[] {
  const sure = controls.filter(({ band }) => band === 'sure');
  const ways = sure.filter(({ role }) => isForward(role));
  return ways.length > 0 ? ways : sure.filter(({ role, source }) => role === 'manage' && source !== 'wording');
}

/** Whether something on the page still ends the subscription. */
export const endsHere = (report: Report): boolean => waysOf(report).some(({ role }) => isForward(role));
