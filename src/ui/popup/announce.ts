import { i18n } from '#i18n';
import type { View } from '../../walk/view.ts';
import { kindName, ownerName } from '../names.ts';

/** A view in one short line, for people who hear that it has changed. */
export function announce(view: View, host: string): string {
  switch (view.kind) {
    case 'reading':
      return i18n.t('reading.title');
    case 'unreadable':
      return view.why === 'not-asked' ? i18n.t('unreadable.notAskedTitle') : i18n.t('unreadable.title');
    case 'way':
      return i18n.t('way.title', { name: ownerName(view.pack, host) });
    case 'screen':
      return `${view.report.screen ? kindName(view.report.screen.kind) : i18n.t('screen.title')}. ${i18n.t('screen.pressThis')}: ${view.press.text}`;
    case 'possible':
      return i18n.t('possible.title');
    case 'elsewhere':
      return view.report.screen?.kind === 'contact-only' ? i18n.t('elsewhere.contactTitle') : i18n.t('elsewhere.title');
    case 'done':
      return `${i18n.t('done.title')}. ${i18n.t('done.proof')} ${view.evidence[0]?.text ?? ''}`;
    case 'unproven':
      return i18n.t('unproven.title');
    case 'stale':
      return i18n.t('stale.title');
    case 'nothing':
      return i18n.t('nothing.title');
  }
}
