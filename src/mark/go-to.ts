import type { Finding } from '../finder/types.ts';
import { isVisible } from '../finder/visibility.ts';

/** Scrolls to a finding, or to what opens it, and moves the focus there. @returns false if it is gone */
export function goTo(finding: Finding | undefined): boolean {
  const target = finding && (finding.reveal.find(isVisible) ?? finding.element);
  if (!(target?.isConnected && isVisible(target))) return false;
  target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
  focus(target as HTMLElement);
  return true;
}

/** Moves the focus to an element, also to one that is not made for it, and leaves no trace there afterwards. */
function focus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (element.matches(':focus') || element.hasAttribute('tabindex')) return;
  element.setAttribute('tabindex', '-1');
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus({ preventScroll: true });
}
