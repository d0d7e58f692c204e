import { judge } from './judge.ts';
import { createIndex, type Index, subject, uncovered } from './matcher.ts';
import { normalise, wordCount } from './normalise.ts';
import type { Role } from './roles.ts';
import type { TextGroup, Vocabulary, WordGroup } from './vocabulary.ts';

/** What kind of control a label stands on, as far as it changes the meaning of the words. */
export type LabelKind = 'button' | 'link' | 'toggle';

/** What the words alone say. Below 0.5 they cannot decide; the page around them has to. */
export interface Verdict {
  role: Role;
  /** 0 to 1. */
  confidence: number;
  /** The words that decided, as "group: word (language)". */
  evidence: string[];
}

/** A compiled set of vocabularies. */
export interface Lexicon {
  has(text: string, group: TextGroup): boolean;
  classify(text: string, kind?: LabelKind): Verdict;
}

interface Language {
  lang: string;
  index: Index<WordGroup>;
  filler: ReadonlySet<string>;
}

/** More words than this are a sentence about cancelling, not a control that does it. */
const LONGEST_CONTROL = 12;

/** Sections and paragraphs are looked at up to here, in characters. */
const LONGEST_TEXT = 1500;

const NOTHING: Verdict = { role: 'other', confidence: 0, evidence: [] };

/** Compiles vocabularies; do this once a page. */
export function createLexicon(vocabularies: readonly Vocabulary[]): Lexicon {
  const languages = vocabularies.map(compile);
  const texts = createIndex(vocabularies.flatMap((vocabulary) => Object.entries(vocabulary.texts) as [TextGroup, string[]][]));
  const known = new Map<string, Verdict>();

  return {
    has: (text, group) => texts.find(subject(text, LONGEST_TEXT)).some((hit) => hit.group === group),
    classify(text, kind = 'button') {
      const key = `${kind}:${text.length > 300 ? text.slice(0, 300) : text}`;
      let verdict = known.get(key);
      if (verdict === undefined) {
        verdict = decide(languages, text, kind);
        known.set(key, verdict);
      }
      return verdict;
    },
  };
}

function compile({ lang, words }: Vocabulary): Language {
  const groups = (Object.entries(words) as [WordGroup, string[]][]).filter(([group]) => group !== 'filler');
  return { lang, index: createIndex(groups), filler: new Set((words.filler ?? []).map((word) => normalise(word))) };
}

/** The strongest verdict of any language; the first language wins a tie. */
function decide(languages: readonly Language[], text: string, kind: LabelKind): Verdict {
  const prepared = subject(text);
  if (prepared.compact === '' || wordCount(prepared.spaced.trim()) > LONGEST_CONTROL) return NOTHING;
  let best = NOTHING;
  for (const { lang, index, filler } of languages) {
    const hits = index.find(prepared);
    if (hits.length === 0) continue;
    const [role, confidence] = judge(
      (group) => hits.some((hit) => hit.group === group),
      kind,
      () => uncovered(prepared, hits, filler),
    );
    if (confidence > best.confidence) best = { role, confidence, evidence: hits.map(({ group, word }) => `${group}: ${word} (${lang})`) };
  }
  return best;
}
