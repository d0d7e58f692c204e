import type { PagePack } from '../packs/page-pack.ts';
import type { Page } from './page.ts';
import { queryAll } from './roots.ts';

/** Whether any of a platform's marks is on the page. */
export const isPlatform = (page: Page, { recognise = [] }: PagePack): boolean => recognise.some((css) => queryAll(page.roots, css).length > 0);
