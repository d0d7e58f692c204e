import * as z from 'zod/mini';
import { browser } from '../platform/browser.ts';
import { LONGEST } from '../walk/limits.ts';

/** Version of the stored format. */
const TRIAL_VERSION = 1;

/** Trials are kept in local storage, a key each, so that two that are kept at once do not overwrite each other. */
const KEY = 'trial:';

/** How long after its day a trial is still known, in milliseconds: what was missed for so long is no news. */
const LASTS = 31 * 86_400_000;

const trialSchema = z.object({
  version: z.literal(TRIAL_VERSION),
  /** What it is a trial of: a walk's subject by its key, so that a cancellation is known to be about it. */
  key: z.string().check(z.minLength(1), z.maxLength(400)),
  /** A trial, or a subscription that renews. */
  kind: z.enum(['trial', 'renewal']),
  /** The service as the user knows it. */
  name: z.string().check(z.maxLength(253)),
  /** The day the money is taken, as the page said. */
  on: z.iso.date(),
  /** The day to remind on. */
  day: z.iso.date(),
  /** The page it was found on, without query and fragment. */
  address: z.url({ protocol: /^https?$/ }).check(z.maxLength(LONGEST.url)),
  /** Milliseconds since 1970. */
  created: z.number().check(z.nonnegative()),
});

/** A trial, or a subscription, that the user wants to be reminded of before it takes money. */
export type Trial = z.infer<typeof trialSchema>;

/** The trials that are kept. What cannot be read is none. */
export async function listTrials(): Promise<Trial[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all).flatMap(([key, value]) => {
    const read = key.startsWith(KEY) ? trialSchema.safeParse(value) : null;
    return read?.success ? [read.data] : [];
  });
}

/** Keeps a trial; a later date of the same takes its place. @throws Error where the browser has no room */
export const keepTrial = (trial: Omit<Trial, 'version'>): Promise<void> =>
  browser.storage.local.set({ [KEY + trial.key]: trialSchema.parse({ ...trial, version: TRIAL_VERSION }) });

export const forgetTrial = (key: string): Promise<void> => browser.storage.local.remove(KEY + key);

/** Forgets trials that are long over. */
export async function forgetOldTrials(now: number): Promise<void> {
  const old = (await listTrials()).filter(({ on }) => now - Date.parse(on) >= LASTS);
  await browser.storage.local.remove(old.map(({ key }) => KEY + key));
}
