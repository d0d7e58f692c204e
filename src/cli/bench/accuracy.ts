import { isDecoy, isForward, type Role } from '../../words/roles.ts';
import type { ScanResult } from '../scan/result.ts';
import { type Share, share } from '../share.ts';
import type { LabelledPage } from './labels.ts';
import type { Matches } from './match.ts';

/** A labelled page, and what the extension made of it. */
export interface Outcome {
  page: LabelledPage;
  result: ScanResult;
  matches: Matches;
}

/** Forward controls: labelled, marked, and marked though they are none. */
interface Counts {
  forward: number;
  found: number;
  wrong: number;
}

interface Figures extends Counts {
  recall: Share | null;
  precision: Share | null;
}

export interface Accuracy extends Figures {
  pages: number;
  screens: Share | null;
  negatives: { pages: number; marked: number };
  /** Ways to keep the plan that were marked as the way out: there may be none. */
  decoys: number;
  languages: Record<string, Figures & { screens: Share | null }>;
  /** By where the control stands on the page. */
  standings: Record<string, Omit<Counts, 'wrong'> & { recall: Share | null }>;
  missed: string[];
  wrong_marks: string[];
  wrong_screens: string[];
}

/** What was right and what was not, over all pages. Marks alone count: what is only possible is not found. */
export function accuracyOf(outcomes: readonly Outcome[]): Accuracy {
  const languages = [...new Set(outcomes.map(({ page }) => page.lang))].sort();
  const negatives = outcomes.filter(({ page }) => page.kind === null);
  const marks = outcomes.flatMap(marksOf);
  const labels = outcomes.flatMap(labelsOf);
  return {
    pages: outcomes.length,
    ...figures(outcomes),
    screens: screens(outcomes),
    negatives: { pages: negatives.length, marked: negatives.filter((item) => marksOf(item).length > 0).length },
    decoys: marks.filter(({ really }) => really !== null && isDecoy(really)).length,
    languages: Object.fromEntries(
      languages.map((lang) => {
        const own = outcomes.filter(({ page }) => page.lang === lang);
        return [lang, { ...figures(own), screens: screens(own) }];
      }),
    ),
    standings: Object.fromEntries(
      [...new Set(labels.map(({ standing }) => standing))].sort().map((standing) => {
        const own = labels.filter((label) => label.standing === standing);
        const found = own.filter((label) => label.found).length;
        return [standing, { forward: own.length, found, recall: share(found, own.length) }];
      }),
    ),
    missed: labels.filter(({ found }) => !found).map(({ line }) => line),
    wrong_marks: marks.filter(({ right }) => !right).map(({ line }) => line),
    wrong_screens: outcomes
      .filter((item) => !isRightScreen(item))
      .map(({ page, result }) => `${page.id}: ${result.screen?.kind ?? 'none'}, not ${page.kind ?? 'none'}`),
  };
}

function figures(outcomes: readonly Outcome[]): Figures {
  const labels = outcomes.flatMap(labelsOf);
  const marks = outcomes.flatMap(marksOf);
  const found = labels.filter((label) => label.found).length;
  const right = marks.filter((mark) => mark.right).length;
  return { forward: labels.length, found, wrong: marks.length - right, recall: share(found, labels.length), precision: share(right, marks.length) };
}

const isRightScreen = ({ page, result }: Outcome): boolean => (result.screen?.kind ?? null) === page.kind;

const screens = (outcomes: readonly Outcome[]): Share | null => share(outcomes.filter(isRightScreen).length, outcomes.length);

/** The labelled forward controls of a page, and whether one is marked as such. */
function labelsOf({ page, result, matches }: Outcome) {
  return page.labels.flatMap((label, index) => {
    if (!isForward(label.role)) return [];
    const reported = result.controls.filter((control, at) => matches.labelOf[at] === index && isForward(control.role));
    const found = reported.some(({ marked }) => marked);
    const standing = matches.standings[index] ?? 'absent';
    const [seen] = reported;
    const line = `${page.id}: ${label.role} "${label.text}", ${standing}; ${seen ? `possible, ${seen.confidence}` : 'not seen'}${page.hidden ? ` (${page.hidden})` : ''}`;
    return [{ found, standing, line }];
  });
}

/** What is marked as the way out, and what it really is. */
function marksOf({ page, result, matches }: Outcome) {
  return result.controls.flatMap((control, at) => {
    if (!control.marked || !isForward(control.role)) return [];
    const really: Role | null = page.labels[matches.labelOf[at] ?? -1]?.role ?? null;
    const right = really !== null && isForward(really);
    return [{ right, really, line: `${page.id}: "${control.text}" as ${control.role}, ${control.confidence}; it is ${really ?? 'not labelled'}` }];
  });
}
