import { i18n } from '#i18n';
import type { Pack } from '../../packs/schema.ts';
import type { PopupActions } from '../actions.ts';
import { Leave } from './Leave.tsx';

/** The service's own page about cancelling, where the pack knows it. */
export function HelpLink({ pack, actions, class: className = 'link' }: { pack: Pack | null; actions: PopupActions; class?: string }) {
  if (pack?.help === undefined) return null;
  return (
    <Leave address={pack.help} where="new-tab" actions={actions} class={className}>
      {i18n.t('common.helpPage', { name: pack.name })}
    </Leave>
  );
}
