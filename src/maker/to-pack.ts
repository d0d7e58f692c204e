import type { Expected } from '../packs/expected.ts';
import type { Pack, PackScreen } from '../packs/schema.ts';
import { isForward } from '../words/roles.ts';
import { type Draft, type DraftControl, type DraftScreen, isUsable } from './draft.ts';

type Control = PackScreen['controls'][number];
type Evidence = NonNullable<PackScreen['proof']>[number];

/**
 * The pack a draft makes, or null while no screen has anything to go by. Every screen is `live`, because its maker saw
 * it; not validated: names and words are the user's.
 */
export function toPack({ id, name, screens }: Draft): Pack | null {
  const usable = screens.filter(isUsable);
  const [first] = usable;
  if (first === undefined) return null;
  return {
    $schema: '../pack.schema.json',
    version: 1,
    id,
    kind: 'service',
    name: name.trim(),
    hosts: [...new Set(usable.map(({ host }) => host))],
    start: `https://${first.host}${first.place.includes('*') ? '/' : first.place}`,
    screens: inOrder(usable).map((screen) => packScreen(screen, usable)),
    route: usable.map((screen) => screen.id),
  };
}

/** The text of a pack, or of what is expected of its pages, as it is kept, copied and saved. */
export const packText = (file: Pack | Expected): string => `${JSON.stringify(file, null, 2)}\n`;

/** The first screen that fits is taken: of those that share an address, the later one stands first. */
const inOrder = (screens: readonly DraftScreen[]): DraftScreen[] => {
  const ordered: DraftScreen[] = [];
  for (const screen of screens) {
    const before = ordered.findIndex((other) => shares(screen, other));
    ordered.splice(before === -1 ? ordered.length : before, 0, screen);
  }
  return ordered;
};

const shares = (a: DraftScreen, b: DraftScreen): boolean => a.host === b.host && a.place === b.place;

function packScreen(screen: DraftScreen, all: readonly DraftScreen[]): PackScreen {
  const hosts = new Set(all.map(({ host }) => host));
  const at = hosts.size > 1 ? `${screen.host}${screen.place}` : screen.place;
  // Of those that share an address, only the first made goes without: the others come over it.
  const isFirst = all.find((other) => shares(screen, other)) === screen;
  const telling = screen.controls.find(({ says }) => says !== null && (says === 'proof' || isForward(says)));
  const proof = screen.controls.filter(({ says }) => says === 'proof');
  return {
    id: screen.id,
    kind: screen.kind,
    at: [at],
    ...(!isFirst && telling && { present: [evidence(telling)] }),
    ...(screen.kind === 'done' && proof.length > 0 && { proof: proof.map(evidence) }),
    controls: screen.controls.flatMap(packControl),
    provenance: { how: 'live', date: screen.date, sources: [`https://${screen.host}/`] },
  };
}

const evidence = ({ css, words, lang }: DraftControl): Evidence => ({ ...(css !== null && { css }), ...(words !== '' && { words: { [lang]: [words] } }) });

function packControl({ says, css, words, lang }: DraftControl): Control[] {
  if (says === null || says === 'proof' || (css === null && words === '')) return [];
  return [{ role: says, ...(css !== null && { css: [css] }), ...(words !== '' && { words: { [lang]: [words] } }) }];
}
