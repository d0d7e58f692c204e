import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { paragraphsOf } from '../src/case/page-text.ts';
import { findTerms } from '../src/case/terms.ts';
import { collectRoots } from '../src/finder/roots.ts';
import { shadowRootOf } from '../src/platform/page-api.ts';

/** Run once, when the user asks; what it returns is the answer. */
export default defineUnlistedScript(() => {
  const texts = collectRoots(document, shadowRootOf).flatMap((root) => [...paragraphsOf(root)]);
  return findTerms(texts, document.documentElement.lang);
});
