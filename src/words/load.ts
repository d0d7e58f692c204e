import de from './vocabulary/de.json' with { type: 'json' };
import en from './vocabulary/en.json' with { type: 'json' };
import ja from './vocabulary/ja.json' with { type: 'json' };
import ms from './vocabulary/ms.json' with { type: 'json' };
import zhCN from './vocabulary/zh-CN.json' with { type: 'json' };
import zhTW from './vocabulary/zh-TW.json' with { type: 'json' };
import type { Vocabulary } from './vocabulary.ts';

/** Every language the extension reads. Bundled into the background alone; a page is sent only its own. */
export const VOCABULARIES: readonly Vocabulary[] = [en, zhTW, zhCN, ms, de, ja];
