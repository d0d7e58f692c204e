import type { Lexicon } from '../words/classify.ts';
import { collectRoots, type Root, type ShadowAccess } from './roots.ts';

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
}

export const openPage = (document: Document, context: Context): Page => ({
  document,
  roots: collectRoots(document, context.shadowRootOf),
  url: new URL(context.url),
  lexicon: context.lexicon,
});
