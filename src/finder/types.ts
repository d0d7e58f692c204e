import type { ScreenKind } from '../packs/kinds.ts';
import type { Role } from '../words/roles.ts';
import type { Root } from './roots.ts';

/** Where a finding comes from, in order of trust. */
type Source = 'pack' | 'platform' | 'wording';

/** Why a person would miss a control, as measured. */
export type Obstacle =
  | { kind: 'low-contrast'; ratio: number }
  | { kind: 'tiny'; width: number; height: number }
  | { kind: 'below-fold'; screens: number }
  /** How many levels must be opened, where it is more than one. */
  | { kind: 'collapsed'; depth?: number | undefined }
  | { kind: 'in-menu'; depth: number }
  | { kind: 'plain-text' }
  | { kind: 'off-screen' }
  | { kind: 'covered' }
  | { kind: 'faded'; opacity: number }
  | { kind: 'decoy-louder'; text: string };

/**
 * How sure the finder is. `sure` is marked by itself, `possible` only shown when the user asks:
 * marking the wrong control is the worst thing this product can do.
 */
type Band = 'sure' | 'possible';

/** A control found on this page. */
export interface Finding {
  element: Element;
  role: Role;
  /** What the control says to a person: its text or its accessible name. */
  text: string;
  /** 0 to 1. */
  confidence: number;
  band: Band;
  source: Source;
  /** What to open first, outermost first. */
  reveal: Element[];
}

/** A finding with what stands in the user's way, measured where it stands. */
export interface Measured extends Finding {
  obstacles: Obstacle[];
}

/** What state of a cancel flow the page shows. */
export interface Screen {
  kind: ScreenKind;
  confidence: number;
  /** The id the pack gives it, or null where the wording alone tells. */
  id: string | null;
}

/** A pack's control whose words no longer agree with its role: nothing is marked on this page. */
export interface Stale {
  /** Null, with no role or text, where looking for the pack took too long. */
  screen: string | null;
  role: Role;
  /** What the element says now. */
  text: string;
}

/** What the finder saw on one page. */
export interface Findings {
  /** The pack that was used, or null. */
  pack: string | null;
  screen: Screen | null;
  findings: Finding[];
  stale: Stale[];
  /** Every root that was looked at, for the watcher. */
  roots: readonly Root[];
  /** The words on the page that prove the cancellation, or null. */
  proof: string | null;
  /** What the page says right after them, or null. */
  proofNext: string | null;
  /** Words that would prove it if nothing on the page still ended it, or null. */
  claim: string | null;
  /** The label of a switch for the renewal that is off, or null. */
  switchedOff: string | null;
}
