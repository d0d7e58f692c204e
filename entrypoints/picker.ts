import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FromPicker, PickerTexts } from '../src/maker/messages.ts';
import { startPicker } from '../src/maker/picker.ts';
import { ownWorld } from '../src/mark/own-world.ts';
import { api, shadowRootOf } from '../src/platform/page-api.ts';

/** Brought in when the user asks to pick a control; one at a time. */
export default defineUnlistedScript(() => {
  if (ownWorld.picking) return;
  ownWorld.picking = true;
  const tell = (message: FromPicker): Promise<unknown> => api.runtime.sendMessage(message);
  const pick = async (): Promise<void> => {
    const texts = (await tell({ type: 'picker-ready' })) as PickerTexts | undefined;
    if (texts === undefined) return;
    const result = await startPicker(document, texts, shadowRootOf);
    await tell(result.kind === 'picked' ? { type: 'picked', picked: result.picked } : { type: 'pick-ended' });
  };
  void pick()
    .catch(() => undefined)
    .finally(() => {
      ownWorld.picking = false;
    });
});
