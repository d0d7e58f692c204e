import { candidates } from '../../../finder/candidates.ts';
import { examine } from '../../../finder/examine.ts';
import { openPage } from '../../../finder/page.ts';
import { scout } from '../../../finder/scout.ts';
import { atOnce } from '../../../finder/slices.ts';
import { type GateEntry, hasHint, isPlace } from '../../../packs/gate.ts';
import { createLexicon } from '../../../words/classify.ts';
import type { Vocabulary } from '../../../words/vocabulary.ts';

/** Milliseconds, the median of several rounds. */
export interface Times {
  elements: number;
  /** `querySelectorAll` for what can be pressed, and a judgement of the words of each. */
  bare: number;
  finder: number;
  gate: number;
}

const ROUNDS = 15;

/** Runs in the page: the bare pass, the finder and the gate by turns, so that whatever slows the machine slows them alike. */
export function time(vocabularies: readonly Vocabulary[], gate: GateEntry[]): Times {
  const lexicon = createLexicon(vocabularies);
  const url = location.href;
  const shadowRootOf = (element: Element): ShadowRoot | null => element.shadowRoot;
  const { roots } = atOnce(openPage(document, { url, lexicon, shadowRootOf }));
  const works = {
    bare: () => {
      for (const { text, kind } of candidates(roots)) lexicon.classify(text, kind);
    },
    finder: () => {
      const page = atOnce(openPage(document, { url, lexicon, shadowRootOf }));
      const { findings } = examine(page, atOnce(scout(page, page.roots)), [], null);
      if (findings.length !== 1) throw new Error(`The finder found ${findings.length} controls, not 1.`);
    },
    gate: () => isPlace(url, gate) || hasHint(document.body.textContent ?? '', gate),
  };
  const taken = { bare: [] as number[], finder: [] as number[], gate: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['bare', 'finder', 'gate'] as const) {
      const start = performance.now();
      works[name]();
      taken[name].push(performance.now() - start);
    }
  }
  return {
    elements: roots.reduce((sum, root) => sum + root.querySelectorAll('*').length, 0),
    bare: median(taken.bare),
    finder: median(taken.finder),
    gate: median(taken.gate),
  };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

Object.assign(globalThis, { exitSignTime: time });
