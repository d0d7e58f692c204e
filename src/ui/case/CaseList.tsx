import { i18n } from '#i18n';
import { readClock } from '../../case/clocks.ts';
import type { RuleSet } from '../../case/rule-schema.ts';
import { partOf } from '../../case/rules.ts';
import type { Case } from '../../case/schema.ts';
import { formatDate } from '../format.ts';
import { useLang } from '../lang.ts';
import { serviceName, situationName } from './names.ts';
import type { CaseActions, CasesState } from './state.ts';

/** All cases, each with what is due next, and what can be done with all of them. */
export function CaseList({ state: { cases, rules, today, blocked }, actions }: { state: CasesState; actions: CaseActions }) {
  return (
    <>
      <p>{i18n.t('cases.intro')}</p>
      {blocked && <p class="notice">{i18n.t('cases.blocked')}</p>}
      <button type="button" class="button primary" onClick={actions.openNew}>
        {i18n.t('cases.open')}
      </button>
      {cases.length === 0 && !blocked && <p class="aside">{i18n.t('cases.none')}</p>}
      <ul class="cases">
        {cases.map((item) => (
          <li key={item.id}>
            <a
              class="link"
              href={`#${encodeURIComponent(item.id)}`}
              onClick={(event) => {
                event.preventDefault();
                actions.show(item.id);
              }}
            >
              <bdi>{serviceName(item)}</bdi>
            </a>
            <p>{situationName(item.situation)}</p>
            <Next item={item} rules={rules} today={today} />
          </li>
        ))}
      </ul>
      <div class="row">
        {cases.length > 0 && (
          <button type="button" class="button small" onClick={() => actions.exportCases('all')}>
            {i18n.t('cases.exportAll')}
          </button>
        )}
        <label class="button small import">
          {i18n.t('cases.import')}
          <input
            type="file"
            class="visually-hidden"
            accept="application/json,.json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) actions.importFile(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <p class="aside">{i18n.t('cases.notAdvice')}</p>
    </>
  );
}

/** The next day that matters, or that it is closed. */
function Next({ item, rules, today }: { item: Case; rules: RuleSet[]; today: string }) {
  const lang = useLang();
  if (item.closed !== null) return <p class="aside">{i18n.t('caseEnd.closed', { date: formatDate(item.closed, lang) })}</p>;
  const readings = partOf(rules, 'clocks', item).map(({ rule }) => readClock(rule, item, today));
  const overdue = readings.flatMap((reading) => (reading.kind === 'overdue' ? [reading.due] : [])).sort();
  const running = readings.flatMap((reading) => (reading.kind === 'running' ? [reading.due] : [])).sort();
  if (overdue[0]) return <p class="due overdue">{i18n.t('caseClock.overdue', { date: formatDate(overdue[0], lang) })}</p>;
  return running[0] ? <p class="due">{i18n.t('caseClock.due', { date: formatDate(running[0], lang) })}</p> : null;
}
