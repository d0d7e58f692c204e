import { describe, expect, it } from 'vitest';
import { pickText } from '../../../src/ui/local-text.ts';

describe('the text of a pack for a reader', () => {
  const texts = { en: 'Cancel', 'zh-TW': '取消訂閱', 'zh-CN': '取消订阅', 'pt-BR': 'Cancelar', de: 'Kündigen' };

  it.each([
    ['zh-TW', 'zh-TW', 'the exact tag'],
    ['zh_TW', 'zh-TW', 'an underscore, as browsers write locales'],
    ['zh-HK', 'zh-TW', 'Hong Kong reads traditional characters'],
    ['zh-Hant', 'zh-TW', 'the script by name'],
    ['zh', 'zh-CN', 'plain Chinese is simplified'],
    ['zh-SG', 'zh-CN', 'Singapore reads simplified characters'],
    ['zh-Hans-HK', 'zh-CN', 'the script wins over the region'],
    ['pt', 'pt-BR', 'the same language of another region'],
    ['de-AT', 'de', 'the language without its region'],
    ['fr', 'en', 'English where nothing else fits'],
  ])('for %s is the one in %s: %s', (lang, tag) => {
    expect(pickText(texts, lang)).toEqual({ text: texts[tag as keyof typeof texts], lang: tag });
  });

  it('takes the other Chinese script before English', () => {
    expect(pickText({ en: 'Cancel', 'zh-CN': '取消订阅' }, 'zh-TW').lang).toBe('zh-CN');
  });
});
