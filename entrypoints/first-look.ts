import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstLocale, firstLook } from '../src/ui/first-look.ts';

export default defineUnlistedScript(() => {
  void firstLook();
  void firstLocale();
});
