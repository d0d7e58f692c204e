import type { Pack } from '../../packs/schema.ts';
import type { PopupActions } from '../actions.ts';
import { HelpLink } from './HelpLink.tsx';

/** Where there is nothing to press here: who or what else helps. */
export function OtherHelp({ pack, actions }: { pack: Pack | null; actions: PopupActions }) {
  return <HelpLink pack={pack} actions={actions} />;
}
