import { i18n } from '#i18n';
import { judge, type Outcome } from '../../case/eligibility.ts';
import { formatMoney } from '../../case/money.ts';
import { partOf } from '../../case/rules.ts';
import { useLang } from '../lang.ts';
import { PackText } from '../parts/PackText.tsx';
import { Card } from './Card.tsx';
import { missingName } from './names.ts';
import type { PartProps } from './parts.ts';
import { SourceLine } from './SourceLine.tsx';
import { workingSentence } from './working.ts';

const VERDICT = {
  holds: 'caseRight.holds',
  perhaps: 'caseRight.perhaps',
  not: 'caseRight.not',
  unknown: 'caseRight.unknown',
} as const satisfies Record<Outcome['verdict'], string>;

/** What the rules say of the case, each with its working: which day counts, how the amount comes out, what is missing. */
export function Rights({ item, rules, today }: PartProps) {
  const lang = useLang();
  const rights = partOf(rules, 'rights', item);
  return (
    <Card title={i18n.t('caseRight.title')}>
      {(item.country === '' || item.plan === null) && <p>{i18n.t('caseRight.sayMore')}</p>}
      {rights.length === 0 && item.country !== '' && item.plan !== null && <p>{i18n.t('caseRight.none')}</p>}
      {rights.map(({ key, rule, source }) => {
        const { verdict, working, missing, money } = judge(rule, item, today);
        return (
          <article key={key} class={`right ${verdict}`}>
            <p class="verdict">{i18n.t(VERDICT[verdict])}</p>
            <h3>
              <PackText texts={rule.name} />
            </h3>
            <p>
              <PackText texts={rule.text} />
            </p>
            {working.length > 0 && (
              <ol class="working">
                {working.map((step) => (
                  <li key={step.kind}>{workingSentence(step, lang)}</li>
                ))}
              </ol>
            )}
            {missing.length > 0 && <p class="missing">{i18n.t('caseRight.missing', { facts: list(missing.map(missingName), lang) })}</p>}
            {money && (
              <p class="amount">
                {i18n.t('caseRight.amount')} <strong>{formatMoney(money, lang)}</strong>
              </p>
            )}
            <SourceLine source={source} />
          </article>
        );
      })}
    </Card>
  );
}

const list = (words: string[], lang: string): string => new Intl.ListFormat(lang).format(words);
