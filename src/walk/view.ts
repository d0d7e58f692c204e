import type { Pack, PackChannel } from '../packs/schema.ts';
import type { Report, ReportedControl } from './report.ts';

/** Why a page cannot be read, in the user's terms. */
export type Unreadable = 'browser-page' | 'extension-shop' | 'file' | 'blocked';

/** What the popup shows. One of these at a time; each carries all that its component needs. */
export type View =
  /** The page is being looked at for the first time. */
  | { kind: 'reading' }
  /** No extension may run here, or the browser refused. */
  | { kind: 'unreadable'; why: Unreadable }
  /** A service with a pack, but this is not a page of its cancel flow: the way there and what to expect. */
  | { kind: 'way'; pack: Pack }
  /** A screen of a cancel flow with something to press, by pack, platform or wording (then `pack` is null). */
  | {
      kind: 'screen';
      pack: Pack | null;
      report: Report;
      press: ReportedControl;
      others: ReportedControl[];
      avoid: ReportedControl[];
      fields: ReportedControl[];
    }
  /** Only unsure candidates: shown, but not marked unless the user asks. */
  | { kind: 'possible'; pack: Pack | null; report: Report; candidates: ReportedControl[] }
  /** Somebody else takes the money. `channels` are the pack's, those with no button here first. */
  | { kind: 'elsewhere'; pack: Pack; report: Report; channels: PackChannel[] }
  /** The cancellation is proven; `proof` are the words on the page. `undo` would bring the subscription back. */
  | { kind: 'done'; pack: Pack | null; report: Report; proof: string; undo: ReportedControl[] }
  /** The pack no longer fits the page: nothing is marked. */
  | { kind: 'stale'; pack: Pack; report: Report }
  /** Nothing found on a page without a pack, or on a screen of one where nothing is to press. */
  | { kind: 'nothing'; pack: Pack | null; report: Report };

/** Whether the site's pages are marked without a click. `unavailable`: no pack names this host. */
export type Automatic = 'on' | 'off' | 'unavailable';

/** All that the popup needs to draw itself. */
export interface PopupState {
  view: View;
  automatic: Automatic;
  /** Match patterns to ask the browser for, to mark here without a click. */
  origins: string[];
  /** Host name of the page, or empty where there is none. */
  host: string;
  /** The page kept removing the marks, and the extension gave up drawing them. */
  contested: boolean;
}
