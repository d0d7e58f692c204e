import * as z from 'zod/mini';
import { browser } from '../platform/browser.ts';
import type { Heard } from './reminders.ts';

/** Each under a key of its own: the background alone writes what was told, pages alone what is off. */
const TOLD = 'reminders-told';
const OFF = 'reminders-off';

/** Version of the stored format. */
const HEARD_VERSION = 1;

/** Most that is remembered of each: what was told first is longest over. */
const MOST = 2000;

const listSchema = z.object({ version: z.literal(HEARD_VERSION), ids: z.array(z.string()) });

/** What the user was told and does not want to be told; what cannot be read is nothing. */
export async function readHeard(): Promise<Heard> {
  const all = await browser.storage.local.get([TOLD, OFF]);
  const idsIn = (key: string): string[] => {
    const read = listSchema.safeParse(all[key]);
    return read.success ? read.data.ids : [];
  };
  return { told: idsIn(TOLD), off: idsIn(OFF) };
}

const write = (key: string, ids: readonly string[]): Promise<void> => browser.storage.local.set({ [key]: { version: HEARD_VERSION, ids: ids.slice(-MOST) } });

/** Remembers what was told. */
export async function addTold(more: readonly string[]): Promise<void> {
  const { told } = await readHeard();
  await write(TOLD, [...new Set([...told, ...more])]);
}

/** Switches a reminder off, or on again. */
export async function switchReminder(id: string, on: boolean): Promise<void> {
  const { off } = await readHeard();
  await write(OFF, [...off.filter((one) => one !== id), ...(on ? [] : [id])]);
}
