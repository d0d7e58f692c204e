import { isDecoy, isForward } from '../words/roles.ts';
import { endsPlan } from './addresses.ts';
import { around } from './clobbered.ts';
import { labelOf } from './label.ts';
import type { Page } from './page.ts';
import { queryAll } from './roots.ts';
import { asksToCancel, type Scene } from './scene.ts';
import type { Finding } from './types.ts';
import { isVisible } from './visibility.ts';

const SECRETS = 'input[type="password"], input[autocomplete="one-time-code"]';
const GROUPS = 'form, dialog, [role="dialog"], [role="alertdialog"]';
const SENDS = 'button:not([type="button"], [type="reset"]), [type="submit"], [type="image"]';
const LOGIN = /log-?in|sign-?in/;
/** Who asks for a password on the way out asks nothing else. */
const CONFIDENCE = 0.85;

/** Whether the page asks who the user is. */
export const asksWho = ({ roots }: Page): boolean => queryAll(roots, SECRETS).some(isVisible);

/** What sends the password or code that a cancellation asks for: its own words say no more than "Next". Null where there is none, or several. */
export function passOn(page: Page, { address, cancelling, headings }: Scene): Finding | null {
  if (!(cancelling || endsPlan(address) || headings.some((text) => asksToCancel(page, text))) || LOGIN.test(address)) return null;
  const field = queryAll(page.roots, SECRETS).find(isVisible);
  const group = field && around(field, GROUPS);
  const [element, ...others] = [...(group?.querySelectorAll(SENDS) ?? [])].filter((item) => {
    const { role, confidence } = page.lexicon.classify(labelOf(item));
    return isVisible(item) && (confidence < 0.25 || !(isDecoy(role) || role === 'dismiss' || (isForward(role) && role !== 'proceed')));
  });
  if (element === undefined || others.length > 0) return null;
  return { element, role: 'proceed', text: labelOf(element), confidence: CONFIDENCE, band: 'sure', source: 'wording', reveal: [] };
}
