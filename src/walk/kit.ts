import { gateData } from '../packs/gate.ts';
import { packsFor } from '../packs/match.ts';
import { pagePack } from '../packs/page-pack.ts';
import type { Pack } from '../packs/schema.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { MarkTexts, PageKit } from './messages.ts';
import type { HiddenControl } from './not-this.ts';

/** The pack of a page: by its host, a service before a platform; null where no pack names it. */
export function packOf(packs: readonly Pack[], url: string): Pack | null {
  const fitting = packsFor(packs, new URL(url).hostname);
  return fitting.find(({ kind }) => kind === 'service') ?? fitting[0] ?? null;
}

/** Whether a pack is a platform's that can be told by what is on a page of any host. */
const isTold = (pack: Pack): boolean => pack.kind === 'platform' && (pack.recognise ?? pack.labels) !== undefined;

/** What a page needs and no more: its own host's pack, what recognises platforms, its languages. */
export function kitFor(packs: readonly Pack[], url: string, vocabularies: Vocabulary[], texts: MarkTexts, hidden: HiddenControl[]): PageKit {
  const pack = packOf(packs, url);
  const page = pack ? pagePack(pack) : null;
  return {
    pack: page,
    platforms: packs.filter((item) => isTold(item) && item !== pack).map(pagePack),
    gate: page
      ? gateData(page)
          .slice(0, 1)
          .map(([, entry]) => entry)
      : [],
    vocabularies,
    texts,
    guest: false,
    hidden,
  };
}
