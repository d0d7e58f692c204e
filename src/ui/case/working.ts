import { i18n } from '#i18n';
import type { Step } from '../../case/eligibility.ts';
import { formatMoney } from '../../case/money.ts';
import { formatDate } from '../format.ts';
import { dayName } from './names.ts';

/** One line of a working, as a sentence with its numbers. */
export function workingSentence(step: Step, lang: string): string {
  switch (step.kind) {
    case 'from':
      return i18n.t('caseWork.from', { day: dayName(step.day), date: formatDate(step.date, lang) });
    case 'to':
      return step.asked ? i18n.t('caseWork.toAsked', { date: formatDate(step.date, lang) }) : i18n.t('caseWork.toToday', { date: formatDate(step.date, lang) });
    case 'days':
      return step.least === step.most
        ? i18n.t('caseWork.days', { count: step.count, most: step.most })
        : i18n.t('caseWork.daysRange', { count: step.count, least: step.least, most: step.most });
    case 'last-day':
      return i18n.t('caseWork.lastDay', { date: formatDate(step.date, lang) });
    case 'months':
      return i18n.t('caseWork.months', { used: step.used, of: step.of });
    case 'share':
      return i18n.t('caseWork.share', { part: step.part, of: step.of, price: formatMoney(step.price, lang), amount: formatMoney(step.amount, lang) });
    case 'whole':
      return i18n.t('caseWork.whole', { amount: formatMoney(step.amount, lang) });
    case 'fee':
      return i18n.t('caseWork.fee', { fee: formatMoney(step.fee, lang) });
    case 'no-fee-known':
      return i18n.t('caseWork.noFeeKnown');
    case 'unused':
      return i18n.t('caseWork.unused');
    case 'was-used':
      return i18n.t('caseWork.wasUsed');
    case 'hours':
      return i18n.t('caseWork.hours', { count: step.count, over: step.over });
    case 'benefit-missing':
      return i18n.t('caseWork.benefitMissing');
    case 'in-force':
      return step.contracts
        ? i18n.t('caseWork.contractsSince', { date: formatDate(step.since, lang) })
        : i18n.t('caseWork.since', { date: formatDate(step.since, lang) });
  }
}
