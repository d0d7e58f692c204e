/**
 * Moves the page to a sentence of it, opens what it is folded into, and selects its paragraph; false where it is gone. Sent
 * into the page as source, so it uses nothing from outside.
 */
export function pointTo(sentence: string): boolean {
  const holds = (element: Element): boolean =>
    !element.matches('script, style, template') && (element.textContent ?? '').replace(/\s+/g, ' ').includes(sentence);
  let place: Element = document.body;
  if (!holds(place)) return false;
  for (let inner: Element | undefined = place; inner; inner = [...place.children].find(holds)) place = inner;
  for (let folded = place.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null) folded.open = true;
  place.scrollIntoView({ block: 'center' });
  document.getSelection()?.selectAllChildren(place);
  return true;
}
