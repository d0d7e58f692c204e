import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { originsOf } from '../packs/match.ts';
import { hasDisplay, launch } from './browser/launch.ts';
import { endAfter } from './browser/lifetime.ts';
import { servePages } from './browser/serve.ts';
import type { ExtensionBrowser } from './browser/types.ts';
import { ensureBuilt, ROOT } from './build.ts';
import { runCommand } from './command.ts';
import { walk } from './demo/walk.ts';
import { readPacks } from './pack-files.ts';
import { Problem } from './problem.ts';
import { pagesOf, readScreens } from './saved-screens.ts';
import { BROWSERS, type BrowserKind, findBrowser } from './setup/installed-browsers.mjs';

const USAGE = 'Use "npm start", or "npm start -- PACK" for another pack than netflix, with "--browser firefox", "--headless" or "--port NUMBER" as you like.';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

await runCommand(async (args) => {
  const { browser: kind, pack, headless, port } = read(args);
  const { screens, walks, problems } = readScreens(ROOT);
  if (problems.length > 0) throw new Problem(problems.join('\n'));
  const [first] = walks.get(pack) ?? [];
  const start = screens.find(({ pack: id, page }) => id === pack && page.file === first)?.page.url;
  if (start === undefined) throw new Problem(`There is no walk of "${pack}". There are: ${[...walks.keys()].join(', ')}.`);

  const window = hasDisplay() && !headless;
  say(`Building the extension for ${BROWSERS[kind].label} …`);
  const extension = await ensureBuilt(kind);
  say(`Serving ${screens.length} saved pages under their true addresses; nothing leaves this machine.`);
  await using server = await servePages(pagesOf(screens), { port });
  say(`Starting ${BROWSERS[kind].label} ${window ? 'in a window' : 'without a window'} …`);
  await using browser = await launch(kind, { extension, proxyPort: server.port, window });
  try {
    // Awaited here, because the browser closes when this function returns.
    if (window) return await play(browser, start);
    const folder = join(ROOT, 'artifacts', 'start', `${pack}-${kind}`);
    await rm(folder, { recursive: true, force: true });
    say(`Walking through the cancellation of ${pack}:`);
    await walk(browser, screens, start, folder, say);
    say(`Done: the cancellation is proven. Pictures of each page and popup: ${relative(process.cwd(), folder)}`);
    return 0;
  } catch (error) {
    throw await endAfter(error, browser);
  }
});

/** Leaves the browser to the user, with every service marked without a click. */
async function play(browser: ExtensionBrowser, start: string): Promise<number> {
  const gone = new Promise<void>((resolve) => browser.gone.addEventListener('abort', () => resolve(), { once: true }));
  await browser.grantHosts(readPacks(ROOT).packs.flatMap(originsOf));
  const page = await browser.newPage();
  await page.goto(start);
  say(`The browser is yours: follow the green marks from ${start}, and click the Exit Sign icon. Close the window to end.`);
  await gone;
  return 0;
}

function read(args: string[]): { browser: BrowserKind; pack: string; headless: boolean; port: number } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
      allowPositionals: true,
    });
    const [pack = 'netflix', ...more] = positionals;
    const browser = values.browser ?? (findBrowser('chromium') ? 'chromium' : 'firefox');
    const port = Number(values.port);
    if (more.length > 0 || !(browser === 'chromium' || browser === 'firefox') || !Number.isInteger(port) || port < 0 || port > 65_535) throw new Problem(USAGE);
    return { browser, pack, headless: values.headless, port };
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(USAGE);
  }
}
