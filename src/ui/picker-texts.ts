import type { i18n } from '#i18n';
import type { PickerTexts } from '../maker/messages.ts';

/** What the picker says on the page, in the user's language. */
export const pickerTexts = ({ t }: typeof i18n): PickerTexts => ({
  how: t('maker.pickHow'),
  takes: t('maker.pickTakes'),
  nothing: t('maker.pickNothing'),
  taken: t('maker.pickTaken'),
});
