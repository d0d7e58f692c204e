import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstLook } from '../src/ui/first-look.ts';

export default defineUnlistedScript(() => {
  void firstLook();
});
