import { type PagePack, pagePack } from '../packs/page-pack.ts';
import type { Pack } from '../packs/schema.ts';
import { bareWords } from '../words/label-words.ts';
import type { Report } from './report.ts';

/** Ids of screens have up to 40 characters; the place of one in its pack, counted from "a", says the same to whoever has the pack. */
const FIRST = 10;
const RADIX = 36;

const letterOf = (index: number): string => (index + FIRST).toString(RADIX);

/**
 * A platform as it goes to pages of any host, which get all of them at once: in few bytes. Its words are those the finder
 * compares, and its screens are named by letters: {@link named} gives a report the names.
 *
 * @param spoken languages, as for {@link pagePack}
 */
export function travelling(platform: Pack, spoken: readonly string[]): PagePack {
  const { labels, ...pack } = pagePack(platform, spoken);
  return {
    ...pack,
    ...(labels && { labels: bare(labels) }),
    screens: pack.screens.map(({ present, absent, proof, controls, ...screen }, index) => ({
      ...screen,
      id: letterOf(index),
      ...(present && { present: present.map(withBare) }),
      ...(absent && { absent: absent.map(withBare) }),
      ...(proof && { proof: proof.map(withBare) }),
      controls: controls.map((control) => ({ ...withBare(control), ...(control.reveal && { reveal: control.reveal.map(withBare) }) })),
    })),
  };
}

/** A report of what was found by a platform that {@link travelling} made, with the screens' own names. */
export function named(report: Report, platform: Pack): Report {
  const nameOf = (letter: string): string => platform.screens[Number.parseInt(letter, RADIX) - FIRST]?.id ?? letter;
  const { screen, stale } = report;
  return {
    ...report,
    screen: screen && { ...screen, id: screen.id && nameOf(screen.id) },
    stale: stale.map((item) => ({ ...item, screen: item.screen && nameOf(item.screen) })),
  };
}

const bare = (words: readonly string[]): string[] => [...new Set(words.map(bareWords))];

const withBare = <T extends { words?: string[] }>(item: T): T => (item.words ? { ...item, words: bare(item.words) } : item);
