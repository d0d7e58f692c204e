import type { TrialOffer } from '../case/find-trial.ts';
import type { Term } from '../case/term-kinds.ts';
import type { HiddenControl } from '../walk/not-this.ts';
import type { Walk } from '../walk/walk.ts';

/** What came of keeping a record: with the picture, without it for want of room or permission, or not at all. */
export type KeepResult = 'picture' | 'no-room' | 'no-picture' | 'full' | 'failed';

/** What the components of popup and side panel can ask for. The entry point wires these to the browser. */
export interface PopupActions {
  /** Scrolls the page to the control and moves the focus there. */
  goTo(ref: number): void;
  /** Draws marks on the unsure candidates too; the user asked. */
  showPossible(): void;
  /** Opens an address of a pack (its start, its help, a billing channel) in the current tab or a new one. */
  open(address: string, where: 'here' | 'new-tab'): void;
  /** Asks the browser for this site's permission and marks by itself from then on; must run in the click's own task. */
  markAutomatically(): void;
  /** Nothing runs on this site without a click from now on. */
  neverHere(): void;
  /** Takes that back. */
  hereAgain(): void;
  /** What the page says of cancelling, fees, notice and refunds. Rejects where the page cannot be read. */
  findTerms(): Promise<Term[]>;
  /** Moves the page to a sentence, and closes the popup; false where it is no longer there. */
  showTerm(sentence: string): Promise<boolean>;
  /** Looks at the page once more. */
  lookAgain(): void;
  openOptions(): void;
  /** Opens the side panel, which stays while pages change; must run in the click's own task. */
  openPanel(): void;
  /** A control is not what it was taken for: from now on it is nothing on this site. */
  notThis(control: HiddenControl): void;
  /** Takes that back. */
  thisAfterAll(control: HiddenControl): void;
  /** Goes on with the walk that was broken off. */
  carryOn(walk: string): void;
  /** Forgets it. */
  forgetWalk(walk: string): void;
  /** Whether a record of the walk is kept. */
  isKept(walk: string): Promise<boolean>;
  /** Keeps a record of the walk, with a picture of the page. */
  keepRecord(walk: Walk): Promise<KeepResult>;
  /** Whether reminders may be shown on the screen. */
  mayNotify(): Promise<boolean>;
  /** Asks the browser for it; must run in the click's own task. */
  allowNotices(): Promise<boolean>;
  /** A trial or a next payment that the page names, or null. */
  findTrial(): Promise<TrialOffer | null>;
  /** Has the user reminded of it; must run in the click's own task. @returns whether it may be shown on the screen */
  keepTrial(offer: TrialOffer): Promise<boolean>;
  forgetTrial(offer: TrialOffer): Promise<void>;
  openRecords(): void;
  /** Makes a pack for this site, in place of what is shown. */
  makePack(): void;
  /** What extension and browser call themselves, for reports. */
  readonly about: string;
  /** Puts a text on the clipboard; rejects where the browser does not let us. */
  copy(text: string): Promise<void>;
}

export type { ServiceChoice } from '../walk/messages.ts';

/** What came of asking the browser for permission. */
type ChoiceResult = 'saved' | 'refused';

export interface ServiceActions {
  /**
   * Asks for the chosen services and gives the others back. Must be called in the click's own task: Firefox forgets the
   * user's gesture after the first await (https://bugzilla.mozilla.org/show_bug.cgi?id=1398833).
   */
  choose(ids: string[]): Promise<ChoiceResult>;
}
