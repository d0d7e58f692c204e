import { i18n } from '#i18n';
import type { KeptRecord } from '../../record/schema.ts';
import type { WalkEvidence } from '../../walk/walk.ts';
import { formatDate, isolate } from '../format.ts';

const OUTCOME = {
  'under-way': 'record.underWay',
  'not-proven': 'record.notProven',
  proven: 'record.proven',
  elsewhere: 'record.elsewhere',
  contact: 'record.contact',
} as const satisfies Record<KeptRecord['outcome'], string>;

/** What a walk came to. */
export const outcomeName = (outcome: KeptRecord['outcome']): string => i18n.t(OUTCOME[outcome]);

/** What else than a confirmation proves it, in a sentence; null where there is nothing to say. */
export function signSentence({ kind, text, date }: WalkEvidence, lang: string): string | null {
  switch (kind) {
    case 'switch-off':
      return i18n.t('done.switchOff', { text: isolate(text) });
    case 'resume-control':
      return i18n.t('done.resume', { text: isolate(text) });
    case 'end-date':
      return date === null ? null : i18n.t('done.until', { date: formatDate(date, lang) });
    case 'confirmation-text':
      return null;
  }
}
