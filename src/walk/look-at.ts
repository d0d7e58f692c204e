import type { Packs } from '../packs/packs.ts';
import { browser } from '../platform/browser.ts';
import { framesWithin } from './frames.ts';
import type { ToPage } from './messages.ts';

/** Built from entrypoints/finder.ts. */
const FINDER_FILE = '/finder.js';

/** Has a frame of a tab looked at, 0 is the page; false where the browser does not let us. `asked`: because the user clicked. */
export async function lookAt(tabId: number, frameId: number, asked: boolean): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [FINDER_FILE] });
    const look: ToPage = { type: 'look', asked };
    await browser.tabs.sendMessage(tabId, look, { frameId });
    return true;
  } catch {
    return false;
  }
}

/** Has the frames of a page looked at that no other frame can look into. Guests only where the user clicked. */
export async function lookAtFrames(packs: Packs, tabId: number, top: string | undefined, asked: boolean): Promise<void> {
  const frames = await framesWithin(packs, tabId, top).catch(() => []);
  await Promise.all(frames.filter(({ standing }) => asked || standing !== 'guest').map(({ frameId }) => lookAt(tabId, frameId, asked)));
}

/** Runs in a page, by its text alone: no more than this ends what looks at it, which a message would have to be understood for. */
function endFinder(): void {
  const own: unknown = Reflect.get(globalThis, Symbol.for('exit-sign'));
  const finder: unknown = typeof own === 'object' && own !== null && Reflect.get(own, 'finder');
  if (finder instanceof AbortController) finder.abort();
}

/** Takes everything away from a tab's page: its marks, what looks at it, and what the icon says of it. */
export async function leave(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: endFinder }).catch(() => undefined);
  await browser.action.setBadgeText({ tabId, text: '' });
}

/** Has a tab's frames looked at once more that are looked at already, by what the user has said since. */
export async function lookAfresh(tabId: number): Promise<void> {
  const look: ToPage = { type: 'look', asked: false, afresh: true };
  await browser.tabs.sendMessage(tabId, look).catch(() => undefined);
}
