import type { PagePack } from '../packs/page-pack.ts';
import type { Page } from './page.ts';
import { queryAll } from './roots.ts';
import { plainWords, type Sightings } from './scout.ts';

/** Whether any of a platform's marks, or a control with one of its labels, is on the page. */
export const isPlatform = (page: Page, seen: Sightings, { recognise = [], labels = [] }: PagePack): boolean =>
  labels.some((label) => seen.labels.has(plainWords(label))) || recognise.some((css) => queryAll(page.roots, css).length > 0);
