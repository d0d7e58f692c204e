import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attendGate } from '../src/packs/attend-gate.ts';
import { type GateEntry, gateKeys } from '../src/packs/gate.ts';
import { api } from '../src/platform/page-api.ts';

export default defineUnlistedScript(() => {
  // The gate of the frame around it attends to what that one can read.
  if (window.frameElement !== null) return;
  const keys = gateKeys(location.hostname);
  void api.storage.local.get(keys).then((stored) => {
    attendGate(document, Object.values(stored) as GateEntry[], () => void api.runtime.sendMessage({ type: 'gate-open' }));
  });
});
