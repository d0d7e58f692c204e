import { browser } from '../platform/browser.ts';
import { createLexicon, type Lexicon } from '../words/classify.ts';
import { pageLanguages, vocabularyOf } from '../words/languages.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** A language that makes up less of a page than this, in percent, is a name or a quotation. */
const MENTIONABLE = 10;

/** Shorter samples are guessed wrongly too often. */
const SHORTEST_SAMPLE = 60;

const loaded = new Map<string, Promise<Vocabulary | null>>();
let names: Promise<string[]> | null = null;

/**
 * The vocabularies for a page. What it declares is believed, but for "en" and nothing, which are what pages declare that
 * never thought about it: those are guessed by the browser.
 */
export async function vocabulariesFor(declared: string, sample: string): Promise<Vocabulary[]> {
  const existing = await existingNames();
  const wanted = new Set(pageLanguages(declared, sample).filter((name) => existing.includes(name)));
  if (wanted.size === 1 && sample.length >= SHORTEST_SAMPLE)
    for (const { language, percentage } of (await browser.i18n.detectLanguage(sample)).languages) {
      const name = percentage >= MENTIONABLE ? vocabularyOf(language, sample) : null;
      if (name !== null && existing.includes(name)) wanted.add(name);
    }
  return loadAll([...wanted]);
}

/** The lexicons of some languages, English beside each, for judging the words of a pack. */
export async function lexiconsOf(langs: readonly string[]): Promise<(lang: string) => Lexicon> {
  const existing = await existingNames();
  const lexiconOf = async (lang: string): Promise<Lexicon> => createLexicon(await loadAll(pageLanguages(lang, '').filter((name) => existing.includes(name))));
  const english = await lexiconOf('en');
  const compiled = new Map(await Promise.all(langs.map(async (lang) => [lang, await lexiconOf(lang)] as const)));
  return (lang) => compiled.get(lang) ?? english;
}

function existingNames(): Promise<string[]> {
  names ??= read<string[]>('index');
  return names;
}

const loadAll = async (wanted: readonly string[]): Promise<Vocabulary[]> => (await Promise.all(wanted.map(load))).filter((vocabulary) => vocabulary !== null);

/** Read when a page first needs it: sixty languages at every start of the background would be felt. */
function load(name: string): Promise<Vocabulary | null> {
  const known = loaded.get(name);
  if (known) return known;
  const reading = read<Vocabulary>(name).catch(() => null);
  loaded.set(name, reading);
  return reading;
}

/**
 * Reads one of the extension's files of words. Only ones that exist are asked for, by the list of them: pages declare
 * languages that are none ("tw"), and Firefox never answers for a file that is not there.
 */
async function read<T>(name: string): Promise<T> {
  return (await (await fetch(browser.runtime.getURL('/words/index.json').replace('index', name))).json()) as T;
}
