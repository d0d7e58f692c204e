import type { Lexicon } from '../../words/classify.ts';
import { isDecoy, isForward } from '../../words/roles.ts';
import type { Broken } from '../references.ts';
import type { Pack, PackScreen } from '../schema.ts';
import { contradiction, sameWords, tellsForward } from './words.ts';

/** Gives the words of a language, with English beside it. */
export type LexiconOf = (lang: string) => Lexicon;

/** A screen's flaws besides those of its words, with their place inside it. */
export function* screenFlaws(pack: Pack, screen: PackScreen, lexiconOf: LexiconOf): Generator<Broken> {
  yield* doubledWords(screen);
  if (lacksDecoys(screen))
    yield {
      path: ['controls'],
      message:
        'lists nothing that keeps the plan, on a screen that is there to keep it: add "keep" or "offer", or say in provenance.note that their words are not known',
    };
  for (const [index, place] of (screen.at ?? []).entries())
    if (isWholeHost(place) && screen.present === undefined)
      yield { path: ['at', index], message: 'is every page of the host: narrow the path, or say under "present" what must be on the page' };
  if (pack.kind === 'service' && saysNothing(screen, lexiconOf))
    yield { path: ['controls'], message: 'has words that stand on many pages, and nothing says which page is meant: add "at" or "present"' };
  if (screen.kind === 'done' && screen.controls.some(({ role }) => isForward(role)))
    yield { path: ['controls'], message: 'has a way out on a screen that says it is over: on "done" there is nothing left to press' };
}

/** Words that contradict the role they stand under. */
export function* wordFlaws({ controls }: PackScreen, lexiconOf: LexiconOf): Generator<Broken> {
  for (const [i, { role, words = {} }] of controls.entries())
    for (const [lang, texts] of Object.entries(words))
      for (const [j, text] of texts.entries()) {
        const said = contradiction(role, text, lexiconOf(lang));
        if (said !== null)
          yield {
            path: ['controls', i, 'words', lang, j],
            message: `"${text}" says "${said}" to anybody, and would never be marked as "${role}": correct the role, or leave these words out`,
          };
      }
}

/** The same words under a way out and under something else, with no selector to tell them apart. */
function* doubledWords({ controls }: PackScreen): Generator<Broken> {
  for (const [i, control] of controls.entries())
    for (const [lang, texts] of Object.entries(control.words ?? {}))
      for (const [j, text] of texts.entries()) {
        const other = controls
          .slice(0, i)
          .find(
            ({ role, css, words = {} }) =>
              isForward(role) !== isForward(control.role) &&
              !(css && control.css) &&
              Object.values(words).some((list) => list.some((word) => sameWords(word, text))),
          );
        if (other)
          yield {
            path: ['controls', i, 'words', lang, j],
            message: `"${text}" already stands under "${other.role}" on this screen: two screens, or selectors, must tell them apart`,
          };
      }
}

/** Whether a screen made to keep people has a way on and no decoy, and does not say why. */
const lacksDecoys = ({ kind, controls, provenance }: PackScreen): boolean =>
  kind === 'retention-offer' && controls.some(({ role }) => isForward(role)) && !controls.some(({ role }) => isDecoy(role)) && provenance.note === undefined;

/** Whether a place is all there is below a host. */
const isWholeHost = (place: string): boolean => /^[^/]*\/\*?$/.test(place);

/** Whether nothing tells a screen from any other page: no address, nothing that must be there, only words such as "Continue". */
function saysNothing({ at, present, controls }: PackScreen, lexiconOf: LexiconOf): boolean {
  const ways = controls.filter(({ role }) => isForward(role));
  if (at || present || ways.length === 0) return false;
  return !ways.some(({ css, words = {} }) => css || Object.entries(words).some(([lang, texts]) => texts.some((text) => tellsForward(text, lexiconOf(lang)))));
}
