import type { ScreenKind } from '../packs/kinds.ts';
import type { Pack, PackScreen, Provenance } from '../packs/schema.ts';
import type { Report } from './report.ts';

/** The screens of the pack's usual way, first to last. */
export function routeScreens(pack: Pack): PackScreen[] {
  return pack.route.flatMap((id) => pack.screens.find((screen) => screen.id === id) ?? []);
}

/**
 * Where on the usual way a page is: by the screen's id, else by its kind where only one screen of the way has it.
 * -1 where that cannot be told: sites reorder and skip, and a wrong position would be worse than none.
 */
export function routePosition(route: PackScreen[], screen: Report['screen']): number {
  if (screen === null) return -1;
  const byId = route.findIndex((item) => item.id === screen.id);
  if (byId >= 0) return byId;
  const first = route.findIndex((item) => item.kind === screen.kind);
  return first === route.findLastIndex((item) => item.kind === screen.kind) ? first : -1;
}

/** The kind of the screen that usually follows, or null at the end or off the way. */
function nextKind(pack: Pack | null, screen: Report['screen']): ScreenKind | null {
  if (pack === null) return null;
  const route = routeScreens(pack);
  const at = routePosition(route, screen);
  return at < 0 ? null : (route[at + 1]?.kind ?? null);
}

/** The pack's entry for the screen a report tells of. */
export function packScreen(pack: Pack | null, screen: Report['screen']): PackScreen | null {
  return pack?.screens.find((item) => item.id === screen?.id) ?? null;
}

const TRUST = { guide: 0, 'public-source': 1, live: 2 } as const satisfies Record<Provenance['how'], number>;

/** A way is known no better than its least known screen; among equals the older date counts. */
export function leastKnown(screens: PackScreen[]): Provenance | null {
  const sorted = screens
    .map((screen) => screen.provenance)
    .sort((a, b) => TRUST[a.how] - TRUST[b.how] || (a.date === 'undated' ? -1 : b.date === 'undated' ? 1 : a.date.localeCompare(b.date)));
  return sorted[0] ?? null;
}

/** Whether, on the usual way, one press on this screen ends it. */
export const endsAtOnce = (pack: Pack | null, screen: Report['screen']): boolean => nextKind(pack, screen) === 'done';
