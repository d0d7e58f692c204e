// css-selector-generator: released this year, typed, without dependencies, and the one that can be held to a tag and one
// kind of attribute. @medv/finder is smaller, but never names a tag beside an attribute, which packs must.
import { cssSelectorGenerator } from 'css-selector-generator';
import { hostOf, queryAll, type Root } from '../finder/roots.ts';

type Rung = NonNullable<Parameters<typeof cssSelectorGenerator>[1]>;

/** More proposals than this are no choice any more. */
const MOST = 6;

/** Attributes to go by and no others. */
const only = (names: RegExp): Rung => ({ selectors: ['attribute'], blacklist: [(part: string) => part.startsWith('[') && !names.test(part)] });

/** The lint's ladder, best first: what of an element stays the same from one release of a site to the next. Links come before the last. */
const LADDER: Rung[] = [only(/^\[data-[^=]+=/), { selectors: ['id'] }, only(/^\[name=/)];
const LAST = only(/^\[(aria-label|aria-controls|formaction|action|for|value|type)=/);

/**
 * Selectors for an element that match it and nothing else on the page, best first by the lint's ladder; " >>> " between
 * roots. Empty where nothing about it is worth naming. Whether a name looks generated is the lint's affair.
 *
 * @param roots all roots of the page
 */
export function proposeSelectors(element: Element, roots: readonly Root[]): string[] {
  const host = hostOf(element.getRootNode());
  const [outer] = host === null ? [''] : proposeSelectors(host, roots);
  // What surrounds it cannot be named, so neither can it.
  if (outer === undefined) return [];
  const within = [...LADDER.flatMap((rung) => onRung(element, rung)), ...byLink(element), ...onRung(element, LAST)];
  return [...new Set(within.map((css) => (outer === '' ? css : `${outer} >>> ${css}`)))].filter((css) => isOnly(element, css, roots)).slice(0, MOST);
}

const isOnly = (element: Element, css: string, roots: readonly Root[]): boolean => {
  const [first, ...more] = queryAll(roots, css);
  return first === element && more.length === 0;
};

function onRung(element: Element, rung: Rung): string[] {
  try {
    const found = cssSelectorGenerator(element, {
      ...rung,
      root: element.getRootNode() as Root,
      includeTag: true,
      combineWithinSelector: false,
      maxResults: 3,
    });
    // The library falls back to bare tags and positions, which packs may not go by.
    return [...found].map(readable).filter((css) => /(\]|#[^\s>#]+)$/.test(css) && !/:(nth|root|host|scope)/.test(css));
  } catch {
    // An element that is none to the library, such as one of another frame's world.
    return [];
  }
}

/** As people write it: a[href="/cancel"], not a[href='\/cancel']. */
const readable = (css: string): string => css.replace(/='((?:\\.|[^'\\])*)'/g, (_, escaped: string) => `="${unescaped(escaped).replace(/["\\]/g, '\\$&')}"`);

/** Undoes `CSS.escape`: https://drafts.csswg.org/cssom/#serialize-an-identifier */
const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-9a-f]{1,6}) ?|(.))/gi, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (sign ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
  );

/** Parts of a link's path, longest first, that name no number: what comes after "?" and ids are each user's own. */
function byLink(element: Element): string[] {
  const href = element.localName === 'a' ? element.getAttribute('href') : null;
  if (href === null) return [];
  const path = /^(?:https?:\/\/[^/]+)?(\/[^?#]*)/.exec(href)?.[1] ?? '';
  const steps = path.split('/').filter(Boolean);
  const parts = steps.map((_, index) => `/${steps.slice(index).join('/')}`);
  return parts.filter((part) => !/\d{3,}|["\\]/.test(part)).map((part) => (part === href ? `a[href="${part}"]` : `a[href*="${part}"]`));
}
