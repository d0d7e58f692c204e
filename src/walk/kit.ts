import { gateData } from '../packs/gate.ts';
import { pagePack } from '../packs/page-pack.ts';
import type { Pack } from '../packs/schema.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { MarkTexts, PageKit } from './messages.ts';
import type { HiddenControl } from './not-this.ts';

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

/** What a page needs and no more: its own host's pack, what recognises platforms in its languages, and these. */
export function kitFor({ pack: whole, told, lang, vocabularies, hidden }: About, texts: MarkTexts): PageKit {
  const pack = whole && pagePack(whole);
  const spoken = [lang, 'en', ...vocabularies.map((vocabulary) => vocabulary.lang)];
  return {
    pack,
    // They are told by what is on the page: which hosts they have of their own is nothing to it.
    platforms: told.filter(({ id }) => id !== pack?.id).map((platform) => ({ ...pagePack(platform, spoken), hosts: [] })),
    gate: pack
      ? gateData(pack)
          .slice(0, 1)
          .map(([, entry]) => entry)
      : [],
    vocabularies,
    texts,
    guest: false,
    hidden,
  };
}
