import type { Pack } from '../../packs/schema.ts';
import { isForward } from '../../words/roles.ts';
import type { SavedScreen } from '../saved-screens.ts';

/** What is wrong with the saved pages of packs, one line each: what no page tests, and what a page gives away. */
export function lintPages(packs: readonly Pack[], screens: readonly SavedScreen[]): string[] {
  return packs.flatMap((pack) => {
    const own = screens.filter((screen) => screen.pack === pack.id);
    const flaws = [...untested(pack, own), ...own.flatMap(({ page, html }) => pageFlaws(html).map((flaw) => `screens/${page.file} ${flaw}`))];
    return flaws.map((flaw) => `selectors/${pack.id}/${flaw}`);
  });
}

/** Screens that no page shows, or none with their way out. */
function* untested(pack: Pack, screens: readonly SavedScreen[]): Generator<string> {
  for (const { id, controls } of pack.screens) {
    const pages = screens.filter(({ page }) => page.screen === id && page.stale !== true);
    if (pages.length === 0) {
      yield `pack.json: no page shows "${id}": add one under screens/, and to expected.json`;
      continue;
    }
    const ways = new Set(controls.map(({ role }) => role).filter(isForward));
    if (ways.size > 0 && !pages.some(({ page }) => page.found.some(({ role }) => ways.has(role) || role === 'manage')))
      yield `pack.json: no page of "${id}" expects its way out (${[...ways].join(', ')}): show it on one, and list it under "found" in expected.json`;
  }
}

/** What a page lacks, or has and should not. */
function pageFlaws(html: string): string[] {
  const flaws: string[] = [];
  const head = html.slice(0, 800);
  if (!/<!--\s*(Reconstructed|Saved)/.test(head))
    flaws.push('does not say in its head how it was made: begin with <!-- Reconstructed … --> or <!-- Saved … -->');
  if (!/<html[^>]* lang=/.test(html)) flaws.push('declares no language: <html lang="…">');
  const [address] = html.match(/[\w.+-]+@(?!example\.)(?![\w.-]+\.example\b)[\w-]+\.[a-z]{2,}/i) ?? [];
  if (address) flaws.push(`has the e-mail address "${address}": use one at example.com`);
  if (/\b(?:\d[ -]?){13,19}\b/.test(html.replace(/<style[\s\S]*?<\/style>/g, '')))
    flaws.push('has a number as long as a card number: leave only the last four digits');
  if (/<(?:img|link|script|iframe|video|audio|source)\b[^>]*\s(?:src|href)=/i.test(html) || /url\(\s*["']?(?!#|data:)/.test(html))
    flaws.push('loads something from elsewhere: a saved page stands alone');
  return flaws;
}
