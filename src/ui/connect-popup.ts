import type { TrialOffer } from '../case/find-trial.ts';
import { pointTo } from '../case/point-to.ts';
import { checkTerms } from '../case/term-kinds.ts';
import { setMaking } from '../maker/making.ts';
import { browser } from '../platform/browser.ts';
import { askToNotify, mayNotify } from '../platform/notices.ts';
import { openSidePanel } from '../platform/side-panel.ts';
import { subjectName } from '../record/make.ts';
import { isKept } from '../record/records.ts';
import type { AboutTab, ToPage } from '../walk/messages.ts';
import { onTabChange } from '../walk/tabs.ts';
import { emptyState, type PopupState } from '../walk/view.ts';
import type { PopupActions } from './actions.ts';
import { firstLook } from './first-look.ts';
import { keepWithPicture } from './keep-record.ts';
import { remindersChanged, sayOfReminders } from './record/reminder-messages.ts';

/** Built from entrypoints/terms.ts. */
const TERMS_FILE = '/terms.js';

/** How long a page may take to answer before the popup says that it cannot be read, in milliseconds. */
const PATIENCE = 10_000;

export type Draw = (state: PopupState, actions: PopupActions) => void;

/** Something said about one tab, which the connection names. */
type Said<Message = AboutTab> = Message extends AboutTab ? Omit<Message, 'tabId'> : never;

/** A tab that is shown. */
export interface ShownTab {
  tabId: number;
  windowId: number;
  /** What a first look is asked for as. */
  first: 'popup-opened' | 'panel-opened';
  /** What comes of it, where it was asked for already. */
  answer?: Promise<PopupState>;
  /** Called once the user is led away, into the page or out of it. */
  left(): void;
}

/** Ties the popup to the tab it was opened over. */
export async function connectPopup(draw: Draw): Promise<void> {
  const look = await firstLook();
  if (look === null) return;
  const { tabId, windowId, answer } = look;
  const shown: ShownTab = { tabId, windowId, first: 'popup-opened', left: () => window.close() };
  const { signal } = new AbortController();
  if (answer === null) await openMaker(shown, signal);
  else connectTab({ ...shown, answer }, draw, signal);
}

/** Shows the maker of packs over a tab. It weighs as much as all the rest, and is read when it is wanted. */
export async function openMaker({ tabId, first, left }: ShownTab, signal: AbortSignal): Promise<{ pageLoaded(): void }> {
  const { showMaker } = await import('./maker/show-maker.tsx');
  return showMaker({ place: first === 'popup-opened' ? 'popup' : 'panel', tabId, left }, document.documentElement.lang, signal);
}

/** Asks for a look at a tab's page, then draws whatever is known of the tab, each time it changes, until the signal. */
export function connectTab(shown: ShownTab, draw: Draw, signal: AbortSignal): { pageLoaded(): void } {
  const { tabId, windowId, first, left, answer: asked } = shown;
  let current: PopupState = emptyState({ kind: 'reading' });

  const send = (said: Said): Promise<PopupState> => browser.runtime.sendMessage({ ...said, tabId });
  const ask = async (said: Said, answering = send(said)): Promise<void> => {
    const answer = await answering;
    if (signal.aborted) return;
    // The answer to an earlier question may come late: never go back from a page that has been read.
    if (answer.view.kind !== 'reading' || isLook(said)) current = answer;
    draw(current, actions);
  };
  const tell = (message: ToPage): Promise<unknown> => browser.tabs.sendMessage(tabId, message);
  const goTo = (ref: number): Promise<unknown> => {
    const controls = 'report' in current.view ? current.view.report.controls : [];
    const frame = controls.find((control) => control.ref === ref)?.frame ?? { id: 0, ref };
    return browser.tabs.sendMessage(tabId, { type: 'go-to', ref: frame.ref } satisfies ToPage, { frameId: frame.id });
  };
  const failed = (): void => {
    if (signal.aborted) return;
    current = { ...current, view: { kind: 'unreadable', why: 'blocked' } };
    draw(current, actions);
  };
  const say = (said: Said): void => void ask(said).catch(failed);
  const look = (type: 'popup-opened' | 'panel-opened' | 'page-loaded', answering?: Promise<PopupState>): Promise<void> => {
    const patience = setTimeout(() => current.view.kind === 'reading' && failed(), PATIENCE);
    return ask({ type }, answering).catch(() => {
      clearTimeout(patience);
      failed();
    });
  };

  /** The popup has the user's click, and says so where even that is refused. */
  const again = first === 'popup-opened' ? first : 'page-loaded';
  const actions: PopupActions = {
    goTo: (ref) => void goTo(ref).then((there) => (there === true ? left() : void look(again)), failed),
    showPossible: () => void tell({ type: 'show-possible' }).catch(failed),
    open: (address, where) => {
      void (where === 'here' ? browser.tabs.update(tabId, { url: address }) : browser.tabs.create({ url: address })).then(left);
    },
    // No await before it: https://bugzilla.mozilla.org/show_bug.cgi?id=1398833
    markAutomatically: () => {
      void browser.permissions.request({ origins: current.origins }).finally(() => say({ type: 'popup-state' }));
    },
    neverHere: () => say({ type: 'never-here' }),
    hereAgain: () => say({ type: 'here-again' }),
    findTerms: async () => {
      const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: [TERMS_FILE] });
      return checkTerms(answer?.result);
    },
    showTerm: async (sentence) => {
      const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: pointTo, args: [sentence] });
      if (answer?.result === true) left();
      return answer?.result === true;
    },
    lookAgain: () => void look(again),
    openOptions: () => void browser.runtime.openOptionsPage().then(left),
    openPanel: () => void openSidePanel(windowId).then(left, () => undefined),
    notThis: (control) => say({ type: 'not-this', control }),
    thisAfterAll: (control) => say({ type: 'this-after-all', control }),
    carryOn: (walk) => say({ type: 'carry-on', walk }),
    forgetWalk: (walk) => say({ type: 'forget-walk', walk }),
    isKept,
    keepRecord: async (walk) => {
      const result = await keepWithPicture(windowId, walk, subjectName(walk, 'pack' in current.view && current.view.pack ? [current.view.pack] : []));
      remindersChanged();
      return result;
    },
    mayNotify,
    allowNotices: askToNotify,
    findTrial: async () => (await sayOfReminders({ type: 'find-trial', tabId })) as TrialOffer | null,
    // At once, and kept whatever the answer is: Firefox closes the popup to ask.
    keepTrial: (offer) => {
      const asked = askToNotify();
      return Promise.all([asked, sayOfReminders({ type: 'keep-trial', tabId, offer })]).then(([given]) => given);
    },
    forgetTrial: async (offer) => void (await sayOfReminders({ type: 'forget-trial', tabId, offer })),
    makePack: () => void setMaking(tabId, true).then(() => location.reload()),
    openRecords: () => void browser.tabs.create({ url: '/records.html' }).then(left),
    about: `Exit Sign ${browser.runtime.getManifest().version}; ${navigator.userAgent}`,
    copy: (text) => navigator.clipboard.writeText(text),
  };
  draw(current, actions);
  let awaited = asked !== undefined;
  onTabChange(tabId, signal, () => awaited || say({ type: 'popup-state' }));
  void look(first, asked).then(() => {
    awaited = false;
    // What was told since, or before anyone listened here. Of a page that cannot be read nobody tells anything.
    if (asked !== undefined && current.view.kind !== 'unreadable') say({ type: 'popup-state' });
  });
  return { pageLoaded: () => void look('page-loaded') };
}

const isLook = ({ type }: Said): boolean => type === 'popup-opened' || type === 'panel-opened' || type === 'page-loaded';
