import type { PackHead } from '../../packs/head.ts';
import type { OpenedPack, OwnPack, PackOrigin } from '../../packs/own.ts';
import type { ReadPack } from '../../packs/read.ts';
import type { Pack } from '../../packs/schema.ts';
import type { TakeFailure } from '../../packs/take-in.ts';
import type { Problem } from '../../packs/validate.ts';
import type { StaleReport } from '../../walk/stale-reports.ts';

/** A pack in the list. */
export interface PackRow {
  head: PackHead;
  /** What is known of it as the user's own; null for one that came with the extension. */
  own: OwnPack | null;
  on: boolean;
  /** Whether its sites are marked without a click. */
  granted: boolean;
  /** How many of its controls were met out of date. */
  stale: number;
}

/** A pack that is being taken in. */
export type Incoming =
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'failed'; failure: TakeFailure }
  /** It is no pack, or none that may be used: what is wrong with it. */
  | { kind: 'refused'; from: string; problems: Problem[] }
  /** Shown before it is accepted. `replaces`: there is one of this id already. */
  | { kind: 'ready'; read: Extract<ReadPack, { kind: 'ok' }>; text: string; origin: PackOrigin; replaces: 'own' | 'bundled' | null };

/** What came of the last thing that was asked for. */
export type PacksNotice =
  | { kind: 'taken'; name: string; granted: boolean }
  | { kind: 'saved'; name: string }
  | { kind: 'deleted'; whole: OpenedPack }
  | { kind: 'too-many' | 'full' | 'failed' | 'not-allowed' };

/** A pack of one's own, opened as text. */
export interface Editing {
  id: string;
  text: string;
  problems: Problem[];
}

export interface PacksState {
  rows: PackRow[];
  incoming: Incoming;
  editing: Editing | null;
  stale: StaleReport[];
  notice: PacksNotice | null;
}

export interface PacksActions {
  /** A pack's whole content, when somebody opens it; null where it cannot be read. */
  details(row: PackRow): Promise<Pack | null>;
  switchOn(row: PackRow, on: boolean): void;
  /** Asks the browser for the pack's sites, or gives them back. Must be called in the click's own task. */
  allow(row: PackRow, allowed: boolean): void;
  exportPack(row: PackRow): void;
  edit(row: PackRow): void;
  /** Keeps what was edited, if it is a pack. */
  saveEdited(text: string): void;
  endEditing(): void;
  remove(row: PackRow): void;
  undo(): void;
  takeFile(file: File): void;
  /** Fetches a pack once. Must be called in the click's own task: the browser is asked for the site. */
  takeUrl(address: string): void;
  /** Takes in what was shown, and asks for its sites. Must be called in the click's own task. */
  accept(): void;
  decline(): void;
  copy(text: string): Promise<void>;
  forgetStale(): void;
}
