import type { Vocabulary } from './vocabulary.ts';

/** Languages whose letters give them away, for pages that do not declare a language or declare the wrong one. */
const SCRIPTS: [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['th', /\p{Script=Thai}/u],
  ['zh', /\p{Script=Han}/u],
];

/** Simplified forms of characters that every page about a subscription uses (订阅, 会员, 账户, 续费, 套餐除外). */
const SIMPLIFIED = /[订阅续费账单员]/;

/**
 * Which languages a page may be in: what it declares, then what its letters tell. A declared "zh" is settled by the
 * region or script in the tag, else by simplified characters in the sample.
 *
 * @param declared the page's `lang`, possibly empty
 * @param sample some of its visible text
 */
export function pageLanguages(declared: string, sample: string): string[] {
  const langs = new Set<string>();
  const tag = declared.trim().toLowerCase();
  if (tag.startsWith('zh')) langs.add(/hant|tw|hk|mo/.test(tag) ? 'zh-TW' : /hans|cn|sg/.test(tag) ? 'zh-CN' : chinese(sample));
  else if (tag !== '') langs.add(tag.split(/[-_]/)[0] ?? tag);
  const letters = SCRIPTS.find(([, script]) => script.test(sample))?.[0];
  if (letters === 'zh') langs.add(chinese(sample));
  else if (letters !== undefined) langs.add(letters);
  return [...langs];
}

const chinese = (sample: string): string => (SIMPLIFIED.test(sample) ? 'zh-CN' : 'zh-TW');

/** Tags of languages that share a file with another, or go by an old name. */
const SAME: Record<string, string> = { nn: 'nb', no: 'nb', tl: 'fil', iw: 'he', in: 'id', sh: 'sr' };

/** The vocabularies for these languages; English always stands beside them, because applications mix. */
export function chooseVocabularies(all: readonly Vocabulary[], langs: readonly string[]): Vocabulary[] {
  return all.filter(({ lang }) => lang === 'en' || langs.some((wanted) => (SAME[wanted] ?? wanted) === lang));
}
