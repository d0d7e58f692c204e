import type { ImportProblem } from '../../record/file.ts';
import type { RecordChange, Whole } from '../../record/records.ts';
import type { Reminder } from '../../record/reminders.ts';
import type { KeptRecord } from '../../record/schema.ts';

import type { Notices } from './AllowNotices.tsx';

/** What there is to say about the last thing that was asked for. */
export type Notice =
  | { kind: 'full' }
  | { kind: 'failed' }
  | { kind: 'gone' }
  | { kind: 'imported'; added: number; updated: number; unchanged: number }
  | { kind: 'import'; problem: ImportProblem }
  | { kind: 'deleted'; whole: Whole };

/** All that the records page needs to draw itself. */
export interface RecordsState {
  records: KeptRecord[];
  /** The record that is shown; null for the list. */
  shown: Whole | null;
  notice: Notice | null;
  /** The browser lets nothing be kept here. */
  blocked: boolean;
  /** What the user will be reminded of, the earliest first, and ids of those that are switched off. */
  reminders: Reminder[];
  off: readonly string[];
  notices: Notices;
}

/** What the records page can ask for. */
export interface RecordActions {
  /** Shows a record, or the list. */
  show(id: string | null): void;
  /** Writes into the shown record, and keeps it. */
  change(change: RecordChange): void;
  /** Something was charged after the end: notes it, and leads to a case about it. */
  openCase(): void;
  remove(): void;
  undo(): void;
  /** Saves records as a file that can be read back: the shown one, or all. */
  exportRecords(which: 'shown' | 'all'): void;
  /** Saves the shown record as a page of its own. */
  exportPage(): void;
  /** Saves the shown record's days as a calendar file. */
  exportDays(): void;
  importFile(file: File): void;
  print(): void;
  switchReminder(id: string, on: boolean): void;
  /** Asks the browser to have reminders shown on the screen; must run in the click's own task. */
  allowNotices(): void;
}
