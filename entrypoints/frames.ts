import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { nameFrame } from '../src/walk/name-frame.ts';

/** Its value is what the injection returns. */
export default defineUnlistedScript(() => nameFrame(window));
