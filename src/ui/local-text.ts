import type { LocalText } from '../packs/schema.ts';

/** A text picked from a pack, with the tag of the language it is in. */
export interface PickedText {
  text: string;
  lang: string;
}

/** Which Chinese a tag means: the script where it is written down, else by the region that uses it. */
function chinese(tag: string): 'zh-TW' | 'zh-CN' {
  return /-(Hant|TW|HK|MO)\b/i.test(tag) && !/-Hans\b/i.test(tag) ? 'zh-TW' : 'zh-CN';
}

/** Tags to try for a reader of `lang`, best first. */
function wanted(lang: string, tags: string[]): string[] {
  const base = lang.split('-')[0] ?? lang;
  if (base !== 'zh') return [lang, base, ...tags.filter((tag) => tag.startsWith(`${base}-`))];
  const script = chinese(lang);
  return [lang, ...tags.filter((tag) => tag.startsWith('zh') && chinese(tag) === script), ...tags.filter((tag) => tag.startsWith('zh'))];
}

/**
 * Picks a pack's text for a reader: the exact tag, then the same script (zh-HK reads zh-TW, plain zh reads zh-CN),
 * then the same language, then English, which every text has.
 */
export function pickText(texts: LocalText, lang: string): PickedText {
  const tag = [...wanted(lang.replace('_', '-'), Object.keys(texts)), 'en'].find((item) => texts[item] !== undefined) ?? 'en';
  return { text: texts[tag] ?? '', lang: tag };
}
