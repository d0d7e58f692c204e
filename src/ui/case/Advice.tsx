import { i18n } from '#i18n';
import { partOf } from '../../case/rules.ts';
import { PackText } from '../parts/PackText.tsx';
import { Card } from './Card.tsx';
import { lead } from './lead.ts';
import type { PartProps } from './parts.ts';

/** What to know first. */
export function Notes({ item, rules }: PartProps) {
  const notes = partOf(rules, 'notes', item);
  if (notes.length === 0) return null;
  return (
    <Card title={i18n.t('caseNotes.title')} sources={notes.map(({ source }) => source)}>
      <ul class="facts">
        {notes.map(({ key, rule }) => (
          <li key={key}>
            <PackText texts={rule.text} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What they may say, and what to say to it. */
export function Answers({ item, rules }: PartProps) {
  const answers = partOf(rules, 'answers', item);
  if (answers.length === 0) return null;
  return (
    <Card title={i18n.t('caseAnswers.title')} sources={answers.map(({ source }) => source)}>
      <dl class="pairs">
        {answers.map(({ key, rule }) => (
          <div key={key}>
            <dt>
              <PackText texts={rule.they} />
            </dt>
            <dd>
              <PackText texts={rule.text} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** Whom to turn to next, the mildest first: what each can do and what it needs. */
export function Steps({ item, rules }: PartProps) {
  const steps = partOf(rules, 'steps', item);
  if (steps.length === 0) return <General />;
  return (
    <Card title={i18n.t('caseSteps.title')} sources={steps.map(({ source }) => source)}>
      <ol class="ladder">
        {steps.map(({ key, rule }) => (
          <li key={key}>
            <h3>
              <PackText texts={rule.name} />
            </h3>
            <p>
              <PackText texts={rule.text} />
            </p>
            {rule.needs && (
              <p class="aside">
                {lead(i18n.t('caseSteps.needs'))}
                <PackText texts={rule.needs} />
              </p>
            )}
            {rule.link && (
              <a class="link" href={rule.link} target="_blank" rel="noreferrer">
                {i18n.t('channel.link', { host: new URL(rule.link).hostname })}
              </a>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What serves anywhere, where no rule names a body: said as such, for it has no source. */
function General() {
  return (
    <Card title={i18n.t('caseSteps.title')}>
      <p>{i18n.t('caseSteps.none')}</p>
      <ol class="ladder">
        <li>{i18n.t('caseSteps.inWriting')}</li>
        <li>{i18n.t('caseSteps.payer')}</li>
        <li>{i18n.t('caseSteps.office')}</li>
      </ol>
    </Card>
  );
}
