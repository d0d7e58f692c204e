import type { KeptRecord } from '../../record/schema.ts';
import { todayHere } from '../../walk/dates.ts';
import { caseLink } from '../case/link.ts';

/** The address of a case about a charge after the end that a record is of. */
export function casesAddress({ name, subject, outcome, ended }: KeptRecord): string {
  const pack = subject.kind === 'service' ? subject.pack : null;
  const asked = outcome === 'proven' ? todayHere(new Date(ended)) : undefined;
  return caseLink({ service: name, pack, channel: null, situation: 'charged', asked });
}
