import { browser } from '../platform/browser.ts';
import { pageLanguages, vocabularyOf } from '../words/languages.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** A language that makes up less of a page than this, in percent, is a name or a quotation. */
const MENTIONABLE = 10;

/** Shorter samples are guessed wrongly too often. */
const SHORTEST_SAMPLE = 60;

const loaded = new Map<string, Promise<Vocabulary | null>>();

/**
 * The vocabularies for a page. What it declares is believed, but for "en" and nothing, which are what pages declare that
 * never thought about it: those are guessed by the browser.
 */
export async function vocabulariesFor(declared: string, sample: string): Promise<Vocabulary[]> {
  const names = new Set(pageLanguages(declared, sample));
  if (names.size === 1 && sample.length >= SHORTEST_SAMPLE)
    for (const { language, percentage } of (await browser.i18n.detectLanguage(sample)).languages) {
      const name = percentage >= MENTIONABLE ? vocabularyOf(language, sample) : null;
      if (name !== null) names.add(name);
    }
  return (await Promise.all([...names].map(load))).filter((vocabulary) => vocabulary !== null);
}

/** Read when a page first needs it: sixty languages at every start of the background would be felt. */
function load(name: string): Promise<Vocabulary | null> {
  const known = loaded.get(name);
  if (known) return known;
  const reading = fetch(browser.runtime.getURL('/words/en.json').replace('en.json', `${encodeURIComponent(name)}.json`)).then(
    async (answer) => (answer.ok ? ((await answer.json()) as Vocabulary) : null),
    () => null,
  );
  loaded.set(name, reading);
  return reading;
}
