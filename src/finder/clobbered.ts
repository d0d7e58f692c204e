/** What the finder and the marks ask of every element they pass on their way up. */
const ASKED =
  'matches closest contains getAttribute hasAttribute querySelector querySelectorAll getRootNode getBoundingClientRect checkVisibility localName parentElement previousElementSibling nextElementSibling firstElementChild ownerDocument isConnected'.split(
    ' ',
  ) as (keyof Element)[];

/** A property as the platform has it, whatever stands before it. */
export const real = <Name extends keyof Element>(element: Element, name: Name): Element[Name] => Reflect.get(Element.prototype, name, element);

/**
 * Whether a form does not answer for itself: a field named like a property stands in its place, in an extension's own
 * world too (`<input name="parentElement">`, https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem).
 */
export const isClobbered = (element: Element): boolean => real(element, 'localName') === 'form' && ASKED.some((name) => element[name] !== real(element, name));

/** The element around another one; a form that does not answer for itself is passed over. */
export function parentOf(element: Element): Element | null {
  let at = element.parentElement;
  while (at !== null && isClobbered(at)) at = real(at, 'parentElement');
  return at;
}

/** The form an element stands in, if that one answers for itself. */
export function formOf(element: Element): HTMLFormElement | null {
  const form = element.closest('form');
  return form === null || isClobbered(form) ? null : form;
}
