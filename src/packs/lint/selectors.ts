import { isTraversal, parse, type Selector } from 'css-what';

/**
 * What is wrong with a selector, each with how to mend it; empty for a good one. A good one breaks when the site
 * changes: every element has a tag, the last one a stable attribute.
 */
export function selectorFlaws(css: string): string[] {
  return [...new Set(css.split(' >>> ').flatMap(partFlaws))];
}

function partFlaws(part: string): string[] {
  const elements = elementsOf(part);
  if (elements === null) return ['is not a selector the browser could read'];
  const last = elements.at(-1) ?? [];
  return [
    ...(elements.every(hasTag) ? [] : ['has an element without a tag: write "button[…]", so that nothing else can match']),
    ...(elements.flat().some(isPositional) ? ['goes by position, which changes with every redesign: name a stable attribute'] : []),
    ...elements
      .flat()
      .flatMap((item) =>
        isGenerated(item) ? [`names "${nameOf(item)}", which looks generated and changes with the next release: use another attribute`] : [],
      ),
    ...(last.some(isStable) ? [] : ['ends in an element without a stable attribute: data attribute, then id, then name, then part of a link']),
  ];
}

/** The elements a selector names, outermost first, or null if it cannot be read. */
function elementsOf(part: string): Selector[][] | null {
  try {
    const [only, ...more] = parse(part);
    if (only === undefined || more.length > 0) return null;
    const elements: Selector[][] = [[]];
    for (const item of only) isTraversal(item) ? elements.push([]) : elements.at(-1)?.push(item);
    return elements;
  } catch {
    return null;
  }
}

/** Whether an element of a selector names its tag. */
const hasTag = (element: readonly Selector[]): boolean => element.some(({ type }) => type === 'tag');

/** Whether a part of a selector counts children. */
const isPositional = (item: Selector): boolean => item.type === 'pseudo' && /^(nth|first|last|only)-/.test(item.name);

/** Attributes that say what an element is for, or where it leads. What only decorates ("style", "width") is none. */
const STABLE = /^(data-.+|id|name|href|action|formaction|aria-label|aria-controls|role|type|value|for|title|class|src|alt|placeholder|autocomplete)$/;

/** Whether a part of a selector asks for an attribute that stays the same from one release to the next. */
const isStable = (item: Selector): boolean => item.type === 'attribute' && STABLE.test(item.name) && item.value !== '' && !isGenerated(item);

const nameOf = (item: Selector): string => (item.type === 'attribute' ? item.value : '');

/**
 * Whether an id or class name was made by a tool rather than a person: CSS modules and CSS-in-JS ("css-1x2y3z",
 * "sc-bdVaJa", "Main_date__3hGkQ"), counters of frameworks ("ember123", ":r1:"), UUIDs and other long runs of digits.
 */
function isGenerated(item: Selector): boolean {
  if (item.type !== 'attribute' || !/^(class|id|for|aria-controls|aria-labelledby)$/.test(item.name)) return false;
  return item.value.split(/\s+/).some((name) => GENERATED.some((made) => made.test(name)));
}

const GENERATED = [
  /^(css|jss|emotion|makeStyles|jsx|svelte)-?[a-z0-9]*\d/i,
  /^sc-[a-zA-Z]{5,}/,
  /^(ember|radix|mui|headlessui|react-select|react-aria|ui-id|yui|ext-gen|gwt-uid|mat|cdk)[-_:]?\S*\d/i,
  /^:?r[a-z0-9]+:$/,
  /[-_][a-zA-Z]*\d[a-zA-Z0-9]*[a-zA-Z][a-zA-Z0-9]*\d?[a-zA-Z0-9]{2,}$/,
  /__[a-zA-Z0-9-]*[A-Z][a-zA-Z0-9-]*$/,
  /^[a-zA-Z]+[-_][a-zA-Z-]+-\d+$/,
  /[0-9a-f]{8}-[0-9a-f]{4}-/i,
  /\d{5,}/,
];
