import type { PagePack } from '../packs/page-pack.ts';
import { isLabel } from '../words/label-words.ts';
import { candidates } from './candidates.ts';
import type { Page } from './page.ts';
import { queryAll } from './roots.ts';

/** Whether any of a platform's marks, or a control with one of its labels, is on the page. */
export const isPlatform = (page: Page, { recognise = [], labels = [] }: PagePack): boolean =>
  recognise.some((css) => queryAll(page.roots, css).length > 0) ||
  (labels.length > 0 && [...candidates(page.roots)].some(({ text }) => labels.some((label) => isLabel(text, label))));
