import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { lookAtBillOn } from '../../record/reminders.ts';
import { accessUntil, type Walk } from '../../walk/walk.ts';
import type { PopupActions } from '../actions.ts';
import { formatDate } from '../format.ts';
import { useLang } from '../lang.ts';

/** That the user will be reminded to look at the bill, or the way to it; nothing where the end is not proven. */
export function BillReminder({ walk, actions }: { walk: Walk; actions: PopupActions }) {
  const lang = useLang();
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => void actions.mayNotify().then(setAllowed), [actions]);
  const day = walk.status.kind === 'proven' ? lookAtBillOn({ accessUntil: accessUntil(walk), outcome: 'proven', ended: walk.changed }) : null;
  if (day === null || allowed === null) return null;
  const ask = (): void => {
    void actions.allowNotices().then((given) => {
      setAllowed(given);
      setRefused(!given);
    });
  };
  return (
    <>
      <p role="status">{allowed ? i18n.t('remind.willOn', { date: formatDate(day, lang) }) : refused && i18n.t('remind.refused')}</p>
      {!allowed && (
        <button type="button" class="button small" onClick={ask}>
          {i18n.t('remind.offerBill')}
        </button>
      )}
    </>
  );
}
