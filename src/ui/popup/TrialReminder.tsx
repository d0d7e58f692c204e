import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TrialOffer } from '../../case/find-trial.ts';
import type { PopupActions } from '../actions.ts';
import { formatDate } from '../format.ts';
import { useLang } from '../lang.ts';
import { Section } from '../parts/Section.tsx';

/** Where a page says when money is taken next: its words, and a reminder before it. Nothing where it does not. */
export function TrialReminder({ actions, lang: pageLang }: { actions: PopupActions; lang: string }) {
  const lang = useLang();
  const [offer, setOffer] = useState<TrialOffer | null>(null);
  const [allowed, setAllowed] = useState(false);
  useEffect(() => {
    let current = true;
    void Promise.all([actions.findTrial(), actions.mayNotify()]).then(
      ([found, may]) => {
        if (!current) return;
        setOffer(found);
        setAllowed(may);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [actions]);
  if (offer === null) return null;
  const take = (): void => {
    void actions.keepTrial(offer).then((given) => {
      setOffer({ ...offer, kept: true });
      setAllowed(given);
    });
  };
  const forget = (): void => void actions.forgetTrial(offer).then(() => setOffer({ ...offer, kept: false }));
  return (
    <Section title={i18n.t('remind.title')}>
      <blockquote class="script">
        <bdi {...(pageLang && { lang: pageLang })}>{offer.text}</bdi>
      </blockquote>
      <p role="status">{offer.kept && (allowed ? i18n.t('remind.willOn', { date: formatDate(offer.day, lang) }) : i18n.t('remind.refused'))}</p>
      <div class="row">
        <button type="button" class="button small" onClick={offer.kept ? forget : take}>
          {offer.kept ? i18n.t('remind.forget') : offer.kind === 'trial' ? i18n.t('remind.offerTrial') : i18n.t('remind.offerRenewal')}
        </button>
      </div>
    </Section>
  );
}
