import { i18n } from '#i18n';
import { partOf } from '../../case/rules.ts';
import { formatDate } from '../format.ts';
import { useLang } from '../lang.ts';
import { PackText } from '../parts/PackText.tsx';
import { Card } from './Card.tsx';
import { Ticks } from './Field.tsx';
import { lead } from './lead.ts';
import { type PartProps, toggled } from './parts.ts';

/** The documents of the situation, each with what to black out. */
export function Documents({ item, rules, actions }: PartProps) {
  const documents = partOf(rules, 'documents', item);
  if (documents.length === 0) return null;
  return (
    <Card title={i18n.t('caseDocs.title')} sources={documents.map(({ source }) => source)}>
      <p>{i18n.t('caseDocs.text')}</p>
      <Ticks
        items={documents.map(({ key, rule }) => ({
          key,
          ticked: item.ticked.includes(key),
          toggle: () => actions.change((one) => toggled(one, key)),
          label: <PackText texts={rule.text} />,
          more: rule.blackOut && (
            <p class="black-out">
              {lead(i18n.t('caseDocs.blackOut'))}
              <PackText texts={rule.blackOut} />
            </p>
          ),
        }))}
      />
    </Card>
  );
}

/** What to look at afterwards, ending in a closed case. */
export function Aftercare({ item, rules, today, actions }: PartProps) {
  const lang = useLang();
  const checks = partOf(rules, 'aftercare', item);
  return (
    <Card title={i18n.t('caseEnd.title')} sources={checks.map(({ source }) => source)}>
      {checks.length === 0 && <p>{i18n.t('caseEnd.general')}</p>}
      <Ticks
        items={checks.map(({ key, rule }) => ({
          key,
          ticked: item.ticked.includes(key),
          toggle: () => actions.change((one) => toggled(one, key)),
          label: <PackText texts={rule.text} />,
        }))}
      />
      {item.closed === null ? (
        <button type="button" class="button" onClick={() => actions.change((one) => ({ ...one, closed: today }))}>
          {i18n.t('caseEnd.close')}
        </button>
      ) : (
        <div class="row">
          <p class="result">{i18n.t('caseEnd.closed', { date: formatDate(item.closed, lang) })}</p>
          <button type="button" class="button small" onClick={() => actions.change((one) => ({ ...one, closed: null }))}>
            {i18n.t('caseEnd.reopen')}
          </button>
        </div>
      )}
    </Card>
  );
}
