import { cssPath } from '../finder/css-path.ts';

/** Further away than this no frame is named: a page that has more plays games. */
const DEEPEST = 8;
const MOST_FRAMES = 200;

/** What a frame is, and where. */
export interface NamedFrame {
  url: string;
  /** "null" where it has none of its own. */
  origin: string;
  /** Its place in the tab, of {@link framePath}. */
  at: number[] | null;
  /** The frames within it that have a place, by a selector of their elements. */
  frames: { at: number[]; css: string }[];
}

/** Names the frame it runs in; null where the frame around it can read it, and so looks into it. */
export function nameFrame(view: Window): NamedFrame | null {
  if (view.parent !== view && view.frameElement !== null) return null;
  return { url: view.location.href, origin: view.origin, at: framePath(view), frames: framesIn(view.document) };
}

/** Also those in frames of the same origin, which are looked into from here. */
function framesIn(document: Document): { at: number[]; css: string }[] {
  return [...document.querySelectorAll('iframe')].slice(0, MOST_FRAMES).flatMap((frame) => {
    if (frame.contentDocument !== null) return framesIn(frame.contentDocument);
    const at = frame.contentWindow && framePath(frame.contentWindow);
    return at ? [{ at, css: cssPath(frame) }] : [];
  });
}

/**
 * Where a window stands among the frames of its tab: its index within its parent, and so on, outermost first; empty for
 * the page itself. Indexes are all that frames of different origins may know of each other without a message that the
 * page would see. Null for a frame within a shadow root, which no index counts
 * (https://html.spec.whatwg.org/multipage/nav-history-apis.html#accessing-other-browsing-contexts), or too far away.
 */
function framePath(view: Window): number[] | null {
  const path: number[] = [];
  for (let at: Window = view; at.parent !== at; at = at.parent) {
    const index = indexIn(at.parent, at);
    if (index < 0 || path.length === DEEPEST) return null;
    path.unshift(index);
  }
  return path;
}

function indexIn(parent: Window, child: Window): number {
  const count = Math.min(parent.length, MOST_FRAMES);
  for (let index = 0; index < count; index++) if (parent[index] === child) return index;
  return -1;
}
