import { i18n } from '#i18n';
import type { Source } from '../../case/rule-schema.ts';
import { formatDate } from '../format.ts';
import { useLang } from '../lang.ts';
import { pickText } from '../local-text.ts';
import { lead, trail } from './lead.ts';

/** What a rule rests on, and when that was last seen to say so. */
export function SourceLine({ source: { name, seen, link } }: { source: Source }) {
  const lang = useLang();
  const picked = pickText(name, lang);
  const title = (
    <span lang={picked.lang} dir="auto">
      {picked.text}
    </span>
  );
  return (
    <p class="source">
      {lead(i18n.t('caseSource.from'))}
      {link ? (
        <a href={link} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      {trail(seen === 'undated' ? i18n.t('caseSource.undated') : i18n.t('caseSource.asOf', { date: formatDate(seen, lang) }))}
    </p>
  );
}
