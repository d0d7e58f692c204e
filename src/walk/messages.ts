import type { GateEntry } from '../packs/gate.ts';
import type { PagePack } from '../packs/page-pack.ts';
import type { Role } from '../words/roles.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { HiddenControl } from './not-this.ts';
import type { SentReport } from './report.ts';

/** What the marks say, in the user's language. */
export interface MarkTexts {
  roles: { [role in Role]?: string };
  openFirst: string;
  /** On a control that is only possibly the way out; the user asked to see those. */
  possible: string;
}

/** What the finder in a page is given to work with. */
export interface PageKit {
  pack: PagePack | null;
  platforms: PagePack[];
  gate: GateEntry[];
  vocabularies: Vocabulary[];
  texts: MarkTexts;
  /** A frame nobody vouches for: what it shows is only ever possible, and proves nothing. */
  guest: boolean;
  /** Controls that the user said are not what they were taken for. */
  hidden: HiddenControl[];
}

/** From the scripts in a page. The background believes nothing but the sender that the browser names. */
export type FromPage =
  | { type: 'gate-open' }
  | { type: 'hello'; lang: string; sample: string }
  | { type: 'script-wanted'; script: 'follow' | 'tools' | 'marks' }
  /** The frames in the page that it cannot look into are others than before. `asked`: the user clicked. */
  | { type: 'frames'; asked: boolean }
  | { type: 'report'; report: SentReport };

/** From the extension's own pages. */
export type FromPopup =
  | AboutTab
  | { type: 'services' }
  /** The user's own packs, or which are switched off, have changed. */
  | { type: 'packs-changed' };

export type AboutTab = { tabId: number } & (
  | { type: 'popup-opened' }
  /** The side panel shows the tab: it is looked at only where nothing is known of it yet. */
  | { type: 'panel-opened' }
  /** The tab that the side panel shows has loaded another page. */
  | { type: 'page-loaded' }
  | { type: 'popup-state' }
  | { type: 'carry-on' | 'forget-walk'; walk: string }
  /** The user says that a control is not what it was taken for, or takes that back. */
  | { type: 'not-this' | 'this-after-all'; control: HiddenControl }
  /** The user wants nothing to run on this site without a click, or takes that back. */
  | { type: 'never-here' | 'here-again' }
);

/** A service whose pages can be marked without a click. */
export interface ServiceChoice {
  id: string;
  name: string;
  /** Match patterns the browser will be asked for. */
  origins: string[];
  /** The browser has granted them. */
  granted: boolean;
}

/** To the finder in a page. `afresh`: with a new kit. `present` is answered with true, and tells that a frame is still there. */
export type ToPage = { type: 'present' } | { type: 'look'; asked: boolean; afresh?: true } | { type: 'go-to'; ref: number } | { type: 'show-possible' };
