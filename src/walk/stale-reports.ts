import * as z from 'zod/mini';
import { placeOf } from '../packs/place-of.ts';
import { browser } from '../platform/browser.ts';
import { ROLE_NAMES } from '../words/roles.ts';
import { LONGEST } from './limits.ts';
import type { Report } from './report.ts';

const KEY = 'stale-reports';

/** Nobody mends more at once; the oldest go. */
const MOST = 100;

const staleReport = z.object({
  pack: z.string(),
  host: z.string(),
  /** The page's path, without what is the user's own. */
  place: z.string(),
  screen: z.nullable(z.string()),
  role: z.enum(ROLE_NAMES),
  /** What the control says now; empty where it is gone. */
  text: z.string().check(z.maxLength(LONGEST.text)),
  /** When it was last seen, in milliseconds since 1970. */
  at: z.number(),
});

/** A control of a pack that no longer fits, as it was met on a page. Kept here until the user copies or forgets it. */
export type StaleReport = z.infer<typeof staleReport>;

/** All that are kept, the latest first. */
export async function staleReports(): Promise<StaleReport[]> {
  const read = z.array(staleReport).safeParse((await browser.storage.local.get(KEY))[KEY]);
  return read.success ? read.data : [];
}

/** Notes what a page's report says is out of date, once for each control. */
export async function noteStale({ pack, url, stale }: Report): Promise<void> {
  if (pack === null || stale.length === 0) return;
  const { hostname } = new URL(url);
  const noted = stale.map(({ screen, role, text }): StaleReport => ({ pack, host: hostname, place: placeOf(url), screen, role, text, at: Date.now() }));
  const before = await staleReports();
  const others = before.filter((item) => !noted.some((now) => same(now, item)));
  await browser.storage.local.set({ [KEY]: [...noted, ...others].slice(0, MOST) });
}

const same = (a: StaleReport, b: StaleReport): boolean =>
  a.pack === b.pack && a.host === b.host && a.screen === b.screen && a.role === b.role && a.text === b.text;

/** Forgets them. */
export const forgetStale = (): Promise<void> => browser.storage.local.remove(KEY);
