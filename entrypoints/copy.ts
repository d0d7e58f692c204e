import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copyPage } from '../src/maker/copy-page.ts';
import { shadowRootOf } from '../src/platform/page-api.ts';

/** Run once, when the user asks; what it returns is the copy. */
export default defineUnlistedScript(() => copyPage(document, shadowRootOf));
