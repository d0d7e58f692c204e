import type { Draft, DraftControl, Says } from '../../maker/draft.ts';
import type { MakerPlace } from '../../maker/making.ts';
import type { ScreenKind } from '../../packs/kinds.ts';
import type { ReadPack } from '../../packs/read.ts';
import type { Report } from '../../walk/report.ts';

/** What went wrong last: the page may not be read, or there is no room. */
export type MakerTrouble = 'no-page' | 'full' | 'too-many';

/** All that the maker needs to draw itself. */
export interface MakerState {
  place: MakerPlace;
  /** Host of the site a pack is made for; empty where a page has none that a pack could name. */
  host: string;
  draft: Draft;
  /** Index of the screen that the page in the tab is; -1 where it is none yet, or there is no tab. */
  here: number;
  /** What the page in the tab reported last. */
  report: Report | null;
  /** The text of the pack so far, and what came of reading it; null while there is nothing to go by. */
  pack: { text: string; read: ReadPack } | null;
  /** Cleaned copies of pages, by the id of the screen. */
  copies: ReadonlyMap<string, string>;
  trouble: MakerTrouble | null;
}

export type ControlChange = Partial<Pick<DraftControl, 'css' | 'words'>> & { says?: Says | null };

/** What the maker's components can ask for. */
export interface MakerActions {
  rename(name: string): void;
  /** Has the user pick a control on the page. */
  pick(): void;
  /** The page shows another screen now, at the same address. */
  newScreen(): void;
  setKind(screen: number, kind: ScreenKind): void;
  setControl(screen: number, control: number, change: ControlChange): void;
  removeControl(screen: number, control: number): void;
  removeScreen(screen: number): void;
  /** Keeps a cleaned copy of the page for the screen it shows. */
  copyPage(): void;
  /** Keeps a copy as the user left it. */
  setCopy(screen: string, html: string): void;
  /** Cleans a copy of more texts. */
  /** Takes texts out of all copies. */
  alsoRemove(texts: string[]): void;
  /** Opens all of it in a tab. */
  lookOver(): void;
  /** Back to popup or panel; the draft stays. */
  leave(): void;
  /** Forgets the draft, and the pack that came of it. */
  discard(): void;
  copy(text: string): Promise<void>;
  save(name: string, text: string): void;
}
