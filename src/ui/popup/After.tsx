import { i18n } from '#i18n';
import type { LocalText, Pack } from '../../packs/schema.ts';
import { PackText } from '../parts/PackText.tsx';
import { Section } from '../parts/Section.tsx';

/** What happens after the last press: access, money, notice, and what to keep. */
export function After({ after }: { after: NonNullable<Pack['after']> }) {
  const rows: [string, LocalText | undefined][] = [
    [i18n.t('after.access'), after.access],
    [i18n.t('after.refund'), after.refund],
    [i18n.t('after.notice'), after.notice],
    [i18n.t('after.keep'), after.keep],
  ];
  if (rows.every(([, texts]) => texts === undefined)) return null;
  return (
    <Section title={i18n.t('after.title')}>
      <dl class="pairs">
        {rows.map(
          ([name, texts]) =>
            texts && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <PackText texts={texts} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}
