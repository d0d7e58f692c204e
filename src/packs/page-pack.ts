import { isForward, type Role } from '../words/roles.ts';
import type { ScreenKind } from './kinds.ts';
import type { Pack } from './schema.ts';

/** What is visible on a page: an element by selector, by its words, or by both. */
export interface PageEvidence {
  css?: string;
  words?: string[];
}

export interface PageControl {
  role: Role;
  css?: string[];
  words?: string[];
  reveal?: { css?: string[]; words?: string[] }[];
}

export interface PageScreen {
  id: string;
  kind: ScreenKind;
  at?: string[];
  present?: PageEvidence[];
  absent?: PageEvidence[];
  proof?: PageEvidence[];
  controls: PageControl[];
}

/** The part of a pack that a page is sent: what to look for, none of the texts for the user. */
export interface PagePack {
  id: string;
  kind: 'service' | 'platform';
  /** Languages the pack has words in. In any other, words that differ are no sign that it is out of date. */
  langs: string[];
  recognise?: string[];
  /** Labels of controls that only this platform has, such as those a law prescribes. */
  labels?: string[];
  /** There for a platform that knows no way out: it says what something is that is none, where nothing else is found. */
  explains?: true;
  screens: PageScreen[];
}

/**
 * Cuts a validated pack down to what the finder needs. Words lose their languages: any of them will do.
 *
 * @param spoken only words of these languages, wherever there are some in one of them; without it those of all
 */
export function pagePack(pack: Pack, spoken?: readonly string[]): PagePack {
  const flat = (words: Words): { words?: string[] } => (words ? { words: [...new Set(inLanguages(words, spoken).flatMap(([, said]) => said))] } : {});
  const evidence = (item: { css?: string | undefined; words?: Words }): PageEvidence => ({ ...(item.css && { css: item.css }), ...flat(item.words) });
  return {
    id: pack.id,
    kind: pack.kind,
    langs: [...new Set(pack.screens.flatMap(({ controls }) => controls.flatMap(({ words }) => inLanguages(words ?? {}, spoken).map(([lang]) => lang))))],
    ...(pack.kind === 'platform' && pack.recognise && { recognise: pack.recognise }),
    ...(pack.kind === 'platform' && pack.labels && { labels: flat(pack.labels).words ?? [] }),
    ...(pack.kind === 'platform' && pack.screens.length > 0 && !hasWayOut(pack) && { explains: true }),
    screens: pack.screens.map((screen) => ({
      id: screen.id,
      kind: screen.kind,
      ...(screen.at && { at: screen.at }),
      ...(screen.present && { present: screen.present.map(evidence) }),
      ...(screen.absent && { absent: screen.absent.map(evidence) }),
      ...(screen.proof && { proof: screen.proof.map(evidence) }),
      controls: screen.controls.map((control) => ({
        role: control.role,
        ...(control.css && { css: control.css }),
        ...flat(control.words),
        ...(control.reveal && { reveal: control.reveal.map((item) => ({ ...(item.css && { css: item.css }), ...flat(item.words) })) }),
      })),
    })),
  };
}

const hasWayOut = ({ screens }: Pack): boolean => screens.some(({ controls }) => controls.some(({ role }) => isForward(role)));

type Words = Record<string, string[]> | undefined;

/** A law's label in the one language that it is in stands on pages in any other. */
function inLanguages(words: Record<string, string[]>, spoken: readonly string[] | undefined): [string, string[]][] {
  const all = Object.entries(words);
  const bases = spoken?.map(baseOf);
  const understood = all.filter(([lang]) => bases?.includes(baseOf(lang)));
  return understood.length > 0 ? understood : all;
}

/** The language of a tag, without script and region. */
export const baseOf = (lang: string): string => lang.toLowerCase().replace(/-.*/, '');
