/** Languages whose letters give them away, for pages that declare no language or the wrong one; the most common first. */
const SCRIPTS: readonly [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['th', /\p{Script=Thai}/u],
  ['lo', /\p{Script=Lao}/u],
  ['km', /\p{Script=Khmer}/u],
  ['my', /\p{Script=Myanmar}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['el', /\p{Script=Greek}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['bn', /\p{Script=Bengali}/u],
  ['ta', /\p{Script=Tamil}/u],
  ['te', /\p{Script=Telugu}/u],
  ['ml', /\p{Script=Malayalam}/u],
  ['kn', /\p{Script=Kannada}/u],
  ['gu', /\p{Script=Gujarati}/u],
  ['pa', /\p{Script=Gurmukhi}/u],
  ['si', /\p{Script=Sinhala}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['ru', /\p{Script=Cyrillic}/u],
];

/** Languages written in a script that another one stands for above. */
const SHARING: Record<string, string> = {
  fa: 'ar',
  ur: 'ar',
  ckb: 'ar',
  ps: 'ar',
  ug: 'ar',
  mr: 'hi',
  ne: 'hi',
  uk: 'ru',
  be: 'ru',
  bg: 'ru',
  mk: 'ru',
  sr: 'ru',
  kk: 'ru',
  mn: 'ru',
  bs: 'ru',
  uz: 'ru',
  ky: 'ru',
  tg: 'ru',
  tt: 'ru',
};

/** Tags of languages that share a vocabulary with another, have none but are read with the help of another, or go by an old name or their country's. */
const SAME: Record<string, string> = {
  nn: 'nb',
  no: 'nb',
  tl: 'fil',
  iw: 'he',
  in: 'id',
  sh: 'sr',
  cnr: 'sr',
  prs: 'fa',
  kmr: 'ku',
  cmn: 'zh',
  yue: 'zh-TW',
  skr: 'ur',
  kz: 'kk',
  scn: 'it',
  ba: 'tt',
};

/** Regions with a vocabulary of their own. */
const REGIONS: Record<string, string> = { 'pt-br': 'pt-BR' };

/** Characters that only simplified writing has, of words that pages about a subscription use (订阅, 会员, 续费, 账单, 确认, 关闭, 终止, 购买, 服务, 这, 时, 们). */
const SIMPLIFIED = /[订阅续费账单员确认关闭终购务这为时们]/;

/**
 * Which vocabularies a page may need, English always among them, because applications mix: what it declares, then what
 * its letters tell. A declared "zh" is settled by the region or script in the tag, else by simplified characters.
 *
 * @param declared the page's `lang` or any other tag, possibly empty
 * @param sample some of its visible text
 */
export function pageLanguages(declared: string, sample: string): string[] {
  const langs = new Set(['en']);
  const own = vocabularyOf(declared, sample);
  if (own !== null) langs.add(own);
  const letters = SCRIPTS.find(([, script]) => script.test(sample))?.[0];
  if (letters !== undefined && SHARING[own ?? ''] !== letters) langs.add(letters === 'zh' ? chinese(sample) : letters);
  return [...langs];
}

/** The name of the vocabulary for a language tag, or null for an empty one. It need not exist. */
export function vocabularyOf(tag: string, sample = ''): string | null {
  const [base = '', ...rest] = tag.trim().toLowerCase().split(/[-_]/);
  const name = SAME[base] ?? base;
  if (name !== 'zh') return rest.map((part) => REGIONS[`${name}-${part}`]).find((region) => region !== undefined) ?? (name === '' ? null : name);
  if (rest.some((part) => /^(hant|tw|hk|mo)$/.test(part))) return 'zh-TW';
  return rest.some((part) => /^(hans|cn|sg)$/.test(part)) ? 'zh-CN' : chinese(sample);
}

const chinese = (sample: string): string => (SIMPLIFIED.test(sample) ? 'zh-CN' : 'zh-TW');
