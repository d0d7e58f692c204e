import type { Whole } from '../../case/cases.ts';
import type { ImportProblem } from '../../case/file.ts';
import type { LetterWords } from '../../case/letter-schema.ts';
import type { RuleSet } from '../../case/rule-schema.ts';
import type { Attachment, Case } from '../../case/schema.ts';
import type { Pack } from '../../packs/schema.ts';

import type { Notices } from '../record/AllowNotices.tsx';

/** What there is to say about the last thing that was asked for. */
export type Notice =
  | { kind: 'full' }
  | { kind: 'failed' }
  | { kind: 'gone' }
  | { kind: 'file'; problem: 'too-large' | 'too-many'; name: string }
  | { kind: 'imported'; added: number; updated: number; unchanged: number }
  | { kind: 'import'; problem: ImportProblem }
  | { kind: 'deleted'; whole: Whole };

/** All that the cases page needs to draw itself. */
export interface CasesState {
  cases: Case[];
  /** The case that is shown; null for the list. A draft is kept from its first change on. */
  shown: { item: Case; draft: boolean } | null;
  rules: RuleSet[];
  packs: Pack[];
  letters: LetterWords[];
  today: string;
  notice: Notice | null;
  /** The browser lets nothing be kept here. */
  blocked: boolean;
  notices: Notices;
}

/** What the cases page can ask for. */
export interface CaseActions {
  /** Shows a case, or the list. */
  show(id: string | null): void;
  openNew(): void;
  /** Changes the shown case, and keeps it. */
  change(change: (item: Case) => Case): void;
  remove(): void;
  undo(): void;
  attach(files: readonly File[]): void;
  detach(attachment: Attachment): void;
  /** Saves an attachment to the user's disk. */
  fetch(attachment: Attachment): void;
  /** Saves cases as a file: the shown one, or all. */
  exportCases(which: 'shown' | 'all'): void;
  /** Saves the shown case as a page that needs nothing else. */
  exportPage(): void;
  importFile(file: File): void;
  /** Asks the browser to have reminders shown on the screen; must run in the click's own task. */
  allowNotices(): void;
  /** Saves the deadlines as a calendar file. */
  saveText(name: string, type: string, text: string): void;
}
