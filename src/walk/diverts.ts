import type { PackScreen } from '../packs/schema.ts';
import { normalise } from '../words/normalise.ts';
import type { ReportedControl } from './report.ts';

/**
 * The answers on a page that lead to an offer instead of on, in the page's words, as far as the pack knows them. By words
 * alone: a selector that fits many answers would name the wrong ones. Where one list holds all the answers, which a page
 * tells nothing of, they are in the pack's words for the page's language.
 *
 * @param lang what the page declares
 */
export function divertingAnswers(screen: PackScreen | null, fields: readonly ReportedControl[], lang: string): string[] {
  const answers = fields.filter(({ role }) => role === 'reason');
  const base = lang.split('-')[0];
  return (screen?.controls ?? []).flatMap(({ diverts, words = {} }) => {
    if (diverts !== true) return [];
    const known = new Set(
      Object.values(words)
        .flat()
        .map((word) => normalise(word)),
    );
    const there = answers.filter(({ text }) => known.has(normalise(text))).map(({ text }) => text);
    const own = words[lang] ?? Object.entries(words).find(([tag]) => tag.split('-')[0] === base)?.[1];
    return there.length > 0 || answers.length !== 1 ? there : (own?.slice(0, 1) ?? []);
  });
}
