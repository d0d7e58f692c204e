import { examine } from '../../../src/finder/examine.ts';
import { follow } from '../../../src/finder/follow.ts';
import { createPatience } from '../../../src/finder/patience.ts';
import { believe } from '../../../src/mark/believe.ts';
import { chooseMarks } from '../../../src/mark/choose.ts';
import { goTo } from '../../../src/mark/go-to.ts';
import { createMarks } from '../../../src/mark/marks.ts';
import { reportControls } from '../../../src/mark/report-controls.ts';
import { type Scripts, startSession } from '../../../src/mark/session.ts';
import type { Vocabulary } from '../../../src/words/vocabulary.ts';

const SCRIPTS: Scripts = { follow: { follow, createPatience }, tools: { examine, believe, reportControls }, marks: { chooseMarks, createMarks, goTo } };

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Relabels the one control of a page, and counts the marks that are left when the next frame is about to be drawn. */
export async function marksInNextFrame(vocabularies: Vocabulary[], label: string): Promise<{ before: number; after: number }> {
  // The session runs in the page's own world here, where what it draws in can be seen.
  let root: ShadowRoot | null = null;
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    root = attach.call(this, init);
    return root;
  };
  const marks = (): number => root?.querySelectorAll('.mark').length ?? 0;
  const ended = new AbortController();
  const session = startSession(
    document,
    {
      isGone: () => false,
      hello: async () => ({ pack: null, platforms: [], gate: [], vocabularies, texts: { roles: {}, openFirst: '', possible: '' }, guest: false, hidden: [] }),
      report: async () => undefined,
      frames: async () => undefined,
      bring: async (script) => SCRIPTS[script],
    },
    (element) => element.shadowRoot,
    ended.signal,
  );
  session.look(true, false);
  while (marks() === 0) await frame();
  const before = marks();
  const button = document.querySelector('button');
  if (button) button.textContent = label;
  await frame();
  const after = marks();
  ended.abort();
  return { before, after };
}

Object.assign(globalThis, { marksInNextFrame });
