/** What the finder and the marks ask of every element they pass on their way up. */
const METHODS = [
  'matches',
  'closest',
  'contains',
  'getAttribute',
  'hasAttribute',
  'querySelector',
  'querySelectorAll',
  'getRootNode',
  'getBoundingClientRect',
  'checkVisibility',
] as const;
const VALUES = ['localName', 'parentElement', 'previousElementSibling', 'nextElementSibling', 'firstElementChild', 'ownerDocument', 'isConnected'] as const;

/** A property as the platform has it, whatever stands before it. */
export function real<Name extends (typeof VALUES)[number]>(element: Element, name: Name): Element[Name] {
  return Reflect.get(Object.hasOwn(Element.prototype, name) ? Element.prototype : Node.prototype, name, element);
}

/**
 * Whether a form does not answer for itself: a field named like a property stands in its place, in an extension's own
 * world too (`<input name="parentElement">`, https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem).
 */
export const isClobbered = (element: Element): boolean =>
  real(element, 'localName') === 'form' &&
  (METHODS.some((name) => typeof element[name] !== 'function') || VALUES.some((name) => element[name] !== real(element, name)));

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
