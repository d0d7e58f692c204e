import type { Packs } from '../packs/packs.ts';

/**
 * What a frame may say for its tab.
 * - page: the page itself
 * - party: speaks for the tab as the page does, for it is of the page's own origin or shows what a pack vouches for
 * - guest: nobody vouches for it; looked at on a click alone, what it shows is only ever possible, and proves nothing
 */
export type Standing = 'page' | 'party' | 'guest';

/** A frame as the browser names it. `origin` is "null" where the frame has none of its own: sandboxed, `data:`. */
export interface FrameSource {
  frameId: number;
  url: string;
  origin?: string | undefined;
}

/**
 * The standing of a frame, or null for one that is not looked at at all: an advert must cost nothing, and must not be
 * able to end a walk by saying that something was cancelled.
 *
 * Which frames there are to decide on is the browser's affair. As seen in Chromium 156 and Firefox 153: the user's click
 * (`activeTab`) opens frames of the page's own origin alone, wherever they stand, in Chromium also those of them that are
 * sandboxed and `srcdoc` ones; https://bugzilla.mozilla.org/show_bug.cgi?id=1839200 has the reasons. Every other frame
 * takes a host permission, and those are only ever asked for hosts of packs.
 *
 * @param top address of the tab's page, undefined where the browser does not tell it
 */
export function standingOf(packs: Packs, top: string | undefined, { frameId, url, origin }: FrameSource): Standing | null {
  if (frameId === 0) return 'page';
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || origin === 'null' || address.origin === 'null') return 'guest';
  if (top !== undefined && address.origin === new URL(top).origin) return 'party';
  const pack = packs.at(address.hostname);
  // What a platform shows is any merchant's; a service in the page of another is an advert.
  return pack !== null && (pack.kind === 'platform' || (top !== undefined && packs.at(new URL(top).hostname)?.id === pack.id)) ? 'party' : null;
}
