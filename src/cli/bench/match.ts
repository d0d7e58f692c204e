import type { Label } from './labels.ts';

/** Where a labelled control stands, as measured on the page. */
type Standing = 'in sight' | 'below the fold' | 'hidden' | 'no control by name' | 'absent';

/** What belongs together on one page. */
export interface Matches {
  /** For each label: where it stands. */
  standings: Standing[];
  /** For each reported control: the index of its label, -1 where none is. */
  labelOf: number[];
}

/**
 * Runs in the page, and so stands alone. A reported control is the labelled one if it is the same element, or the same
 * thing to a person: one within the other.
 *
 * @param controls selectors as reported, " >>> " between roots
 */
export function matchLabels(labels: Label[], controls: string[]): Matches {
  const all = (css: string): Element[] => {
    const [outer = '', ...inner] = css.split(' >>> ');
    let found: Element[] = [...document.querySelectorAll(outer)];
    for (const step of inner)
      found = found.flatMap((host) => [...((host.shadowRoot ?? (host as HTMLIFrameElement).contentDocument)?.querySelectorAll(step) ?? [])]);
    return found;
  };
  const distance = (element: Element, box: readonly number[]): number => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + scrollX, y + scrollY, width, height].reduce((sum, value, index) => sum + Math.abs(value - (box[index] ?? 0)), 0);
  };
  const labelled = labels.map(({ css, box }) => {
    const found = all(css);
    return (box === undefined ? found : found.sort((a, b) => distance(a, box) - distance(b, box)))[0] ?? null;
  });
  const standing = (element: Element | null): Standing => {
    if (element === null) return 'absent';
    const { width, height, top } = element.getBoundingClientRect();
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || width < 1 || height < 1) return 'hidden';
    if (!element.matches('a, button, input, select, summary, [role]')) return 'no control by name';
    return top + scrollY > innerHeight ? 'below the fold' : 'in sight';
  };
  return {
    standings: labelled.map(standing),
    labelOf: controls.map((css) => {
      const [control] = all(css);
      if (control === undefined) return -1;
      const exact = labelled.indexOf(control);
      return exact >= 0 ? exact : labelled.findIndex((element) => element !== null && (element.contains(control) || control.contains(element)));
    }),
  };
}
