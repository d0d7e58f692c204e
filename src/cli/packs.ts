import { parseArgs } from 'node:util';
import { hasDisplay } from './browser/launch.ts';
import { ensureBuilt, ROOT } from './build.ts';
import { checkScreens } from './check-screens.ts';
import { runCommand } from './command.ts';
import { packFolders, readPacks, readShippedPacks } from './pack-files.ts';
import { leftToFill } from './packs/left-to-fill.ts';
import { lintPacks } from './packs/lint.ts';
import { lintPages } from './packs/lint-pages.ts';
import { newPack } from './packs/new-pack.ts';
import { startPreview } from './packs/preview.ts';
import { Problem } from './problem.ts';
import { readScreens } from './saved-screens.ts';
import { BROWSERS, type BrowserKind } from './setup/installed-browsers.mjs';

const USAGE = `Use "npm run -s packs -- check" for all packs, or "npm run -s packs -- check ID" for one;
"npm run -s packs -- new HOST" for the folder of a new pack; or "npm run -s packs -- preview ID" to see its pages in a
browser while you edit. check and preview with "--browser chromium" or "--browser firefox".`;

const isBrowser = (name: string): name is BrowserKind => Object.hasOwn(BROWSERS, name);

function read(args: string[]) {
  try {
    return parseArgs({ args, options: { browser: { type: 'string', default: 'chromium' } }, allowPositionals: true });
  } catch {
    throw new Problem(USAGE);
  }
}

await runCommand(async (args) => {
  const { values, positionals } = read(args);
  const [verb, id, ...more] = positionals;
  const { browser } = values;
  if (more.length > 0) throw new Problem(USAGE);
  if (!isBrowser(browser)) throw new Problem(`--browser does not know "${browser}". ${USAGE}`);
  if (verb === 'check') return check(browser, id);
  if (id !== undefined && verb === 'new') return start(id);
  if (id !== undefined && verb === 'preview') return preview(browser, id);
  throw new Problem(USAGE);
});

function start(host: string): number {
  const id = newPack(ROOT, readPacks(ROOT).packs, host);
  process.stdout.write(`${JSON.stringify({ id, folder: `selectors/${id}` }, null, 2)}\n`);
  process.stderr.write(`selectors/${id} is there. "npm run -s packs -- check ${id}" says what is left to fill in; CONTRIBUTING.md shows how.\n`);
  return 0;
}

async function preview(kind: BrowserKind, id: string): Promise<number> {
  if (!packFolders(ROOT).includes(id)) throw new Problem(`There is no pack "${id}" in selectors/.`);
  if (!hasDisplay()) throw new Problem('A preview needs a window, and there is no display: use "check" instead.');
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  await using shown = await startPreview(ROOT, id, { kind, extension: await ensureBuilt(kind), window: true, say });
  say(
    `The pages of "${id}" are shown in ${BROWSERS[kind].label}, and again whenever you save a file in selectors/${id}. Close the window, or press Ctrl-C, to end.`,
  );
  await shown.ended;
  return 0;
}

/** Schema and references first: a pack that cannot be read cannot be built. Then the lint, then every saved page in a real browser. */
async function check(browser: BrowserKind, id: string | undefined): Promise<number> {
  const { screens, problems } = readScreens(ROOT, id);
  const packs = problems.length === 0 ? readShippedPacks(ROOT) : [];
  const asked = packs.filter((pack) => id === undefined || pack.id === id);
  if (problems.length === 0 && asked.length === 0) throw new Problem(`There is no pack "${id}" in selectors/.`);
  if (problems.length === 0) problems.push(...asked.flatMap((pack) => leftToFill(ROOT, pack.id)), ...lintPacks(ROOT, packs, id), ...lintPages(asked, screens));
  if (problems.length === 0 && screens.length > 0) {
    const extension = await ensureBuilt(browser);
    let done = 0;
    await checkScreens(browser, extension, asked, screens, ({ pack, page }, found) => {
      problems.push(...found.map((line) => `selectors/${pack}/screens/${page.file}: ${line}`));
      process.stderr.write(`${++done}/${screens.length} ${found.length === 0 ? 'right' : 'WRONG'}  ${pack}/${page.file}\n`);
    });
  }
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stdout.write(`${JSON.stringify({ browser, pages: screens.length, problems }, null, 2)}\n`);
  return problems.length === 0 ? 0 : 1;
}
