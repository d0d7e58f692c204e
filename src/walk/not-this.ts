import * as z from 'zod/mini';
import { browser } from '../platform/browser.ts';
import { ROLE_NAMES } from '../words/roles.ts';
import { LONGEST } from './limits.ts';
import { siteOf } from './site.ts';

/** Version of the stored format. */
const VERSION = 1;

const hiddenControl = z.object({ role: z.enum(ROLE_NAMES), text: z.string().check(z.maxLength(LONGEST.text)) });
const stored = z.object({ version: z.literal(VERSION), controls: z.array(hiddenControl) });

/** A control that the user said is not what it was taken for: by its words, which outlive the page's selectors. */
export type HiddenControl = z.infer<typeof hiddenControl>;

/** Nobody says so of more; the oldest are forgotten. */
const MOST = 100;

const keyOf = (host: string): string => `not-this:${siteOf(host)}`;

/** What the user said so of on the site of a host. */
export async function hiddenOn(host: string): Promise<HiddenControl[]> {
  const key = keyOf(host);
  const read = stored.safeParse((await browser.storage.local.get(key))[key]);
  return read.success ? read.data.controls : [];
}

/** Hides a control on the site of a host, or shows it again. */
export async function setHidden(host: string, { role, text }: HiddenControl, hide: boolean): Promise<void> {
  const others = (await hiddenOn(host)).filter((item) => item.role !== role || item.text !== text);
  const controls = hide ? [...others, { role, text }].slice(-MOST) : others;
  if (controls.length > 0) await browser.storage.local.set({ [keyOf(host)]: { version: VERSION, controls } });
  else await browser.storage.local.remove(keyOf(host));
}
