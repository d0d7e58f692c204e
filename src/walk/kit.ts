import { gateData } from '../packs/gate.ts';
import type { PagePack } from '../packs/page-pack.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { MarkTexts, PageKit } from './messages.ts';
import type { HiddenControl } from './not-this.ts';

/**
 * What a page needs and no more: its own host's pack, what recognises platforms, its languages.
 *
 * @param told the platforms that are told by what is on a page
 */
export const kitFor = (pack: PagePack | null, told: readonly PagePack[], vocabularies: Vocabulary[], texts: MarkTexts, hidden: HiddenControl[]): PageKit => ({
  pack,
  platforms: told.filter(({ id }) => id !== pack?.id),
  gate: pack
    ? gateData(pack)
        .slice(0, 1)
        .map(([, entry]) => entry)
    : [],
  vocabularies,
  texts,
  guest: false,
  hidden,
});
