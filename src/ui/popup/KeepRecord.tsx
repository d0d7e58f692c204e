import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Walk } from '../../walk/walk.ts';
import type { KeepResult, PopupActions } from '../actions.ts';
import { Leave } from '../parts/Leave.tsx';
import { Section } from '../parts/Section.tsx';
import { BillReminder } from './BillReminder.tsx';

/** The background keeps the record while the popup draws: how long until "none" is the truth, in milliseconds. */
const SETTLES = 1000;

const RESULT = {
  picture: 'keepRecord.picture',
  'no-room': 'keepRecord.noRoom',
  'no-picture': 'keepRecord.noPicture',
  full: 'caseNotice.full',
  failed: 'caseNotice.failed',
} as const satisfies Record<KeepResult, string>;

interface KeepRecordProps {
  walk: Walk;
  actions: PopupActions;
  /** Amid a walk it is there for those who ask; at its end it is in sight. */
  folded: boolean;
}

/** Whether a record of the walk is kept, and the way to add a picture of the page as it stands. */
export function KeepRecord({ walk, actions, folded }: KeepRecordProps) {
  const [kept, setKept] = useState<boolean | null>(null);
  const [result, setResult] = useState<KeepResult | null>(null);
  useEffect(() => {
    const check = (): Promise<boolean> => actions.isKept(walk.id).catch(() => false);
    void check().then((there) => there && setKept(true));
    const later = setTimeout(() => void check().then(setKept), SETTLES);
    return () => clearTimeout(later);
  }, [walk.id]);
  const keep = (): void => {
    void actions.keepRecord(walk).then((came) => {
      setResult(came);
      if (came !== 'full' && came !== 'failed') setKept(true);
    });
  };
  const title = i18n.t('keepRecord.title');
  const body = (
    <>
      <p role="status">{result === null ? kept !== null && i18n.t(kept ? 'keepRecord.kept' : 'keepRecord.none') : i18n.t(RESULT[result])}</p>
      <div class="row">
        <button type="button" class="button small" onClick={keep}>
          {i18n.t('keepRecord.keep')}
        </button>
        {kept && (
          <Leave address={`/records.html#${encodeURIComponent(walk.id)}`} where="new-tab" actions={actions}>
            {i18n.t('keepRecord.see')}
          </Leave>
        )}
      </div>
      {kept && <BillReminder walk={walk} actions={actions} />}
    </>
  );
  if (!folded) return <Section title={title}>{body}</Section>;
  return (
    <details>
      <summary>{title}</summary>
      <div class="section">{body}</div>
    </details>
  );
}
