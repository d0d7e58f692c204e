import type { Expected, ExpectedPage } from '../packs/expected.ts';
import { isForward } from '../words/roles.ts';
import { type Draft, type DraftScreen, isUsable } from './draft.ts';

/**
 * What must be found on the cleaned copies of a draft's pages, as `screens/expected.json` says it; null while there is
 * no copy. Pages keep the "*" of their address, for their links do too.
 *
 * @param copies cleaned pages by the id of their screen
 */
export function toExpected({ screens }: Draft, copies: ReadonlyMap<string, string>): Expected | null {
  const usable = screens.filter(isUsable);
  const pages = usable.flatMap((screen) => {
    const html = copies.get(screen.id);
    return html === undefined ? [] : [pageOf(screen, html, usable)];
  });
  return pages.length === 0 ? null : { $schema: '../../expected.schema.json', pages };
}

function pageOf(screen: DraftScreen, html: string, all: readonly DraftScreen[]): ExpectedPage {
  const same = all.filter(({ host, place }) => host === screen.host && place === screen.place).indexOf(screen);
  const proof = screen.kind === 'done' ? screen.controls.find(({ says }) => says === 'proof') : undefined;
  return {
    file: `${screen.id}.html`,
    // The query tells states of one address apart.
    url: `https://${screen.host}${screen.place}${same === 0 ? '' : `?state=${same + 1}`}`,
    lang: /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1] ?? 'en',
    screen: screen.id,
    found: screen.controls.flatMap(({ says, css, proposed }) => {
      const selector = css ?? proposed[0];
      return says !== null && says !== 'proof' && isForward(says) && selector !== undefined ? [{ role: says, css: selector }] : [];
    }),
    ...(proof && { proof: beforePlaceholder(proof.words) || proof.text }),
  };
}

/** The words up to the first that change from one user to the next. */
const beforePlaceholder = (words: string): string => (words.split('<')[0] ?? '').trim();
