import { i18n } from '#i18n';
import { formatMoney } from '../../case/money.ts';
import { type Case, DAYS } from '../../case/schema.ts';
import { dayName, planName, reasonName, whereName } from './names.ts';

/** The facts of a case that take a line each, under the names of their fields; what is not known is left out. */
export function knownFacts(item: Case, lang: string): [label: string, value: string][] {
  const { price } = item;
  const facts: [string, string | null][] = [
    [i18n.t('caseFact.country'), item.country && (new Intl.DisplayNames(lang, { type: 'region' }).of(item.country) ?? item.country)],
    [i18n.t('caseFact.plan'), item.plan && planName(item.plan)],
    [i18n.t('caseFact.boughtAt'), item.boughtAt && whereName(item.boughtAt)],
    [i18n.t('caseFact.price'), price && formatMoney(price, lang)],
    [i18n.t('caseFact.fee'), price && item.fee !== null ? formatMoney({ amount: item.fee, currency: price.currency }, lang) : null],
    [i18n.t('caseFact.reason'), item.reason && reasonName(item.reason)],
    [i18n.t('caseFact.outageHours'), item.outageHours === null ? null : String(item.outageHours)],
    [i18n.t('caseFact.used'), item.used === null ? null : item.used ? i18n.t('caseFact.yes') : i18n.t('caseFact.no')],
    [i18n.t('caseFact.order'), item.order],
    [i18n.t('caseFact.account'), item.account],
    [i18n.t('caseFact.sender'), item.sender],
  ];
  return facts.flatMap(([label, value]) => (value ? [[label, value]] : []));
}

/** Something that happened: a day of the case, or what the user wrote down of it. */
export interface Happening {
  id: string;
  day: string;
  who: string;
  said: string;
  /** The user wrote it, and can take it away. */
  own: boolean;
}

/** All that happened in a case, in its order. */
export function happenings(item: Case): Happening[] {
  const days = DAYS.flatMap((day) => (item.days[day] === undefined ? [] : [{ id: day, day: item.days[day] ?? '', who: '', said: dayName(day), own: false }]));
  return [...days, ...item.events.map((event) => ({ ...event, own: true }))].sort((a, b) => a.day.localeCompare(b.day));
}
