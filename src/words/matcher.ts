import { isUnspaced, normalisePadded, unspacedWords, withoutSpaces } from './normalise.ts';

/** A text prepared for matching: normalised once, in both forms. */
export interface Subject {
  /** Words with a space before the first and after the last. */
  spaced: string;
  /** Without any space; empty where no word is written in a script without them. */
  compact: string;
}

/** Prepares a text for an {@link Index}; what is longer than `limit` is cut. */
export function subject(text: string, limit?: number, tones?: boolean): Subject {
  const spaced = normalisePadded(text, limit, tones);
  return { spaced, compact: isUnspaced(spaced) ? withoutSpaces(spaced) : '' };
}

/** A word of the vocabulary where it stands in a text. */
export interface Hit<Group> {
  group: Group;
  word: string;
  /** Whether the positions count in the compact form. */
  unspaced: boolean;
  start: number;
  end: number;
}

/** Finds the words of a vocabulary in texts. */
export interface Index<Group> {
  /** All words in the text, be it within another. */
  find(text: Subject): Hit<Group>[];
}

interface Entry<Group> {
  group: Group;
  word: string;
  /** What must stand in the text: the word and the space after it, unless the beginning of a longer word will do. */
  pattern: string;
  /** Its last character: words that begin alike end otherwise. */
  last: number;
}

/** Entries by how they begin, so that a place in a text is compared with few of them. */
interface Table<Group> {
  put(entry: Entry<Group>): void;
  /** Calls back for each entry that stands at this place. */
  match(text: string, start: number, found: (entry: Entry<Group>, start: number) => void): void;
}

/** A power of two, a few times as many as a language has words. */
const BUCKETS = 4096;

/** @param depth as many characters of their beginning tell entries apart */
function createTable<Group>(depth: number): Table<Group> {
  const buckets: (Entry<Group>[] | null)[] = new Array(BUCKETS).fill(null);
  const short: Entry<Group>[] = [];
  /** Whether any begins with a character: most places in a text are dismissed by that. */
  const begins = new Uint8Array(BUCKETS);
  const keyAt = (text: string, start: number): number => {
    let key = 0;
    for (let at = start; at < start + depth; at++) key = key * 31 + (text.charCodeAt(at) | 0);
    return key % BUCKETS;
  };
  return {
    put(entry) {
      const key = keyAt(entry.pattern, 0);
      begins[entry.pattern.charCodeAt(0) % BUCKETS] = 1;
      if (entry.pattern.length < depth) short.push(entry);
      else buckets[key] = [...(buckets[key] ?? []), entry];
    },
    match(text, start, found) {
      if (begins[text.charCodeAt(start) % BUCKETS] === 0) return;
      const bucket = buckets[keyAt(text, start)];
      if (bucket)
        for (const entry of bucket)
          if (text.charCodeAt(start + entry.pattern.length - 1) === entry.last && text.startsWith(entry.pattern, start)) found(entry, start);
      for (const entry of short) if (text.startsWith(entry.pattern, start)) found(entry, start);
    },
  };
}

/**
 * Compiles words by group, normalised and with a "|" between them. A word is matched whole; "x*" matches words that begin
 * with x, "*x" and "*x*" any that contain it. In scripts without spaces a word is matched anywhere. Runs in time linear to
 * the text for any text: no regular expression, and each position looks up a few buckets.
 */
export function createIndex<Group extends string>(groups: readonly (readonly [Group, string])[]): Index<Group> {
  const spaced = createTable<Group>(3);
  let unspaced: Table<Group> | undefined;
  const anywhere: Entry<Group>[] = [];
  for (const [group, words] of groups) {
    for (const written of words.split('|')) {
      const form = written.replaceAll('*', '');
      const isInside = isUnspaced(form);
      const word = isInside ? withoutSpaces(form) : form;
      const pattern = isInside || written !== form ? word : `${word} `;
      const entry = { group, word, pattern, last: pattern.charCodeAt(pattern.length - 1) };
      if (isInside) {
        unspaced ??= createTable(2);
        unspaced.put(entry);
      } else if (written.startsWith('*')) anywhere.push(entry);
      else spaced.put(entry);
    }
  }

  return {
    find({ spaced: text, compact }) {
      const hits: Hit<Group>[] = [];
      let inCompact = false;
      const add = ({ group, word }: Entry<Group>, start: number): void => void hits.push({ group, word, unspaced: inCompact, start, end: start + word.length });
      for (let space = 0; space !== -1 && space < text.length - 2; space = text.indexOf(' ', space + 1)) spaced.match(text, space + 1, add);
      for (const entry of anywhere) {
        const start = text.indexOf(entry.word);
        if (start !== -1) add(entry, start);
      }
      inCompact = true;
      if (unspaced) for (let start = 0; start < compact.length; start++) unspaced.match(compact, start, add);
      return hits;
    },
  };
}

/** Without the hits that stand within a longer one: "auto renew" is not "renew" too. */
export const outermost = <Group>(hits: readonly Hit<Group>[]): readonly Hit<Group>[] =>
  hits.length > 1 ? hits.filter((hit) => !hits.some((other) => contains(other, hit))) : hits;

const contains = <Group>(outer: Hit<Group>, inner: Hit<Group>): boolean =>
  outer.unspaced === inner.unspaced && outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

/** How many words, as a person would count them, no hit in the text accounts for. */
export function uncovered<Group>({ spaced, compact }: Subject, hits: readonly Hit<Group>[] = []): number {
  let rest = 0;
  let start = 1;
  for (let end = spaced.indexOf(' ', start); end !== -1; start = end + 1, end = spaced.indexOf(' ', start)) {
    if (hits.some((hit) => !hit.unspaced && hit.start < end && hit.end > start)) continue;
    if (compact === '' || !isUnspaced(spaced.slice(start, end))) rest++;
  }
  if (compact === '') return rest;
  const covered = hits.length > 0 ? new Uint8Array(compact.length) : undefined;
  for (const hit of hits) if (hit.unspaced) covered?.fill(1, hit.start, hit.end);
  return rest + unspacedWords(compact, covered);
}
