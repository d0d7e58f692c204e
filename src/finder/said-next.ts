import { textOf } from './label.ts';
import type { Page } from './page.ts';
import { queryAll } from './roots.ts';
import { STATEMENTS } from './statement.ts';
import { isVisible } from './visibility.ts';

/** A sentence or two; what is longer says other things too. */
const SHORT = 220;

/** What a page says right after some words of its own, such as until when; null where nothing short follows. */
export function saidNext(page: Page, words: string): string | null {
  const said = queryAll(page.roots, STATEMENTS).find(
    (element) => element.textContent !== null && element.textContent.length < SHORT * 2 && textOf(element) === words && isVisible(element),
  );
  const next = said?.nextElementSibling ?? said?.parentElement?.nextElementSibling ?? null;
  const text = next === null || !isVisible(next) ? '' : textOf(next);
  return text !== '' && text.length <= SHORT ? text : null;
}
