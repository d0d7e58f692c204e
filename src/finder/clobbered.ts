/** A property as the platform has it, whatever stands before it. */
export const real = <Name extends keyof Element>(element: Element, name: Name): Element[Name] => Reflect.get(Element.prototype, name, element);

/**
 * Whether a form does not answer for itself: a field named like a property stands in its place, in an extension's own
 * world too (`<input name="parentElement">`, also from outside by its `form` attribute, https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem).
 * An id is asked for by nobody on the way up, and many fields bear that name.
 */
export const isClobbered = (element: Element): boolean =>
  // Asked of every ancestor: what is no form says so itself, and a field in the name's place is no text.
  (element.localName === 'form' || typeof element.localName !== 'string') &&
  [...real(element, 'querySelectorAll').call(element, '[name], [id]'), ...Reflect.get(HTMLFormElement.prototype, 'elements', element)].some((field) =>
    [field.getAttribute('name') ?? '', field.id].some(
      (name) => name !== 'id' && name in Element.prototype && Reflect.get(element, name) !== real(element, name as keyof Element),
    ),
  );

/** The element around another one; a form that does not answer for itself is passed over. */
export function parentOf(element: Element): Element | null {
  let at = element.parentElement;
  while (at !== null && isClobbered(at)) at = real(at, 'parentElement');
  return at;
}

/** Like `closest`, but no form that does not answer for itself. */
export function around(element: Element, css: string): Element | null {
  const found = element.closest(css);
  return found && !isClobbered(found) ? found : null;
}
