import { i18n } from '#i18n';
import type { TimedWay, Timing } from '../../walk/timing.ts';
import type { PopupActions } from '../actions.ts';
import { formatDate } from '../format.ts';
import { useLang } from '../lang.ts';
import { Choices } from '../parts/Choices.tsx';
import { Section } from '../parts/Section.tsx';

/** What follows from ending at that time. */
function consequence(timing: Timing, lang: string): string {
  switch (timing.kind) {
    case 'now':
      return i18n.t('when.now');
    case 'on':
      return i18n.t('when.on', { date: formatDate(timing.date, lang) });
    case 'period-end':
      return i18n.t('when.periodEnd');
  }
}

interface WhenToEndProps {
  times: TimedWay[];
  lang: string;
  actions: PopupActions;
}

/** The ways out that end it at different times, each with what follows: the user decides, nothing is suggested. */
export function WhenToEnd({ times, lang, actions }: WhenToEndProps) {
  const own = useLang();
  const say = ({ ref }: { ref: number }): string | null => {
    const time = times.find(({ control }) => control.ref === ref);
    return time ? consequence(time.timing, own) : null;
  };
  return (
    <Section title={i18n.t('when.title')}>
      <p>{i18n.t('when.text')}</p>
      <Choices controls={times.map(({ control }) => control)} lang={lang} say={say} actions={actions} />
    </Section>
  );
}
