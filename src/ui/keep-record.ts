import { browser } from '../platform/browser.ts';
import { StoreFull } from '../platform/database.ts';
import { keepWalk, keepWalkWithPicture } from '../record/records.ts';
import type { Walk } from '../walk/walk.ts';
import type { KeepResult } from './actions.ts';

/**
 * Keeps a walk with a picture of what its window shows, where the browser allows one: it does after the user's click on
 * the icon, for that page.
 *
 * @param name the service as the user knows it
 */
export async function keepWithPicture(windowId: number, walk: Walk, name: string): Promise<KeepResult> {
  try {
    const data = await browser.tabs.captureVisibleTab(windowId, { format: 'jpeg', quality: 90 }).catch(() => null);
    if (data !== null) return (await keepWalkWithPicture(walk, name, { at: Date.now(), data })) ? 'picture' : 'no-room';
    await keepWalk(walk, name, 'anew');
    return 'no-picture';
  } catch (error) {
    return error instanceof StoreFull ? 'full' : 'failed';
  }
}
