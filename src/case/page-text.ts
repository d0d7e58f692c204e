import { real } from '../finder/clobbered.ts';

/** What holds no text for people. */
const SILENT = 'script, style, noscript, template, textarea, select, svg, head';

/** What stands within a line: a sentence goes on through it. Everything else begins a paragraph of its own. */
const INLINE = new Set('a abbr b bdi bdo cite code del dfn em font i ins kbd label mark q s samp small span strong sub sup time u var'.split(' '));

/** As much of a page as is read, in characters: a long book of terms. */
const MOST = 400_000;

/** The texts of a page, a paragraph, cell or heading each; folded ones too. Reads only. */
export function* paragraphsOf(root: Node): Generator<string> {
  const walker = root.ownerDocument ?? (root as Document);
  const texts = walker.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let block: Element | null = null;
  let text = '';
  let length = 0;
  for (let node = texts.nextNode(); node !== null && length < MOST; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || real(parent, 'closest').call(parent, SILENT)) continue;
    const own = blockOf(parent);
    if (own !== block) {
      if (text.trim() !== '') yield text;
      block = own;
      text = '';
    }
    text += node.nodeValue ?? '';
    length += node.nodeValue?.length ?? 0;
  }
  if (text.trim() !== '') yield text;
}

function blockOf(element: Element): Element {
  let at = element;
  while (INLINE.has(at.localName) && at.parentElement) at = at.parentElement;
  return at;
}
