import { i18n } from '#i18n';
import type { Missing } from '../../case/eligibility.ts';
import type { BoughtAt, Case, Day, Plan, Reason, Situation } from '../../case/schema.ts';

const SITUATION = {
  'no-button': 'caseSituation.noButton',
  'billed-elsewhere': 'caseSituation.billedElsewhere',
  refund: 'caseSituation.refund',
  refused: 'caseSituation.refused',
  late: 'caseSituation.late',
  charged: 'caseSituation.charged',
} as const satisfies Record<Situation, string>;

const PLAN = {
  monthly: 'casePlan.monthly',
  quarterly: 'casePlan.quarterly',
  yearly: 'casePlan.yearly',
  permanent: 'casePlan.permanent',
  trial: 'casePlan.trial',
  single: 'casePlan.single',
  rental: 'casePlan.rental',
} as const satisfies Record<Plan, string>;

const WHERE = {
  official: 'caseWhere.official',
  'app-store': 'caseWhere.appStore',
  'phone-bill': 'caseWhere.phoneBill',
  reseller: 'caseWhere.reseller',
} as const satisfies Record<BoughtAt, string>;

const REASON = {
  'not-needed': 'caseReason.notNeeded',
  'benefit-missing': 'caseReason.benefitMissing',
  outage: 'caseReason.outage',
  misled: 'caseReason.misled',
} as const satisfies Record<Reason, string>;

const DAY = {
  bought: 'caseDay.bought',
  asked: 'caseDay.asked',
  answered: 'caseDay.answered',
  warned: 'caseDay.warned',
  complained: 'caseDay.complained',
  charged: 'caseDay.charged',
} as const satisfies Record<Day, string>;

export const situationName = (situation: Situation): string => i18n.t(SITUATION[situation]);
export const planName = (plan: Plan): string => i18n.t(PLAN[plan]);
export const whereName = (where: BoughtAt): string => i18n.t(WHERE[where]);
export const reasonName = (reason: Reason): string => i18n.t(REASON[reason]);
export const dayName = (day: Day): string => i18n.t(DAY[day]);

/** A fact that is missing, as its field is called. */
export function missingName(fact: Missing): string {
  switch (fact) {
    case 'price':
      return i18n.t('caseFact.price');
    case 'used':
      return i18n.t('caseFact.used');
    case 'reason':
      return i18n.t('caseFact.reason');
    case 'outageHours':
      return i18n.t('caseFact.outageHours');
    default:
      return dayName(fact);
  }
}

/** The service of a case, or that it has no name yet. */
export const serviceName = ({ service }: Case): string => service || i18n.t('cases.unnamed');
