import { useState } from 'preact/hooks';

let next = 0;

/**
 * An id that no other element of the page has, the same for as long as the component lives. Preact's own useId counts from
 * the component that is drawn anew, and so gives ids twice when only a part of the page is.
 */
export function useUniqueId(): string {
  const [id] = useState(() => `id-${next++}`);
  return id;
}
