import type { ExtensionBrowser } from '../../../src/cli/browser/types.ts';
import type { Walk } from '../../../src/walk/walk.ts';
import { becomes } from '../becomes.ts';

interface ExtensionApi {
  storage: Record<
    'session' | 'local',
    { get(key: string | null): Promise<Record<string, unknown>>; remove(keys: string[]): Promise<void>; clear(): Promise<void> }
  >;
}
declare const browser: ExtensionApi;

/** The walks of the open tabs, as they are stored. */
export const storedWalks = (shown: ExtensionBrowser): Promise<Walk[]> =>
  shown.evaluateInExtension(async () =>
    Object.entries(await browser.storage.session.get(null)).flatMap(([key, value]) => (key.startsWith('walk:') ? [value as Walk] : [])),
  );

/** Takes away all that is remembered of walks, and what the user said of controls. */
export const forgetWalks = (shown: ExtensionBrowser): Promise<void> =>
  shown.evaluateInExtension(async () => {
    await browser.storage.session.clear();
    const kept = await browser.storage.local.get(null);
    await browser.storage.local.remove(Object.keys(kept).filter((key) => /^(kept-walk|not-this):/.test(key)));
  });

/** The kinds of the screens a walk has passed, in their order. */
const kindsOf = ({ steps }: Walk): string[] => steps.map(({ screen }) => screen?.kind ?? 'unknown');

/** The one walk on a host, once it has passed these screens and nothing else. */
export async function walkPassing(shown: ExtensionBrowser, screens: readonly string[], host?: string): Promise<Walk> {
  let last: Walk[] = [];
  const passed = async (): Promise<boolean> => {
    last = (await storedWalks(shown)).filter((walk) => host === undefined || walk.host === host);
    return last.length === 1 && last.every((walk) => kindsOf(walk).join() === screens.join());
  };
  const [walk] = (await becomes(passed)) ? last : [];
  if (walk) return walk;
  throw new Error(`Not ${screens.join()}, but ${JSON.stringify(last.map((walk) => [kindsOf(walk), walk.status, walk.steps.at(-1)]))}`);
}
