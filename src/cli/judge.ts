import type { Page } from 'puppeteer-core';
import type { ExpectedPage } from '../packs/expected.ts';
import type { Pack, PackScreen } from '../packs/schema.ts';
import type { Report, ReportedControl } from '../walk/report.ts';
import { isForward } from '../words/roles.ts';

/** Everything that is wrong with what the extension reported of a saved page, and with its pack's selectors there; empty where nothing is. */
export async function judgePage(page: Page, pack: Pack | undefined, expected: ExpectedPage, report: Report): Promise<string[]> {
  const screen = pack?.screens.find(({ id }) => id === expected.screen);
  return [...(await judge(page, expected, report)), ...(screen ? await judgeSelectors(page, screen, expected) : [])];
}

/** Everything on which a report differs from what a saved page's expectations say. */
async function judge(page: Page, expected: ExpectedPage, report: Report): Promise<string[]> {
  const problems: string[] = [];
  const seen = report.screen?.id ?? null;
  if (seen !== expected.screen) problems.push(`the screen is taken for ${seen ?? report.screen?.kind ?? 'none'}, not ${expected.screen ?? 'none'}`);
  if (report.stale.length > 0 !== (expected.stale === true))
    problems.push(expected.stale ? 'the pack does not call itself out of date' : `the pack calls itself out of date: ${JSON.stringify(report.stale)}`);
  if (expected.proof === undefined ? report.proof !== null : !report.proof?.includes(expected.proof))
    problems.push(`the proof is ${JSON.stringify(report.proof)}, not ${JSON.stringify(expected.proof ?? null)}`);

  const right = new Set<ReportedControl>();
  for (const wanted of expected.found) {
    const count = await page.evaluate(countOf, wanted.css);
    if (count !== 1) problems.push(`"${wanted.css}" matches ${count} elements of the page, not one`);
    const control = await firstAsync(report.controls, async ({ role, css }) => role === wanted.role && (await page.evaluate(isSame, css, wanted.css)));
    if (control === undefined) {
      problems.push(`${wanted.role} at "${wanted.css}" is not found`);
      continue;
    }
    right.add(control);
    if (isForward(wanted.role) && !control.marked) problems.push(`${wanted.role} at "${wanted.css}" is found but not marked`);
    for (const [index, css] of (wanted.reveal ?? []).entries()) {
      const opener = control.revealBy[index]?.css;
      if (opener === undefined || !(await page.evaluate(isSame, opener, css))) problems.push(`"${css}" is not named as what opens ${wanted.role}`);
    }
  }
  for (const control of report.controls)
    if (isForward(control.role) && control.marked && !right.has(control))
      problems.push(`${control.role} is marked on "${control.text}" (${control.css}), which is no such control`);
  return problems;
}

/**
 * What is wrong with a screen's selectors on a page of its own: of those for a way out that must be found there, one
 * matches, and it matches one element. Where a control is told by its words alone there is nothing to judge.
 */
async function judgeSelectors(page: Page, screen: PackScreen, expected: ExpectedPage): Promise<string[]> {
  const problems: string[] = [];
  const wanted = new Set(expected.found.map(({ role }) => role));
  for (const { role, css } of screen.controls) {
    if (css === undefined || !isForward(role) || !wanted.has(role)) continue;
    const counts = await Promise.all(css.map((selector) => page.evaluate(countOf, selector)));
    const used = counts.findIndex((count) => count > 0);
    if (used < 0) problems.push(`no selector of ${role} on "${screen.id}" matches anything: ${css.join(' | ')}`);
    else if (counts[used] !== 1) problems.push(`${role} on "${screen.id}": "${css[used]}" matches ${counts[used]} elements, so it tells nothing apart`);
  }
  return problems;
}

async function firstAsync<T>(items: readonly T[], test: (item: T) => Promise<boolean>): Promise<T | undefined> {
  for (const item of items) if (await test(item)) return item;
  return undefined;
}

// These run in the page, and so stand alone.

function countOf(css: string): number {
  const [outer = '', ...inner] = css.split(' >>> ');
  let found: Element[] = [...document.querySelectorAll(outer)];
  for (const step of inner)
    found = found.flatMap((host) => [...((host.shadowRoot ?? (host as HTMLIFrameElement).contentDocument)?.querySelectorAll(step) ?? [])]);
  return found.length;
}

function isSame(a: string, b: string): boolean {
  const first = (css: string): Element | null => {
    let at: Document | ShadowRoot | null | undefined = document;
    let element: Element | null = null;
    for (const step of css.split(' >>> ')) {
      element = at?.querySelector(step) ?? null;
      at = element?.shadowRoot ?? (element as HTMLIFrameElement | null)?.contentDocument;
    }
    return element;
  };
  const element = first(a);
  return element !== null && element === first(b);
}
