import type { PagePack } from '../packs/page-pack.ts';
import { isDecoy, isForward } from '../words/roles.ts';
import { type PackResult, searchPack, speaks } from './pack-search.ts';
import type { Page } from './page.ts';
import { saidNext } from './said-next.ts';
import { sceneOf } from './scene.ts';
import type { Sightings } from './scout.ts';
import { screenByWording } from './screen.ts';
import { statement } from './statement.ts';
import { switchedOff } from './switched-off.ts';
import type { Finding, Findings } from './types.ts';
import { searchWording } from './wording-search.ts';

/** On these screens nothing is left to press: what words suggest there is not looked for. */
const ENDS = new Set(['done', 'billed-elsewhere', 'contact-only']);

/**
 * The closer look at what {@link scout} saw: the pack first, then any platform that recognises itself on the page,
 * then the wording, and where that too finds nothing, a platform that knows no way out and only explains what is there.
 *
 * What stands in the user's way is measured afterwards, for hits alone: see obstacles.ts.
 * A pack whose control no longer says what it should, or that takes too long to look for, is reported as stale, and then
 * nothing is found at all.
 *
 * @param packs the host's own, if any, then the platforms that recognise themselves on the page
 * @param own id of the host's own pack
 */
export function examine(whole: Page, seen: Sightings, packs: readonly PagePack[], own: string | null): Findings {
  const page = { ...whole, states: seen.states };
  const looked = look(page, seen, packs, own);
  const stillEnds = looked.findings.some(({ role, band }) => isForward(role) && band === 'sure');
  return {
    ...looked,
    roots: page.roots,
    claim: stillEnds ? statement(page, 'done') : null,
    proofNext: looked.proof === null ? null : saidNext(page, looked.proof),
    switchedOff: switchedOff(seen),
  };
}

type Looked = Omit<Findings, 'roots' | 'proofNext' | 'claim' | 'switchedOff'>;

function look(page: Page, seen: Sightings, packs: readonly PagePack[], own: string | null): Looked {
  let explained: Looked | undefined;
  for (const candidate of packs) {
    const result = searchPack(page, candidate);
    if (result === null) continue;
    const looked = byPack(page, seen, candidate, result);
    if (!candidate.explains) return looked;
    explained = looked;
  }
  const scene = sceneOf(page);
  const found = searchWording(page, scene, seen);
  const read = { pack: own, ...screenByWording(page, scene, sorted(found)), stale: [] };
  return read.screen === null ? (explained ?? read) : read;
}

function byPack(page: Page, seen: Sightings, pack: PagePack, { screen, hits, stale, proof }: PackResult): Looked {
  const result: Looked = { pack: pack.id, screen: screen && { kind: screen.kind, confidence: 1, id: screen.id }, findings: [], stale, proof: null };
  if (screen === null || stale.length > 0) return result;
  const found = hits.map((hit): Finding => ({ ...hit, confidence: 1, band: 'sure', source: pack.kind === 'service' ? 'pack' : pack.kind }));
  const wanted = screen.controls.some(({ role }) => isForward(role));
  if (!ENDS.has(screen.kind) && !found.some(({ role }) => isForward(role))) found.push(...wordingBeside(page, seen, found, wanted ? pack : null));
  return { ...result, findings: sorted(found), proof: screen.kind === 'done' ? (proof ?? statement(page, 'done')) : null };
}

/**
 * What wording finds on a pack's screen on which the pack itself found nothing to press. Where the pack expected
 * something in a language it knows, the page has changed, and wording may only suggest.
 */
function wordingBeside(page: Page, seen: Sightings, found: readonly Finding[], expected: PagePack | null): Finding[] {
  const known = new Set(found.map(({ element }) => element));
  return searchWording(page, sceneOf(page), seen)
    .filter(({ element }) => !known.has(element))
    .map((item): Finding => (expected !== null && isForward(item.role) && speaks(page, expected, item.text) ? { ...item, band: 'possible' } : item));
}

/** Forward controls first, then what to keep away from, then the rest; sure before possible. */
const rank = ({ role, band, confidence }: Finding): number => (isForward(role) ? 0 : isDecoy(role) ? 2 : 4) + (band === 'sure' ? 0 : 1) - confidence / 2;

const sorted = (found: readonly Finding[]): Finding[] => [...found].sort((a, b) => rank(a) - rank(b));
