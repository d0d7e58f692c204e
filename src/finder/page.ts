import type { Lexicon } from '../words/classify.ts';
import { addRoots, type Root, type ShadowAccess } from './roots.ts';
import type { Slices } from './slices.ts';

/** What the finder is told besides the page itself. */
export interface Context {
  url: string;
  lexicon: Lexicon;
  shadowRootOf: ShadowAccess;
}

/** One look at a page: its roots are collected once. */
export interface Page {
  document: Document;
  roots: readonly Root[];
  url: URL;
  lexicon: Lexicon;
  shadowRootOf: ShadowAccess;
  /** Whether any text may state something; where none does, nothing is searched for it. */
  states: boolean;
}

export function* openPage(document: Document, { url, lexicon, shadowRootOf }: Context): Slices<Page> {
  const roots: Root[] = [document];
  yield* addRoots(roots, roots, shadowRootOf);
  return { document, roots, url: new URL(url), lexicon, shadowRootOf, states: true };
}
