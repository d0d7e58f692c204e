import type { Finding, Findings } from '../finder/types.ts';
import { LONGEST } from '../walk/limits.ts';
import type { PageKit } from '../walk/messages.ts';

/**
 * What is left of a look: without what the user said is no such control, with texts as long as may be told, and in a
 * frame nobody vouches for no more than what is possible.
 */
export function believe(seen: Findings, { guest, hidden }: Pick<PageKit, 'guest' | 'hidden'>): Findings {
  const findings = seen.findings.filter((item) => !isHidden(item, hidden));
  const stale = seen.stale.slice(0, LONGEST.stale).map((item) => ({ ...item, text: cut(item.text) }));
  if (guest) return { ...seen, ...NO_WORD, stale, screen: null, findings: findings.map((item) => ({ ...item, band: 'possible' })) };
  const { proof, proofNext, claim, switchedOff } = seen;
  return {
    ...seen,
    findings,
    stale,
    proof: proof && cut(proof),
    proofNext: proofNext && cut(proofNext),
    claim: claim && cut(claim),
    switchedOff: switchedOff && cut(switchedOff),
  };
}

const NO_WORD = { proof: null, proofNext: null, claim: null, switchedOff: null } as const;

/** Whether the user said that a control is not what it was taken for. */
const isHidden = ({ role, text }: Finding, hidden: PageKit['hidden']): boolean => hidden.some((item) => item.role === role && item.text === cut(text));

const cut = (text: string): string => text.slice(0, LONGEST.text);
