/** Calls back after every navigation within the page, also those that load nothing; ends with the signal. */
export function onNavigation(view: Window, signal: AbortSignal, navigated: () => void): void {
  // https://developer.mozilla.org/docs/Web/API/Navigation, not in the type library yet
  (view as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', navigated, { signal });
  for (const type of ['popstate', 'hashchange']) view.addEventListener(type, navigated, { signal });
}
