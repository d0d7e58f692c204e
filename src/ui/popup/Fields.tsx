import { i18n } from '#i18n';
import type { ReportedControl } from '../../walk/report.ts';
import { Section } from '../parts/Section.tsx';
import { quoted } from '../quoted.ts';

interface FieldsProps {
  fields: ReportedControl[];
  /** The answers that lead to an offer, in the page's words. */
  diverting: string[];
}

/** What the screen asks the user for, and that nobody else fills it in. One line a kind: a survey has many radio buttons. */
export function Fields({ fields, diverting }: FieldsProps) {
  const asks = (role: ReportedControl['role']) => fields.some((field) => field.role === role);
  if (!asks('reason') && !asks('password')) return null;
  return (
    <Section title={i18n.t('field.title')}>
      <dl class="pairs">
        {asks('reason') && (
          <div>
            <dt>{i18n.t('field.reason')}</dt>
            <dd>{i18n.t('field.reasonHint')}</dd>
            {diverting.length > 0 && <dd>{i18n.t('field.diverts', { texts: quoted(diverting) })}</dd>}
          </div>
        )}
        {asks('password') && (
          <div>
            <dt>{i18n.t('field.password')}</dt>
            <dd>{i18n.t('field.passwordHint')}</dd>
          </div>
        )}
      </dl>
    </Section>
  );
}
