import type { Pack, PackChannel } from '../packs/schema.ts';
import type { HiddenControl } from './not-this.ts';
import type { Report, ReportedControl } from './report.ts';
import type { Walk, WalkEvidence } from './walk.ts';

/** Why a page cannot be read, in the user's terms. */
export type Unreadable =
  | 'browser-page'
  | 'extension-shop'
  | 'file'
  | 'blocked'
  /** The side panel is open, but no click has allowed a look at this page. */
  | 'not-asked';

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
  /** Somebody else takes the money, or only a contact ends it. `channels` are the pack's, those with no button here first. */
  | { kind: 'elsewhere'; pack: Pack | null; report: Report; channels: PackChannel[] }
  /** The cancellation is proven: by which words and signs. `undo` would bring the subscription back. */
  | { kind: 'done'; pack: Pack | null; report: Report; evidence: WalkEvidence[]; undo: ReportedControl[] }
  /** The last press may be behind, but nothing proves it. `claim` are words on the page that say so, and prove nothing. */
  | { kind: 'unproven'; pack: Pack | null; report: Report; claim: string | null }
  /** The pack no longer fits the page: nothing is marked. */
  | { kind: 'stale'; pack: Pack; report: Report }
  /** Nothing found on a page without a pack, or on a screen of one where nothing is to press. */
  | { kind: 'nothing'; pack: Pack | null; report: Report };

/** Whether the site's pages are marked without a click. `never`: the user wants no such thing here. `unavailable`: no pack names this host. */
export type Automatic = 'on' | 'off' | 'never' | 'unavailable';

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
  /** The tab's walk, where this page belongs to it. */
  walk: Walk | null;
  /** The tab's walk, where this page is of another site meanwhile. */
  waiting: Walk | null;
  /** A walk from before, broken off, that can be carried on here. */
  earlier: Walk | null;
  /** What the user said of this site's controls: none of these is what it was taken for. */
  hidden: HiddenControl[];
}

/** A state of nothing but a view. */
export const emptyState = (view: View): PopupState => ({
  view,
  automatic: 'unavailable',
  origins: [],
  host: '',
  contested: false,
  walk: null,
  waiting: null,
  earlier: null,
  hidden: [],
});
