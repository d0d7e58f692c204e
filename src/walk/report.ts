import * as z from 'zod/mini';
import { SCREEN_KINDS } from '../packs/kinds.ts';
import { ROLE_NAMES } from '../words/roles.ts';
import { LONGEST } from './limits.ts';

const text = z.string().check(z.maxLength(LONGEST.text));
const css = z.string().check(z.maxLength(LONGEST.css));
const id = z.string().check(z.maxLength(40));

/** What a page without it does not mention: most pages have none of it, and send nothing that says so. */
const ifAny = <T extends z.ZodMiniType>(schema: T) => z._default(z.nullable(schema), null);

export const obstacle = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('low-contrast'), ratio: z.number() }),
  z.object({ kind: z.literal('tiny'), width: z.number(), height: z.number() }),
  z.object({ kind: z.literal('below-fold'), screens: z.number() }),
  z.object({ kind: z.literal('collapsed'), depth: z.optional(z.number()) }),
  z.object({ kind: z.literal('in-menu'), depth: z.number() }),
  z.object({ kind: z.literal('plain-text') }),
  z.object({ kind: z.literal('off-screen') }),
  z.object({ kind: z.literal('covered') }),
  z.object({ kind: z.literal('faded'), opacity: z.number() }),
  z.object({ kind: z.literal('decoy-louder'), text }),
]);

const control = z.object({
  /** Names the control within this report, to ask the page to scroll to it. */
  ref: z.int().check(z.nonnegative()),
  role: z.enum(ROLE_NAMES),
  text,
  /** Matches exactly this element; ` >>> ` between roots. */
  css,
  confidence: z.number().check(z.gte(0), z.lte(1)),
  band: z.enum(['sure', 'possible']),
  source: z.enum(['pack', 'platform', 'wording']),
  obstacles: z.array(obstacle).check(z.maxLength(10)),
  revealBy: z.array(z.object({ css, text })).check(z.maxLength(LONGEST.reveal)),
  marked: z.boolean(),
  /** The frame it stands in, as the browser numbers it, and its `ref` there; absent in the page itself. Set by the background alone. */
  frame: z.optional(z.object({ id: z.int(), ref: z.int() })),
});

/**
 * What the finder in a page tells the background. It comes out of a renderer that a hostile page may have
 * taken over, so it is checked like any other foreign data.
 */
export const reportSchema = z.object({
  url: z.string().check(z.maxLength(LONGEST.url)),
  lang: z.string().check(z.maxLength(LONGEST.lang)),
  /** Milliseconds the last look at the page took. */
  ms: z.number().check(z.nonnegative()),
  pack: ifAny(id),
  screen: ifAny(z.object({ kind: z.enum(SCREEN_KINDS), confidence: z.number(), id: z.nullable(id) })),
  controls: z.array(control).check(z.maxLength(LONGEST.controls)),
  stale: z._default(z.array(z.object({ screen: z.nullable(id), role: z.enum(ROLE_NAMES), text })).check(z.maxLength(LONGEST.stale)), []),
  proof: ifAny(text),
  /** What the page says right after the proof, such as until when it still works. */
  proofNext: ifAny(text),
  /** Words for "it is over" beside a way out that is still there: no proof, and none later if they stay. */
  claim: ifAny(text),
  /** The label of a switch for the renewal that is off. */
  switchedOff: ifAny(text),
  /** The page kept removing the marks, and the extension gave up drawing them. */
  contested: z.boolean(),
});

export type Report = z.infer<typeof reportSchema>;

/** A report as a page sends it. */
export type SentReport = z.input<typeof reportSchema>;
export type ReportedControl = Report['controls'][number];
