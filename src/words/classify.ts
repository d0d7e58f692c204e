import { type Matcher, matcher, subject } from './matcher.ts';
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

type Groups = { lang: string; words: [WordGroup, Matcher][]; filler: Set<string> };

/** More words than this are a sentence about cancelling, not a control that does it. */
const LONGEST_CONTROL = 12;

/** Sections and paragraphs are looked at up to here, in characters. */
const LONGEST_TEXT = 1500;

const NOTHING: Verdict = { role: 'other', confidence: 0, evidence: [] };

/** Compiles vocabularies; do this once a page. */
export function createLexicon(vocabularies: readonly Vocabulary[]): Lexicon {
  const languages = vocabularies.map(compile);
  const texts = new Map<TextGroup, Matcher>();
  for (const group of ['done', 'stillOn', 'question', 'billing', 'elsewhere', 'contact'] as const)
    texts.set(group, matcher(vocabularies.flatMap((vocabulary) => vocabulary.texts[group] ?? [])));
  const known = new Map<string, Verdict>();

  return {
    has: (text, group) => texts.get(group)?.(subject(text, LONGEST_TEXT)) != null,
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

function compile(vocabulary: Vocabulary): Groups {
  return {
    lang: vocabulary.lang,
    words: (Object.entries(vocabulary.words) as [WordGroup, string[]][])
      .filter(([group]) => group !== 'filler')
      .map(([group, words]) => [group, matcher(words)]),
    filler: new Set((vocabulary.words.filler ?? []).map(normalise)),
  };
}

/** The strongest verdict of any language; the first language wins a tie. */
function decide(languages: readonly Groups[], text: string, kind: LabelKind): Verdict {
  const prepared = subject(text);
  const words = wordCount(prepared.spaced.trim());
  if (prepared.compact === '' || words > LONGEST_CONTROL) return NOTHING;
  let best = NOTHING;
  for (const language of languages) {
    const found = new Map<WordGroup, string>();
    for (const [group, match] of language.words) {
      const word = match(prepared);
      if (word !== null) found.set(group, word);
    }
    if (found.size === 0) continue;
    const [role, confidence] = judge((group) => found.has(group), kind, restOf(prepared.spaced, found, language.filler));
    if (confidence > best.confidence) best = { role, confidence, evidence: [...found].map(([group, word]) => `${group}: ${word} (${language.lang})`) };
  }
  return best;
}

/** How much of the label no word accounts for, in words. */
function restOf(spaced: string, found: ReadonlyMap<WordGroup, string>, filler: ReadonlySet<string>): number {
  let rest = spaced;
  // Longest first: "request cancellation" would not be found any more once "cancellation" is taken out.
  for (const word of [...found.values()].sort((a, b) => b.length - a.length)) rest = rest.replace(word, ' ');
  for (const word of filler) rest = word.length > 0 ? rest.replaceAll(/[^\p{ASCII}]/u.test(word) ? word : ` ${word} `, ' ') : rest;
  const left = rest.trim();
  return left === '' ? 0 : wordCount(left);
}

type Has = (group: WordGroup) => boolean;

/**
 * The rules, most telling first. Each line is one sentence about language, not about a site. The figures are set by
 * hand, in the order of how far each rule can be trusted; 0.3 and below mean that words cannot decide.
 */
function judge(has: Has, kind: LabelKind, rest: number): [Role, number] {
  const ends = has('end') || has('terminate');
  const plan = has('subscription') || has('renewal');
  if (has('newsletter') && (ends || has('switchOff') || has('manage'))) return ['newsletter', 0.9];
  if (has('not') && has('renewal') && !ends) return ['auto-renew-off', 0.9];
  if (has('not') && ends) return ['keep', 0.9];
  if (has('resume') && !has('finish') && !has('goOn')) return ['resume', plan || rest === 0 ? 0.9 : 0.6];
  if (has('keep')) return ends ? ['keep', 0.45] : ['keep', plan || rest === 0 ? 0.9 : 0.55];
  if (has('remove') && has('account')) return ['delete-account', 0.9];
  if (ends || has('switchOff')) {
    if (has('ask')) return ['other', 0.6];
    if (has('foreign')) return ['cancel-other', plan ? 0.4 : 0.9];
    if (has('renewal')) return ['auto-renew-off', 0.9];
  }
  if (has('renewal') && kind === 'toggle') return ['auto-renew-off', 0.8];
  if (ends) {
    if (has('goOn')) return ['proceed', plan || has('terminate') ? 0.88 : rest === 0 ? 0.8 : 0.4];
    if (has('finish')) return ['confirm', plan || has('terminate') ? 0.88 : rest === 0 ? 0.65 : 0.35];
    if (has('offer') && !plan) return ['other', 0.4];
    if (plan) return ['open-cancel', rest <= 2 ? 0.9 : 0.7];
    if (has('terminate')) return ['open-cancel', rest === 0 ? 0.82 : 0.55];
    if (has('account')) return ['open-cancel', 0.4];
    return ['open-cancel', 0.3];
  }
  if (has('offer')) return ['offer', 0.8];
  if (has('manage')) return ['manage', plan || rest === 0 ? 0.8 : 0.4];
  if (has('dismiss')) return ['dismiss', rest === 0 ? 0.7 : 0.3];
  if (has('goOn') || has('finish')) return ['proceed', rest === 0 ? 0.3 : 0.15];
  return ['other', 0.1];
}
