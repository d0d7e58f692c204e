import { type Change, follow, type Survey } from '../../../src/finder/follow.ts';
import { openPage } from '../../../src/finder/page.ts';
import { scout } from '../../../src/finder/scout.ts';
import { atOnce } from '../../../src/finder/slices.ts';
import { createLexicon } from '../../../src/words/classify.ts';
import type { Vocabulary } from '../../../src/words/vocabulary.ts';

const LABELS = ['Cancel subscription', 'Keep my plan', 'Save changes', 'Device 3', 'Turn off auto-renew', 'Upgrade', ''];
const TEXTS = ['Premium, $9.99 a month', 'Your subscription was cancelled.', 'cancel your plan', 'Signed in today', ' '];

/** Numbers from 0 to 1, the same for the same seed: https://en.wikipedia.org/wiki/Linear_congruential_generator */
const dice = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

/**
 * Changes a page at random, again and again, and compares what is known by following the changes with what reading all of
 * it anew tells.
 *
 * @returns what differed at first, empty if nothing ever did
 */
export async function followAtRandom(vocabularies: readonly Vocabulary[], seed: number, rounds: number): Promise<string[]> {
  const roll = dice(seed);
  const any = <Item>(items: ArrayLike<Item>): Item => items[Math.floor(roll() * items.length)] as Item;
  const lexicon = createLexicon(vocabularies);
  const read = (): Survey => {
    const page = atOnce(openPage(document, { url: location.href, lexicon, shadowRootOf: (element) => element.shadowRoot }));
    return { page, seen: atOnce(scout(page, page.roots)) };
  };
  document.body.innerHTML = '<main></main><aside></aside>';
  let known = read();
  let records: Change[] = [];
  const observer = new MutationObserver((seen) => records.push(...seen));
  const options = { childList: true, subtree: true, characterData: true, attributes: true };
  for (const root of known.page.roots) observer.observe(root, options);

  const places = (): (Element | ShadowRoot)[] => known.page.roots.flatMap((root) => [...root.querySelectorAll('main, aside, section, p')]);
  const controls = (): Element[] => known.page.roots.flatMap((root) => [...root.querySelectorAll('button, a, input, span')]);
  const made = (): Element => {
    const element = document.createElement(any(['button', 'a', 'section', 'p', 'span', 'label', 'x-card']));
    if (element.localName === 'section') element.append(...Array.from({ length: 3 }, made));
    else if (element.localName === 'x-card') element.attachShadow({ mode: 'open' }).append(made());
    else if (element.localName === 'label') element.innerHTML = `<input type="checkbox"><b>${any(LABELS)}</b>`;
    else if (roll() < 0.3) element.innerHTML = `<span>${any(LABELS)}</span>`;
    else element.textContent = any(element.localName === 'p' ? TEXTS : LABELS);
    return element;
  };
  const acts = [
    () => any(places()).append(made()),
    () => any(places()).prepend(made()),
    () => any(places()).append(any(TEXTS)),
    () => any(controls())?.remove(),
    () => any(places().filter((place) => place instanceof Element && !place.matches('main, aside')) as Element[])?.remove(),
    () => any(places()).append(any(controls()) ?? ''),
    () => any(controls())?.replaceChildren(any(LABELS)),
    () => any(controls())?.setAttribute('aria-label', any(LABELS)),
    () => {
      const text = any(controls())?.firstChild;
      if (text?.nodeType === Node.TEXT_NODE) text.nodeValue = any(LABELS);
    },
  ];
  const told = ({ seen }: Survey): string[] =>
    [...seen.controls, ...seen.plain]
      .map(({ candidate: { element, text }, verdict: { role } }) => `${numberOf(element)} ${element.localName} "${text}" ${role}`)
      .sort();
  const numbers = new Map<Element, number>();
  const numberOf = (element: Element): number => {
    numbers.set(element, numbers.get(element) ?? numbers.size);
    return numbers.get(element) ?? 0;
  };

  for (let round = 0; round < rounds; round++) {
    for (let times = 1 + roll() * 6; times > 0; times--) {
      try {
        any(acts)();
      } catch {
        // An element cannot be put into itself.
      }
    }
    await Promise.resolve();
    const followed = atOnce(follow(known, records));
    records = [];
    const anew = read();
    if (followed === null) known = anew;
    else {
      known = followed[0];
      const [is, ought] = [told(known), told(anew)];
      const wrong = [
        ...is.filter((one) => !ought.includes(one)).map((one) => `too much: ${one}`),
        ...ought.filter((one) => !is.includes(one)).map((one) => `missing: ${one}`),
      ];
      if (is.length !== ought.length) wrong.push(`${is.length} instead of ${ought.length}`);
      if (anew.seen.states && !known.seen.states) wrong.push('a statement was missed');
      if (wrong.length > 0) return [`in round ${round}`, ...wrong];
    }
    for (const root of known.page.roots) observer.observe(root, options);
  }
  observer.disconnect();
  return [];
}

Object.assign(globalThis, { followAtRandom });
