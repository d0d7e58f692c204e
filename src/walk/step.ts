import { isDecoy } from '../words/roles.ts';
import { LONGEST } from './limits.ts';
import type { Report } from './report.ts';
import type { Seen } from './seen.ts';
import type { WalkStep } from './walk.ts';
import { waysOf } from './ways.ts';

/** An address without query and fragment, which carry tokens and addresses of people. */
export function withoutSecrets(url: string): string {
  const { origin, pathname } = new URL(url);
  return (origin + pathname).slice(0, LONGEST.url);
}

/** What of a page is remembered as a screen that was passed. */
export function stepOf({ report, at }: Seen): WalkStep {
  const ways = waysOf(report);
  const sure = report.controls.filter(({ band }) => band === 'sure');
  const named = ({ role, text }: Report['controls'][number]) => ({ role, text });
  return {
    screen: report.screen && { kind: report.screen.kind, id: report.screen.id },
    url: withoutSecrets(report.url),
    lang: report.lang,
    at,
    until: at,
    press: ways.map(named),
    obstacles: ways[0]?.obstacles ?? [],
    openedBy: ways[0]?.revealBy.map(({ text }) => text) ?? [],
    decoys: sure.filter(({ role }) => isDecoy(role)).map(named),
  };
}

/**
 * Whether two steps are one screen. Sites show several screens under one address and one kind, told apart by what they
 * ask to press; digits in that count down. What a pack names is one screen at any address: a frame may tell of it before
 * the page around it does. What wording alone told of at the same address is that screen too: a busy page is read before
 * its pack has found its own.
 */
export function isSameScreen(a: WalkStep, b: WalkStep): boolean {
  if (a.screen?.kind !== b.screen?.kind || pressed(a) !== pressed(b)) return false;
  const [one, other] = [nameOf(a), nameOf(b)];
  return a.url === b.url ? one === other || one === null || other === null : one !== null && one === other;
}

/** What a pack calls the screen of a step, null where no pack knows it. */
const nameOf = ({ screen }: WalkStep): string | null => screen?.id ?? null;

const pressed = ({ press: [first] }: WalkStep): string => (first ? `${first.role} ${first.text.replace(/\d+/g, '')}` : '');

/** The steps with one more: the same screen stays one, with what was last seen of it, and its name. */
export function withStep(steps: readonly WalkStep[], step: WalkStep): WalkStep[] {
  const last = steps.at(-1);
  if (last === undefined || !isSameScreen(last, step)) return bounded([...steps, step]);
  return [...steps.slice(0, -1), { ...step, at: last.at, screen: nameOf(step) === null ? last.screen : step.screen }];
}

/** As many steps as are kept: of too many, the first and the latest. */
export const bounded = (steps: readonly WalkStep[]): WalkStep[] => steps.filter((_, index) => index === 0 || index > steps.length - LONGEST.steps);
