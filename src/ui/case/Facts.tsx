import { i18n } from '#i18n';
import { countriesOf } from '../../case/rules.ts';
import { BOUGHT_AT, LONGEST_TEXT, PLANS, REASONS, SITUATIONS } from '../../case/schema.ts';
import { useLang } from '../lang.ts';
import { Card } from './Card.tsx';
import { Choice, DayField, notKnown, TextField } from './Field.tsx';
import { currencyOf, MoneyField } from './MoneyField.tsx';
import { dayName, planName, reasonName, situationName, whereName } from './names.ts';
import { type PartProps, withDay } from './parts.ts';

/** Places of the first users for which no rules are known: the letters and the timeline serve them all the same. */
const FURTHER = ['HK', 'MO', 'SG'];
const LINE = 200;

/** What the case is about: the few facts that decide, then the others. */
export function Facts({ item, rules, actions }: PartProps) {
  const lang = useLang();
  const { change } = actions;
  const regions = new Intl.DisplayNames(lang, { type: 'region' });
  const regionName = (code: string): string => regions.of(code) ?? code;
  const countries = [...new Set([...countriesOf(rules), ...FURTHER])].sort((a, b) => regionName(a).localeCompare(regionName(b), lang));
  return (
    <Card title={i18n.t('caseFact.title')}>
      <div class="fields">
        <TextField label={i18n.t('caseFact.service')} value={item.service} longest={LINE} save={(service) => change((one) => ({ ...one, service }))} />
        <Choice
          label={i18n.t('caseFact.situation')}
          value={item.situation}
          values={SITUATIONS}
          name={situationName}
          save={(situation) => change((one) => ({ ...one, situation: situation ?? one.situation }))}
        />
        <Choice
          label={i18n.t('caseFact.country')}
          value={item.country || null}
          values={countries}
          name={regionName}
          none={i18n.t('caseFact.otherCountry')}
          save={(country) => change((one) => ({ ...one, country: country ?? '' }))}
        />
        <Choice
          label={i18n.t('caseFact.plan')}
          value={item.plan}
          values={PLANS}
          name={planName}
          none={notKnown()}
          save={(plan) => change((one) => ({ ...one, plan }))}
        />
        <Choice
          label={i18n.t('caseFact.boughtAt')}
          value={item.boughtAt}
          values={BOUGHT_AT}
          name={whereName}
          none={notKnown()}
          save={(boughtAt) => change((one) => ({ ...one, boughtAt }))}
        />
        <DayField label={dayName('bought')} value={item.days.bought} save={(bought) => change((one) => withDay(one, 'bought', bought))} />
        <MoneyField
          label={i18n.t('caseFact.price')}
          value={item.price}
          currency={currencyOf(item.country, lang)}
          save={(price) => change((one) => ({ ...one, price }))}
        />
        <Choice
          label={i18n.t('caseFact.reason')}
          value={item.reason}
          values={REASONS}
          name={reasonName}
          none={notKnown()}
          save={(reason) => change((one) => ({ ...one, reason }))}
        />
      </div>
      <details class="more">
        <summary>{i18n.t('caseFact.more')}</summary>
        <div class="fields">
          {item.price && (
            <MoneyField
              label={i18n.t('caseFact.fee')}
              value={item.fee === null ? null : { amount: item.fee, currency: item.price.currency }}
              currency={item.price.currency}
              fixed
              save={(fee) => change((one) => ({ ...one, fee: fee?.amount ?? null }))}
            />
          )}
          <Choice
            label={i18n.t('caseFact.used')}
            value={item.used === null ? null : item.used ? 'yes' : 'no'}
            values={['no', 'yes']}
            name={(value) => (value === 'yes' ? i18n.t('caseFact.yes') : i18n.t('caseFact.no'))}
            none={notKnown()}
            save={(used) => change((one) => ({ ...one, used: used === null ? null : used === 'yes' }))}
          />
          {item.reason === 'outage' && (
            <TextField
              label={i18n.t('caseFact.outageHours')}
              value={item.outageHours === null ? '' : String(item.outageHours)}
              longest={6}
              save={(text) => change((one) => ({ ...one, outageHours: hoursIn(text) }))}
            />
          )}
          <TextField label={i18n.t('caseFact.order')} value={item.order} longest={LINE} save={(order) => change((one) => ({ ...one, order }))} />
          <TextField label={i18n.t('caseFact.account')} value={item.account} longest={LINE} save={(account) => change((one) => ({ ...one, account }))} />
          <TextField label={i18n.t('caseFact.sender')} value={item.sender} longest={LINE} save={(sender) => change((one) => ({ ...one, sender }))} />
          <TextField
            label={i18n.t('caseFact.clause')}
            value={item.clause}
            longest={LONGEST_TEXT}
            lines={2}
            save={(clause) => change((one) => ({ ...one, clause }))}
          />
          <TextField
            label={i18n.t('caseFact.tried')}
            value={item.tried}
            longest={LONGEST_TEXT}
            lines={2}
            save={(tried) => change((one) => ({ ...one, tried }))}
          />
        </div>
      </details>
    </Card>
  );
}

/** A number of hours as typed, or null where it is none. */
function hoursIn(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,5}$/.test(plain) ? Number(plain) : null;
}
