import { gateEntry } from '../packs/gate.ts';
import { baseOf, pagePack } from '../packs/page-pack.ts';
import type { Pack } from '../packs/schema.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { MarkTexts, PageKit } from './messages.ts';
import type { HiddenControl } from './not-this.ts';
import { travelling } from './travel.ts';

/** What is known of a page when it is equipped. */
interface About {
  /** Its own host's. */
  pack: Pack | null;
  /** The platforms that are told by what is on a page. */
  told: readonly Pack[];
  /** The language it declares, BCP 47 or empty. */
  lang: string;
  vocabularies: Vocabulary[];
  hidden: HiddenControl[];
}

/**
 * So many languages beside English: what a page declares and what its letters tell, or else what most of it is in.
 * Each costs a page some fifty bytes.
 */
const MOST_LANGUAGES = 2;

/** What a page needs and no more: its own host's pack, what recognises platforms in its languages, and these. */
export function kitFor({ pack: whole, told, lang, vocabularies, hidden }: About, texts: MarkTexts): PageKit {
  const pack = whole && pagePack(whole);
  const others = new Set([...vocabularies.map((vocabulary) => vocabulary.lang), lang].map(baseOf).filter((base) => base !== '' && base !== 'en'));
  const spoken = ['en', ...[...others].slice(0, MOST_LANGUAGES)];
  return {
    pack,
    platforms: told.filter(({ id }) => id !== pack?.id).map((platform) => travelling(platform, spoken)),
    gate: pack ? [gateEntry(pack)] : [],
    vocabularies,
    texts,
    guest: false,
    hidden,
  };
}
