import { isUnspaced, normalise, normalisePadded, unspacedWords, withoutSpaces } from './normalise.ts';

/** A text prepared for matching: normalised once, in both forms. */
export interface Subject {
  /** Words with a space before the first and after the last. */
  spaced: string;
  compact: string;
}

/** Prepares a text for an {@link Index}; what is longer than `limit` is cut. */
export function subject(text: string, limit?: number, tones?: boolean): Subject {
  const spaced = normalisePadded(text, limit, tones);
  return {
    spaced,
    get compact() {
      return withoutSpaces(spaced);
    },
  };
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
  /**
   * All words in the text, but for those within a longer one: "auto renew" is not "renew" too.
   *
   * @param counts whether to take a word where it stands; one that is not taken hides no shorter one
   */
  find(text: Subject, counts?: (hit: Hit<Group>) => boolean): Hit<Group>[];
}

interface Entry<Group> {
  group: Group;
  form: string;
  /** What must stand in the text: the form and the space after it, unless the beginning of a longer word will do. */
  pattern: string;
}

/** Entries by how they begin, so that a place in a text is compared with few of them. */
interface Table<Group> {
  put(entry: Entry<Group>): void;
  /** Calls back for each entry that stands at this place. */
  match(text: string, start: number, found: (entry: Entry<Group>, start: number) => void): void;
}

/** How many first letters {@link Table} tells apart before it looks anything up. */
const STARTS = 2048;

/**
 * @param depth as many characters of their beginning tell entries apart
 * @param lead so many of them turn away most places of a text at once
 */
function createTable<Group>(depth: number, lead: 1 | 2): Table<Group> {
  const buckets = new Map<number, Entry<Group>[]>();
  const sizes: number[] = [];
  const starts = new Uint8Array(STARTS);
  const startAt = (text: string, at: number): number => (text.charCodeAt(at) * 31 + (lead === 2 ? text.charCodeAt(at + 1) : 0)) % STARTS;
  const keyAt = (text: string, start: number, size: number): number => {
    let key = size;
    for (let at = start; at < start + size; at++) key = (Math.imul(key, 31) + text.charCodeAt(at)) & 0x3fffffff;
    return key;
  };
  return {
    put(entry) {
      if (entry.pattern.length < lead) starts.fill(1);
      else starts[startAt(entry.pattern, 0)] = 1;
      const size = Math.min(entry.pattern.length, depth);
      if (!sizes.includes(size)) sizes.push(size);
      const key = keyAt(entry.pattern, 0, size);
      buckets.set(key, [...(buckets.get(key) ?? []), entry]);
    },
    match(text, start, found) {
      if (starts[startAt(text, start)] === 0) return;
      for (const size of sizes) {
        const bucket = buckets.get(keyAt(text, start, size));
        if (bucket !== undefined) for (const entry of bucket) if (text.startsWith(entry.pattern, start)) found(entry, start);
      }
    },
  };
}

/**
 * Compiles words by group. A word is matched whole; "x*" matches words that begin with x, "*x" and "*x*" any that
 * contain it. In scripts without spaces a word is matched anywhere. Runs in time linear to the text for any text: no
 * regular expression, and each position looks up a few buckets.
 *
 * @param tones see {@link normalise}
 */
export function createIndex<Group extends string>(groups: readonly (readonly [Group, readonly string[]])[], tones?: boolean): Index<Group> {
  const spaced = createTable<Group>(4, 2);
  const unspaced = createTable<Group>(2, 1);
  const anywhere: Entry<Group>[] = [];
  for (const [group, words] of groups) {
    for (const word of words) {
      const form = normalise(word, undefined, tones);
      if (form === '') continue;
      if (isUnspaced(form)) unspaced.put({ group, form: withoutSpaces(form), pattern: withoutSpaces(form) });
      else if (word.startsWith('*')) anywhere.push({ group, form, pattern: form });
      else spaced.put({ group, form, pattern: word.endsWith('*') ? form : `${form} ` });
    }
  }

  return {
    find(subject, counts) {
      const text = subject.spaced;
      const hits: Hit<Group>[] = [];
      const add = ({ group, form }: Entry<Group>, start: number, inCompact: boolean): void => {
        const hit = { group, word: form, unspaced: inCompact, start, end: start + form.length };
        if (counts === undefined || counts(hit)) hits.push(hit);
      };
      const addSpaced = (entry: Entry<Group>, start: number): void => add(entry, start, false);
      for (let space = 0; space !== -1 && space < text.length - 2; space = text.indexOf(' ', space + 1)) spaced.match(text, space + 1, addSpaced);
      if (isUnspaced(text)) {
        const { compact } = subject;
        const addUnspaced = (entry: Entry<Group>, start: number): void => add(entry, start, true);
        for (let start = 0; start < compact.length; start++) unspaced.match(compact, start, addUnspaced);
      }
      for (const entry of anywhere) {
        const start = text.indexOf(entry.form);
        if (start !== -1) add(entry, start, false);
      }
      return hits.length > 1 ? hits.filter((hit) => !hits.some((other) => contains(other, hit))) : hits;
    },
  };
}

const contains = <Group>(outer: Hit<Group>, inner: Hit<Group>): boolean =>
  outer.unspaced === inner.unspaced && outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

/** How many words of the text no hit accounts for, and no filler. */
export function uncovered<Group>({ spaced, compact }: Subject, hits: readonly Hit<Group>[], filler: ReadonlySet<string>): number {
  let rest = 0;
  let start = 1;
  for (let end = spaced.indexOf(' ', start); end !== -1; start = end + 1, end = spaced.indexOf(' ', start)) {
    const word = spaced.slice(start, end);
    if (word === '' || filler.has(word) || isUnspaced(word)) continue;
    if (!hits.some((hit) => !hit.unspaced && hit.start < end && hit.end > start)) rest++;
  }
  let characters = '';
  if (isUnspaced(compact)) {
    const covered = new Uint8Array(compact.length);
    for (const hit of hits) if (hit.unspaced) covered.fill(1, hit.start, hit.end);
    for (const word of filler) {
      if (!isUnspaced(word)) continue;
      for (let at = compact.indexOf(word); at !== -1; at = compact.indexOf(word, at + word.length)) covered.fill(1, at, at + word.length);
    }
    for (let at = 0; at < compact.length; at++) if (covered[at] === 0 && isUnspaced(compact.charAt(at))) characters += compact.charAt(at);
  }
  return rest + unspacedWords(characters);
}
