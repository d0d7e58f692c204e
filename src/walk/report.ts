import { z } from 'zod';
import { SCREEN_KINDS } from '../packs/kinds.ts';
import { ROLE_NAMES } from '../words/roles.ts';
import { LONGEST } from './limits.ts';

const text = z.string().max(LONGEST.text);
const css = z.string().max(LONGEST.css);

const obstacle = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('low-contrast'), ratio: z.number() }),
  z.object({ kind: z.literal('tiny'), width: z.number(), height: z.number() }),
  z.object({ kind: z.literal('below-fold'), screens: z.number() }),
  z.object({ kind: z.literal('collapsed') }),
  z.object({ kind: z.literal('in-menu'), depth: z.number() }),
  z.object({ kind: z.literal('plain-text') }),
  z.object({ kind: z.literal('off-screen') }),
  z.object({ kind: z.literal('covered') }),
  z.object({ kind: z.literal('faded'), opacity: z.number() }),
  z.object({ kind: z.literal('decoy-louder'), text }),
]);

const control = z.object({
  /** Names the control within this report, to ask the page to scroll to it. */
  ref: z.number().int().nonnegative(),
  role: z.enum(ROLE_NAMES),
  text,
  /** Matches exactly this element; ` >>> ` between roots. */
  css,
  confidence: z.number().min(0).max(1),
  band: z.enum(['sure', 'possible']),
  source: z.enum(['pack', 'platform', 'wording']),
  obstacles: z.array(obstacle).max(10),
  revealBy: z.array(z.object({ css, text })).max(LONGEST.reveal),
  marked: z.boolean(),
});

/**
 * What the finder in a page tells the background. It comes out of a renderer that a hostile page may have
 * taken over, so it is checked like any other foreign data.
 */
export const reportSchema = z.object({
  url: z.string().max(LONGEST.url),
  lang: z.string().max(LONGEST.lang),
  /** Milliseconds the last look at the page took. */
  ms: z.number().nonnegative(),
  pack: z.string().max(40).nullable(),
  screen: z.object({ kind: z.enum(SCREEN_KINDS), confidence: z.number(), id: z.string().max(40).nullable() }).nullable(),
  controls: z.array(control).max(LONGEST.controls),
  stale: z.array(z.object({ screen: z.string().max(40), role: z.enum(ROLE_NAMES), text })).max(LONGEST.stale),
  proof: text.nullable(),
  /** The page kept removing the marks, and the extension gave up drawing them. */
  contested: z.boolean(),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportedControl = Report['controls'][number];
