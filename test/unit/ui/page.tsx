import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { PopupActions } from '../../../src/ui/actions.ts';
import { Popup } from '../../../src/ui/popup/Popup.tsx';
import type { PopupState } from '../../../src/walk/view.ts';

/** Renders into an empty page, or once more into `place`. */
export function show(node: ComponentChild, place: HTMLElement = document.createElement('div')): HTMLElement {
  document.body.replaceChildren(place);
  act(() => render(node, place));
  return place;
}

/** Renders the popup in a state, with actions that only remember that they were asked for. */
export function showPopup(state: PopupState, lang = 'en', place: 'popup' | 'panel' = 'popup') {
  const actions = {
    goTo: vi.fn<PopupActions['goTo']>(),
    showPossible: vi.fn<PopupActions['showPossible']>(),
    open: vi.fn<PopupActions['open']>(),
    markAutomatically: vi.fn<PopupActions['markAutomatically']>(),
    neverHere: vi.fn<PopupActions['neverHere']>(),
    hereAgain: vi.fn<PopupActions['hereAgain']>(),
    findTerms: vi.fn<PopupActions['findTerms']>(async () => []),
    showTerm: vi.fn<PopupActions['showTerm']>(async () => true),
    lookAgain: vi.fn<PopupActions['lookAgain']>(),
    openOptions: vi.fn<PopupActions['openOptions']>(),
    openPanel: vi.fn<PopupActions['openPanel']>(),
    notThis: vi.fn<PopupActions['notThis']>(),
    thisAfterAll: vi.fn<PopupActions['thisAfterAll']>(),
    carryOn: vi.fn<PopupActions['carryOn']>(),
    forgetWalk: vi.fn<PopupActions['forgetWalk']>(),
    isKept: vi.fn<PopupActions['isKept']>(async () => true),
    keepRecord: vi.fn<PopupActions['keepRecord']>(async () => 'picture'),
    openRecords: vi.fn<PopupActions['openRecords']>(),
    mayNotify: vi.fn<PopupActions['mayNotify']>(async () => false),
    allowNotices: vi.fn<PopupActions['allowNotices']>(async () => true),
    findTrial: vi.fn<PopupActions['findTrial']>(async () => null),
    keepTrial: vi.fn<PopupActions['keepTrial']>(async () => true),
    forgetTrial: vi.fn<PopupActions['forgetTrial']>(async () => undefined),
    makePack: vi.fn<PopupActions['makePack']>(),
    about: 'Exit Sign 0.1.0; a browser',
    copy: vi.fn<PopupActions['copy']>(async () => undefined),
  };
  const body = show(<Popup state={state} actions={actions} lang={lang} place={place} />);
  return { body, actions, text: words(body) };
}

/** The words of an element as a person reads them, without the marks that fence foreign text. */
export const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The button or link that bears these words. */
export function pressable(body: Element, name: string): HTMLElement {
  const found = [...body.querySelectorAll<HTMLElement>('button, a')].find((item) => words(item).startsWith(name));
  if (!found) throw new Error(`Nothing to press says "${name}"`);
  return found;
}

/** Presses it, and lets the page settle. */
export async function press(body: Element, name: string): Promise<void> {
  await act(async () => pressable(body, name).click());
}

/** The part of a view that has this title. */
export function section(body: Element, title: string): Element {
  const found = [...body.querySelectorAll('section')].find((item) => words(item.querySelector('h2, h3')) === title);
  if (!found) throw new Error(`No part is called "${title}"`);
  return found;
}
