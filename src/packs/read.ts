import { advice, harms, type LintContext } from './lint/lint.ts';
import { pagePack } from './page-pack.ts';
import { hostFits } from './places.ts';
import { type Broken, brokenReferencesIn } from './references.ts';
import { type Pack, packSchema } from './schema.ts';
import { LONGEST_PACK, locate, type Problem, validate } from './validate.ts';

/** What a pack that came from elsewhere holds, to be shown before it is accepted. */
export interface PackSummary {
  /** Length of its text, in characters. */
  length: number;
  /** What a page of its hosts is sent, in bytes after gzip. */
  pageBytes: number;
  /** Where its links lead besides its own hosts: those of billing channels. */
  linkHosts: string[];
}

/**
 * A text that was given as a pack.
 * - ok: it may be used. `advice` is what the lint would still have mended; none of it can do harm.
 * - refused: it may not, and all of it is said at once, in the order of the text.
 */
export type ReadPack = { kind: 'ok'; pack: Pack; summary: PackSummary; advice: Problem[] } | { kind: 'refused'; problems: Problem[] };

export interface ReadContext {
  /** Gives the lexicons for the languages of a pack's words. */
  lexiconsOf(langs: readonly string[]): Promise<LintContext['lexiconOf']>;
  /** As "2026-11-25". */
  today: string;
}

/**
 * Reads a pack that nobody vouches for: a file, a download, what was typed. Whatever the text is, the answer is one of
 * the two; it only rejects where `lexiconsOf` does. Needs the schema library, so it is nothing for a script in a page.
 */
export async function readPack(text: string, { lexiconsOf, today }: ReadContext): Promise<ReadPack> {
  const read = validate(packSchema, text, brokenReferencesIn);
  if (!read.ok) return { kind: 'refused', problems: read.problems };
  const pack = read.value;
  const pageBytes = await gzipSize(JSON.stringify(pagePack(pack)));
  const context: LintContext = { lexiconOf: await lexiconsOf(languagesOf(pack)), today, sizeOf: () => pageBytes };
  const harmful = [...beyondHosts(pack), ...harms(pack, context)];
  if (harmful.length > 0) return { kind: 'refused', problems: locate(text, harmful) };
  return { kind: 'ok', pack, summary: { length: text.length, pageBytes, linkHosts: linkHosts(pack) }, advice: locate(text, advice(pack, context)) };
}

/** Whether a file of this many bytes is not worth reading: at most four bytes make a character. */
export const isTooLong = (bytes: number): boolean => bytes > 4 * LONGEST_PACK;

/** What would have a pack used on pages of anybody: only those that came with the extension are trusted with that. */
const beyondHosts = (pack: Pack): Broken[] =>
  (['recognise', 'labels'] as const).flatMap((key) =>
    pack.kind === 'platform' && pack[key] !== undefined
      ? [{ path: [key], message: 'would have this pack used on sites that it does not name: leave it out, and list the sites under "hosts"' }]
      : [],
  );

const languagesOf = ({ screens }: Pack): string[] => [...new Set(screens.flatMap(({ controls }) => controls.flatMap(({ words }) => Object.keys(words ?? {}))))];

function linkHosts({ channels = [], hosts, start, help }: Pack): string[] {
  const links = [start, help, ...channels.map(({ link }) => link)].filter((link) => link !== undefined);
  const foreign = links.map((link) => new URL(link).hostname).filter((name) => !hosts.some((entry) => hostFits(name, entry)));
  return [...new Set(foreign)].sort();
}

async function gzipSize(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).arrayBuffer()).byteLength;
}
