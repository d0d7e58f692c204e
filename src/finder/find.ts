import type { PagePack } from '../packs/page-pack.ts';
import { examine } from './examine.ts';
import type { Context } from './page.ts';
import { openPage } from './page.ts';
import { scout } from './scout.ts';
import type { Findings } from './types.ts';

/** What the finder is told besides the page and the pack. */
interface Whole extends Context {
  /** Packs of platforms that no host name identifies. */
  platforms: readonly PagePack[];
}

/**
 * What this page offers to someone who wants to leave, in one call: both looks, {@link scout} and {@link examine}. Pure:
 * reads the page, changes nothing, knows no extension API.
 */
export function find(document: Document, pack: PagePack | null, { platforms, ...context }: Whole): Findings {
  const page = openPage(document, context);
  return examine(page, scout(page), pack, platforms);
}
