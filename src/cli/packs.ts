import { parseArgs } from 'node:util';
import { ensureBuilt, ROOT } from './build.ts';
import { checkScreens } from './check-screens.ts';
import { runCommand } from './command.ts';
import { readPacks } from './pack-files.ts';
import { lintPacks } from './packs/lint.ts';
import { lintPages } from './packs/lint-pages.ts';
import { Problem } from './problem.ts';
import { readScreens } from './saved-screens.ts';
import { BROWSERS, type BrowserKind } from './setup/installed-browsers.mjs';

const USAGE =
  'Use "npm run -s packs -- check" for all packs, or "npm run -s packs -- check ID" for one, either with "--browser chromium" or "--browser firefox".';

const isBrowser = (name: string): name is BrowserKind => Object.hasOwn(BROWSERS, name);

await runCommand(async (args) => {
  const { values, positionals } = parseArgs({ args, options: { browser: { type: 'string', default: 'chromium' } }, allowPositionals: true });
  const [verb, id, ...more] = positionals;
  if (verb !== 'check' || more.length > 0) throw new Problem(USAGE);
  if (!isBrowser(values.browser)) throw new Problem(`--browser does not know "${values.browser}". ${USAGE}`);
  return check(values.browser, id);
});

/** Schema and references first: a pack that cannot be read cannot be built. Then the lint, then every saved page in a real browser. */
async function check(browser: BrowserKind, id: string | undefined): Promise<number> {
  const { screens, problems } = readScreens(ROOT, id);
  const { packs, problems: all } = readPacks(ROOT);
  if (problems.length === 0 && all.length > 0) throw new Problem(`The extension cannot be built until these are mended:\n${all.join('\n')}`);
  const asked = packs.filter((pack) => id === undefined || pack.id === id);
  if (problems.length === 0 && asked.length === 0) throw new Problem(`There is no pack "${id}" in selectors/.`);
  if (problems.length === 0) problems.push(...lintPacks(ROOT, packs, id), ...lintPages(asked, screens));
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
