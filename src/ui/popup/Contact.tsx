import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupActions } from '../actions.ts';
import { Section } from '../parts/Section.tsx';

/** What to say where only a contact ends it, ready to be copied. */
export function Contact({ name, actions }: { name: string; actions: PopupActions }) {
  const [said, setSaid] = useState('');
  const text = i18n.t('contact.words', { name });
  const copy = () => {
    actions.copy(text).then(
      () => setSaid(i18n.t('copy.done')),
      () => setSaid(i18n.t('copy.failed')),
    );
  };
  return (
    <Section title={i18n.t('contact.title')}>
      <blockquote class="script">{text}</blockquote>
      <p class="does">{i18n.t('contact.keep')}</p>
      <div class="row">
        <button type="button" class="button small" onClick={copy}>
          {i18n.t('copy.say')}
        </button>
        <span role="status">{said}</span>
      </div>
    </Section>
  );
}
