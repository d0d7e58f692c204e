import type { LabelKind } from './classify.ts';
import type { Role } from './roles.ts';
import type { WordGroup } from './vocabulary.ts';

/** What is known of a label. */
interface Label {
  /** Whether a group of words stands on it. */
  has(group: WordGroup): boolean;
  kind: LabelKind;
  /** Whether it begins with an answer set apart: "Yes, cancel". */
  isAnswer: boolean;
  /** How many of its words none of the groups accounts for. */
  beside: number;
  /** How many of these carry something. */
  rest(): number;
}

/**
 * What the words on a label make of it, with a confidence from 0 to 1.
 *
 * The rules, most telling first. Each line is one sentence about language, not about a site. The figures are set by
 * hand, in the order of how far each rule can be trusted; 0.3 means that words cannot decide.
 */
export function judge({ has, kind, isAnswer, beside, rest }: Label): [Role, number] {
  const ends = has('end') || has('terminate') || (has('either') && !has('renewal'));
  const plan = has('subscription') || has('renewal');
  const bare = (): boolean => rest() === 0;

  if (has('newsletter') && (ends || has('switchOff') || has('manage'))) return ['newsletter', 0.9];
  if (has('not') && has('renewal') && !ends && !has('ask')) return ['auto-renew-off', rest() <= 2 ? 0.9 : 0.4];
  if (has('not') && ends) return ['keep', 0.9];
  // A switch says what it is for; whether it is on, its state says.
  if (has('resume') && plan && kind === 'toggle') return ['auto-renew-off', 0.8];
  if (has('resume')) return ['resume', ends ? 0.45 : plan || bare() ? 0.9 : 0.6];
  if (has('keep')) return ends ? ['keep', 0.45] : ['keep', plan || bare() ? 0.9 : 0.55];
  if (has('remove') && has('account')) return ['delete-account', 0.9];
  if (ends || has('switchOff')) {
    if (has('ask')) return ['other', 0.49];
    if (has('foreign')) return ['cancel-other', plan || has('terminate') ? 0.45 : 0.9];
    if (has('offer')) return ['other', 0.4];
    if (has('manage')) return ['manage', 0.45];
    if (has('renewal')) return ['auto-renew-off', 0.9];
  }
  if (!ends && has('switchOff') && has('subscription')) return ['open-cancel', 0.45];
  // "Automatic renewal" may as well be one of two ways to pay; "Auto-renew" is a switch.
  if (has('renewal') && kind === 'toggle') return ['auto-renew-off', has('either') ? 0.49 : 0.8];
  if (ends) {
    const surely = plan || has('terminate') || has('either');
    const vaguely = has('switchOff') || !bare();
    if (has('goOn')) return ['proceed', surely ? 0.88 : vaguely ? 0.4 : isAnswer ? 0.5 : 0.8];
    if (has('finish')) return ['confirm', surely ? 0.88 : vaguely ? 0.35 : isAnswer ? 0.5 : 0.6];
    // A mailing as likely as a plan, the more so if the label goes on with a word nobody knows: "… al foro".
    if (has('either') && !plan && !has('terminate') && !has('account') && !isAnswer && (beside === 0 || rest() > 0)) return ['open-cancel', 0.49];
    if (plan || (has('either') && !has('account'))) return ['open-cancel', rest() <= 2 ? 0.9 : 0.7];
    if (has('account')) return ['open-cancel', 0.4];
    if (has('terminate')) return ['open-cancel', bare() ? 0.82 : rest() <= 1 ? 0.55 : 0.4];
    return ['open-cancel', 0.3];
  }
  if (has('renewal')) return ['auto-renew-off', 0.3];
  // "Change" is of a plan, unless it says of what else: "Change payment method".
  if (has('offer')) return (has('foreign') || has('manage')) && !plan ? ['other', 0.3] : ['offer', 0.8];
  if (has('manage')) return ['manage', plan || bare() ? 0.8 : 0.4];
  if (has('dismiss')) return ['dismiss', bare() ? 0.7 : 0.3];
  if (has('goOn') || has('finish')) return ['proceed', bare() ? 0.3 : 0.15];
  return ['other', 0.1];
}
