import { judge } from './judge.ts';
import { createIndex, type Hit, type Index, outermost, subject, uncovered } from './matcher.ts';
import { isTonal, normalise } from './normalise.ts';
import { isForward, type Role } from './roles.ts';
import { createSpelling } from './spelling.ts';
import type { TextGroup, Vocabulary, WordGroup } from './vocabulary.ts';

/** What kind of control a label stands on, as far as it changes the meaning of the words. */
export type LabelKind = 'button' | 'link' | 'toggle';

/** What the words alone say. Below 0.5 they cannot decide; the page around them has to. */
export interface Verdict {
  role: Role;
  /** 0 to 1. */
  confidence: number;
}

/** A compiled set of vocabularies. */
export interface Lexicon {
  /** Whether a text says what any of the groups do. */
  has(text: string, ...groups: TextGroup[]): boolean;
  classify(text: string, kind?: LabelKind): Verdict;
  /** {@link classify} with the words that decide it. */
  read(text: string, kind?: LabelKind): Reading;
}

interface Language {
  lang: string;
  tones: boolean;
  index: Index<WordGroup>;
  /** What has to stand in a label to the letter. */
  written: readonly string[];
  /** Mends a normalised text. */
  spell: (text: string) => string;
}

/** More words than this are a sentence about cancelling, not a control that does it. */
const LONGEST_CONTROL = 12;

/** Sections and paragraphs are looked at up to here, in characters. */
const LONGEST_TEXT = 1500;

/** A page asks for the same labels again and again, but one that never repeats itself must not fill the memory. */
const MOST_KNOWN = 5000;

const NOTHING: Verdict = { role: 'other', confidence: 0 };

/** Compiles vocabularies; do this once a page. */
export function createLexicon(vocabularies: readonly Vocabulary[]): Lexicon {
  const languages = vocabularies.map(compile);
  const texts = createIndex(vocabularies.flatMap(({ texts }) => Object.entries(texts) as [TextGroup, string][]));
  const known = { button: new Map<string, Verdict>(), link: new Map<string, Verdict>(), toggle: new Map<string, Verdict>() };

  return {
    has: (text, ...groups) => outermost(texts.find(subject(text, LONGEST_TEXT))).some(({ group }) => groups.includes(group)),
    classify(text, kind = 'button') {
      const label = text.slice(0, 300);
      const verdicts = known[kind];
      let verdict = verdicts.get(label);
      if (verdict === undefined) {
        verdict = read(languages, label, kind).verdict;
        if (verdicts.size === MOST_KNOWN) verdicts.clear();
        verdicts.set(label, verdict);
      }
      return verdict;
    },
    read: (text, kind = 'button') => read(languages, text, kind),
  };
}

const compile = ({ lang, words: { written, ...words } }: Vocabulary): Language => ({
  lang,
  tones: isTonal(lang),
  index: createIndex(Object.entries(words) as [WordGroup, string][]),
  written: written?.split('|') ?? [],
  spell: createSpelling([words.terminate, words.subscription, words.renewal].join('|')),
});

const isFiller = ({ group }: Hit<WordGroup>): boolean => group === 'filler';

/** A short word and the pause that sets it apart: "No, cancel it" is something else than "no cancelar". */
const ANSWER = /^[\s¡¿]*([\p{L}\p{M}]{1,8})\s?[,，、،;.。!！—–]/u;

/**
 * What ends in a question mark asks, and what names two things says neither: "Subscribe / Unsubscribe". Without spaces
 * around the stroke it is one thing: "Abo/Vertrag kündigen".
 */
const OPEN = /[?？؟;՞]\s*$| [/／] /;

/** What the language that is most certain says; the first language wins a tie. */
export interface Reading {
  verdict: Verdict;
  /** Empty where no language knows a word of it. */
  lang: string;
  hits: readonly Hit<WordGroup>[];
}

/** The most that words can say without deciding. */
const UNDECIDED = 0.49;

const UNREAD: Reading = { verdict: NOTHING, lang: '', hits: [] };

function read(languages: readonly Language[], text: string, kind: LabelKind): Reading {
  const plain = subject(text);
  if (plain.spaced.length > 2 * LONGEST_CONTROL && uncovered(plain) > LONGEST_CONTROL) return UNREAD;
  let said: string | undefined;
  let best = UNREAD;
  for (const { lang, tones, index, written, spell } of languages) {
    // Where words do not stand apart, none is long enough to tell a slip by.
    const prepared = tones ? subject(text, undefined, true) : plain.compact ? plain : { ...plain, spaced: spell(plain.spaced) };
    const found = index.find(prepared);
    const all = found.filter((hit) => !isFiller(hit));
    if (all.length === 0) continue;
    said ??= ANSWER.exec(text)?.[1] ?? '';
    const answer = said ? normalise(said, undefined, tones).length : 0;
    for (const hit of all) if (hit.group === 'either' && written.some((part) => text.includes(part))) hit.group = 'terminate';
    const hits = outermost(all.filter(negatesPast(answer)));
    if (hits.length === 0) continue;
    const beside = uncovered(prepared, hits);
    let known: number | undefined;
    const rest = (): number => {
      known ??= beside && uncovered(prepared, [...hits, ...found.filter(isFiller)]);
      return known;
    };
    const [role, certainty] = judge({ has: (group) => hits.some((hit) => hit.group === group), kind, isAnswer: answer > 0, beside, rest });
    const confidence = isForward(role) && OPEN.test(text) ? Math.min(certainty, UNDECIDED) : certainty;
    if (confidence > best.verdict.confidence) best = { verdict: { role, confidence }, lang, hits };
  }
  return best;
}

/** Whether a word counts behind an answer of that length, which itself negates nothing: "No, cancel it". */
const negatesPast =
  (answer: number) =>
  ({ group, start, unspaced }: Hit<WordGroup>): boolean =>
    (group !== 'not' && group !== 'keep') || start >= answer + (unspaced ? 0 : 1);
