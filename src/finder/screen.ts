import type { ScreenKind } from '../packs/kinds.ts';
import { isForward } from '../words/roles.ts';
import { textOf } from './label.ts';
import type { Page } from './page.ts';
import { queryAll } from './roots.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Finding, Screen } from './types.ts';
import { isVisible } from './visibility.ts';

/** Which state of a cancel flow a page without a pack shows, and the words that prove its end, if they do. */
export function screenByWording(page: Page, found: readonly Finding[]): { screen: Screen | null; proof: string | null } {
  const forward = found.filter(({ role, band }) => isForward(role) && band === 'sure');
  const [first] = forward;
  if (first === undefined) {
    const proof = statement(page, 'done');
    if (proof !== null) return { screen: { kind: 'done', confidence: 0.7, id: null }, proof };
    if (statement(page, 'elsewhere') !== null) return { screen: { kind: 'billed-elsewhere', confidence: 0.6, id: null }, proof: null };
    if (statement(page, 'contact') !== null) return { screen: { kind: 'contact-only', confidence: 0.6, id: null }, proof: null };
    return { screen: null, proof: null };
  }
  return { screen: { kind: kindOf(page, first, found), confidence: 0.6, id: null }, proof: null };
}

function kindOf(page: Page, first: Finding, found: readonly Finding[]): ScreenKind {
  const { heading, section, dialog } = surroundingsOf(first.element);
  const has = (css: string): boolean => queryAll(page.roots, css).some(isVisible);
  const asks = page.lexicon.has(heading, 'question') || (dialog !== null && page.lexicon.has(section, 'question'));
  if (has('input[type="password"]')) return 're-auth';
  if (found.some(({ role }) => role === 'offer') && (first.role === 'proceed' || first.role === 'confirm')) return 'retention-offer';
  if (has('input[type="radio"], textarea') && first.role !== 'auto-renew-off') return 'survey';
  if (first.role === 'proceed') return found.some(({ role }) => role === 'keep') ? 'retention-offer' : 'survey';
  if (first.role === 'confirm' || asks || found.some(({ role }) => role === 'keep')) return 'confirm';
  return /account|profile|konto|akaun|帳號|账户|アカウント/i.test(page.url.pathname + page.document.title) ? 'account' : 'manage-plan';
}

/** The visible text that states something, such as that the subscription is over; short ones only: articles talk at length. */
export function statement(page: Page, group: 'done' | 'elsewhere' | 'contact'): string | null {
  for (const element of queryAll(page.roots, 'h1, h2, h3, h4, p, td, dd, [role="status"], [role="alert"], .alert, .notice, .badge, strong, span, div')) {
    if (element.childElementCount > 2 || (element.textContent?.length ?? 0) > 220) continue;
    const text = textOf(element);
    if (text !== '' && page.lexicon.has(text, group) && element.closest('article, label, button, a') === null && isVisible(element)) return text;
  }
  return null;
}
