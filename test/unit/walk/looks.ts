import type { Report, ReportedControl } from '../../../src/walk/report.ts';

/** A control of a report, plain unless told otherwise. */
export const control = (role: ReportedControl['role'], text: string, more: Partial<ReportedControl> = {}): ReportedControl => ({
  ref: 0,
  role,
  text,
  css: '#c',
  confidence: 0.9,
  band: 'sure',
  source: 'wording',
  obstacles: [],
  revealBy: [],
  marked: true,
  ...more,
});

/** A report of a shop no pack knows, with nothing in it unless told otherwise. */
export const look = (more: Partial<Report> = {}): Report => ({
  url: 'https://shop.example/account',
  lang: 'en',
  ms: 1,
  pack: null,
  screen: null,
  controls: [],
  stale: [],
  proof: null,
  proofNext: null,
  claim: null,
  switchedOff: null,
  contested: false,
  ...more,
});

/** A screen that wording told. */
export const worded = (kind: NonNullable<Report['screen']>['kind'], id: string | null = null): Report['screen'] => ({ kind, confidence: 0.6, id });
