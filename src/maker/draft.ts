import * as z from 'zod/mini';
import { SCREEN_KINDS, type ScreenKind } from '../packs/kinds.ts';
import { selectorFlaws } from '../packs/lint/selectors.ts';
import { placeOf } from '../packs/place-of.ts';
import { isForward, ROLE_NAMES, type Role } from '../words/roles.ts';
import type { Picked } from './messages.ts';
import { langOfWords, wordsOf } from './words.ts';

/** Version of the stored format. */
const VERSION = 1;

/** What a picked thing is: a control with a role, or the words that prove the end. */
const SAYS = [...ROLE_NAMES, 'proof'] as const;
export type Says = Role | 'proof';

const control = z.object({
  /** What it said on the page. */
  text: z.string(),
  /** What it does; null until the user has said so. */
  says: z.nullable(z.enum(SAYS)),
  /** Selectors proposed for it, best first. */
  proposed: z.array(z.string()),
  /** The one in use; null for words alone. */
  css: z.nullable(z.string()),
  /** The words it is known by, "<…>" for what changes. */
  words: z.string(),
  lang: z.string(),
});

const screen = z.object({
  id: z.string(),
  kind: z.enum(SCREEN_KINDS),
  /** The user chose the kind, so that no later pick changes it. */
  settled: z.boolean(),
  host: z.string(),
  /** Path without what is the user's own: "/account/*". */
  place: z.string(),
  /** The day it was seen, "2026-11-25". */
  date: z.string(),
  controls: z.array(control),
});

const draft = z.object({
  version: z.literal(VERSION),
  id: z.string(),
  name: z.string(),
  screens: z.array(screen),
  /** Index of the screen that picks go to; -1 before the first. */
  current: z.int(),
  /** Milliseconds since 1970. */
  changed: z.number(),
});

export const draftSchema = draft;
export type Draft = z.infer<typeof draft>;
export type DraftScreen = Draft['screens'][number];
export type DraftControl = DraftScreen['controls'][number];

/** A new draft for a host: named after its domain until the user names it. */
export function newDraft(host: string, now: number): Draft {
  const label = host.replace(/^www\./, '');
  const id = label
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return { version: VERSION, id: id === '' ? 'service' : id, name: label, screens: [], current: -1, changed: now };
}

/** The screen that an address belongs to: the one being worked on if it fits, else the last that does; -1 for none. */
export function screenAt({ screens, current }: Draft, url: string): number {
  const { hostname } = new URL(url);
  const fits = ({ host, place }: DraftScreen): boolean => host === hostname && place === placeOf(url);
  const working = screens[current];
  return working && fits(working) ? current : screens.findLastIndex(fits);
}

/** Puts a picked control on the screen that is shown, which is begun if need be. */
export function withPicked(draft: Draft, url: string, picked: Picked, today: string): Draft {
  const index = screenAt(draft, url);
  const ready = index === -1 ? withNewScreen(draft, url, today) : { ...draft, current: index };
  const proposed = picked.css.filter((item) => selectorFlaws(item).length === 0);
  const [css = null] = proposed;
  const lang = langOfWords(picked.lang, picked.text);
  const known = { text: picked.text, proposed, css, words: wordsOf(picked.text, lang), lang };
  return withScreen(ready, ready.current, (screen) => {
    const before = screen.controls.find((item) => item.text === picked.text && item.css === css);
    const others = screen.controls.filter((item) => item !== before);
    return { ...screen, controls: [...others, { ...known, says: before?.says ?? null }] };
  });
}

/** Begins another screen, also at the address of an earlier one, as where a dialog opens. */
export function withNewScreen(draft: Draft, url: string, today: string): Draft {
  const screen: DraftScreen = {
    id: `screen-${draft.screens.length + 1}`,
    kind: 'account',
    settled: false,
    host: new URL(url).hostname,
    place: placeOf(url),
    date: today,
    controls: [],
  };
  const id = freeId(draft, screen.id);
  return { ...draft, screens: [...draft.screens, { ...screen, id }], current: draft.screens.length };
}

function freeId({ screens }: Draft, wanted: string): string {
  const taken = new Set(screens.map(({ id }) => id));
  for (let number = screens.length + 1; ; number++) {
    const id = taken.has(wanted) ? `screen-${number}` : wanted;
    if (!taken.has(id)) return id;
  }
}

/** Changes one screen. */
export const withScreen = (draft: Draft, index: number, change: (screen: DraftScreen) => DraftScreen): Draft => ({
  ...draft,
  screens: draft.screens.map((screen, at) => (at === index ? change(screen) : screen)),
});

/** Changes one control of a screen, or takes it off with null; the kind follows unless the user chose it. */
export function withControl(draft: Draft, screenIndex: number, index: number, change: Partial<DraftControl> | null): Draft {
  return withScreen(draft, screenIndex, (screen) => {
    const controls = screen.controls.flatMap((item, at) => (at !== index ? [item] : change === null ? [] : [{ ...item, ...change }]));
    return { ...screen, controls, kind: screen.settled ? screen.kind : kindFor(controls, screenIndex) };
  });
}

/** What kind a screen with these controls most likely is. */
function kindFor(controls: readonly DraftControl[], index: number): ScreenKind {
  const has = (says: Says): boolean => controls.some((item) => item.says === says);
  if (has('proof')) return 'done';
  if (has('password')) return 're-auth';
  if (has('reason')) return 'survey';
  if (has('confirm')) return 'confirm';
  if (has('offer') || has('proceed')) return 'retention-offer';
  return index === 0 && !has('auto-renew-off') ? 'account' : 'manage-plan';
}

/** Takes a screen out. */
export function withoutScreen(draft: Draft, index: number): Draft {
  const screens = draft.screens.filter((_, at) => at !== index);
  return { ...draft, screens, current: Math.min(draft.current, screens.length - 1) };
}

/** Whether a screen has something to press or to go by, so that a pack can be made of it. */
export const isUsable = ({ controls }: DraftScreen): boolean =>
  controls.some(({ says, words }) => says !== null && (says === 'proof' || isForward(says)) && words !== '');
