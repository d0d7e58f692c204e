import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { paragraphsOf } from '../src/case/page-text.ts';
import { findTrialLines } from '../src/case/trial-lines.ts';
import { collectRoots } from '../src/finder/roots.ts';
import { shadowRootOf } from '../src/platform/page-api.ts';

/** Run once, when the user has opened the popup; what it returns is the answer. */
export default defineUnlistedScript(() => findTrialLines(collectRoots(document, shadowRootOf).flatMap((root) => [...paragraphsOf(root)])));
