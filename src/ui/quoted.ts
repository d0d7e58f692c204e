import { i18n } from '#i18n';
import { isolate } from './format.ts';

/** Words from a page in a row, each in the quotation marks of the interface's language. */
export const quoted = (texts: readonly string[]): string => texts.map((text) => i18n.t('common.quote', { text: isolate(text) })).join(' · ');
