import { textOf } from './label.ts';
import { isWithin } from './modal.ts';
import type { Page } from './page.ts';
import { queryAll } from './roots.ts';
import type { Scene } from './scene.ts';
import { isVisible } from './visibility.ts';

/** What is said on a page stands in one of these. */
export const STATEMENTS = 'h1, h2, h3, h4, p, td, dd, strong, span, div, [role=status], [role=alert]';
/** Longer texts talk about something; in characters. */
const LONGEST = 220;

/**
 * The visible text that states something, such as that the subscription is over.
 *
 * @param scene where an article is told from an account page; without it nothing in an `<article>` is believed
 */
export function statement(page: Page, group: 'done' | 'elsewhere' | 'contact', scene?: Scene): string | null {
  if (!page.states || scene?.explaining || scene?.mailing) return null;
  const outside = scene === undefined ? 'article, label, button, a, option' : 'label, button, a, option, [role=button]';
  for (const element of queryAll(page.roots, STATEMENTS)) {
    // Lines set apart by breaks are one text.
    if ((element.childElementCount > 2 && element.querySelector(':scope > :not(br)') !== null) || (element.textContent?.length ?? 0) > LONGEST) continue;
    const text = textOf(element);
    if (
      text !== '' &&
      page.lexicon.has(group === 'done' ? stated(text) : text, group) &&
      element.closest(outside) === null &&
      isWithin(element, scene?.modal ?? element) &&
      isVisible(element)
    )
      return text;
  }
  return null;
}

/** What a text states: nothing from its first question on, and nothing in the names that programs give things. */
const stated = (text: string): string => (/^[^?？]*/.exec(text)?.[0] ?? '').replace(/\w+([._]\w+)+/g, ' ');
