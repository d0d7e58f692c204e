import { parentOf } from './clobbered.ts';
import { hostOf, type Root, visualParent } from './roots.ts';
import { isVisible, outermostHider, viewOf } from './visibility.ts';

/** Deeper nesting than this is no way a person would find. */
const DEEPEST = 4;

/**
 * What a person must open, outermost first, to get at an element that is not visible; null if nothing on the page
 * would open it. Nothing is opened here: the user presses.
 */
export function revealPath(element: Element, depth = 0): Element[] | null {
  if (depth > DEEPEST) return null;
  const list = element.closest('option')?.closest('select');
  if (list) return reach(list, depth);
  // Not its summary, which is seen; but also the summary of details within it.
  const folded = element.closest('details:not([open]) > :not(summary)');
  if (folded) {
    const summary = folded.parentElement?.querySelector('summary');
    return summary ? reach(summary, depth) : null;
  }
  if (isTooDeep(element)) return null;
  const hider = outermostHider(element);
  // A dialog that is not open is another screen, not a place where this one hides something.
  if (hider === null || element.closest('dialog:not([open]), [role=dialog], [role=alertdialog]')) return null;
  const opener = openerOf(hider, element);
  return opener && reach(opener, depth);
}

function reach(opener: Element, depth: number): Element[] | null {
  if (isVisible(opener)) return [opener];
  const before = revealPath(opener, depth + 1);
  return before && [...before, opener];
}

/** The control that says of itself that it opens the hidden part, or else the closed expander just before it. */
function openerOf(hider: Element, element: Element): Element | null {
  const root = hider.getRootNode() as Root;
  for (let at: Element | null = element; at !== null; at = at === hider ? null : visualParent(at)) {
    if (at.id === '') continue;
    const id = CSS.escape(at.id);
    const opener = root.querySelector(
      `[aria-controls~="${id}"], [popovertarget="${id}"], [commandfor="${id}"], [data-bs-target="#${id}"], [data-target="#${id}"], [href="#${id}"], [for="${id}"]`,
    );
    // One that lies within what is hidden opens a part of it: that counts where the part is folded away itself.
    if (opener && (!hider.contains(opener) || viewOf(at).getComputedStyle(at).display === 'none')) return opener;
  }
  const tab = hider.getAttribute('aria-labelledby');
  if (tab && hider.getAttribute('role') === 'tabpanel') return root.getElementById(tab);
  for (let at: Element | null = hider; at !== null && at.localName !== 'body'; at = parentOf(at)) {
    const before = at.previousElementSibling;
    if (before === null) continue;
    // Only what calls itself an expander is believed from afar: the section before may well hold some button of its own.
    return before.matches(`${EXPANDER}, button, [role=button]`) || isSign(before) ? before : before.querySelector(EXPANDER);
  }
  return hostOf(root);
}

/** Whether an element is a small sign that can be pressed, such as three dots: drawn without a word, and the pointer says so. */
const isSign = (element: Element): boolean =>
  viewOf(element).getComputedStyle(element).cursor === 'pointer' && (element.localName === 'a' || (element.textContent ?? '').trim().length <= LONGEST_SIGN);

/** In characters. */
const LONGEST_SIGN = 40;

const EXPANDER = '[aria-expanded=false], [aria-haspopup]:not([aria-haspopup=false])';

/**
 * Chromium's parser builds no deeper than this. What a script puts deeper is there to keep us busy: the style of each level is worked out through all above it.
 */
const DEEPEST_LEVEL = 512;

function isTooDeep(element: Element): boolean {
  let level = 0;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) if (++level > DEEPEST_LEVEL) return true;
  return false;
}
