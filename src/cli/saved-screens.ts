import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExpectedPage, expectedSchema } from '../packs/expected.ts';
import { problemLine, validate } from '../packs/validate.ts';
import type { Pages } from './browser/serve.ts';
import { packFolders, readPacks } from './pack-files.ts';

/** A saved page of a pack, and what must be found on it. */
export interface SavedScreen {
  pack: string;
  page: ExpectedPage;
  html: string;
}

/** The saved pages of packs, each pack's usual way through them, and every problem, one line each with its place. */
export interface SavedScreens {
  screens: SavedScreen[];
  /** Files in the order of a whole cancellation, by pack. */
  walks: Map<string, string[]>;
  problems: string[];
}

/** Reads `selectors/*\/screens` with their expectations. @param only a pack's id, for that pack alone */
export function readScreens(project: string, only?: string): SavedScreens {
  const { packs, problems } = readPacks(project);
  const folders = packFolders(project).filter((id) => only === undefined || id === only);
  const result: SavedScreens = {
    screens: [],
    walks: new Map(),
    problems: problems.filter((line) => only === undefined || line.startsWith(`selectors/${only}/`)),
  };
  // The expectations of a pack that is itself wrong are read too: everything there is to mend is told at once.
  for (const id of folders) {
    const folder = `selectors/${id}/screens`;
    const file = `${folder}/expected.json`;
    const pack = packs.find((item) => item.id === id);
    if (pack?.screens.length === 0 && !existsSync(join(project, folder))) continue;
    if (!existsSync(join(project, file))) {
      result.problems.push(`${file} is missing: it says what must be found on the pages beside it`);
      continue;
    }
    const expected = validate(expectedSchema, readFileSync(join(project, file), 'utf8'));
    if (!expected.ok) {
      result.problems.push(...expected.problems.map((item) => problemLine(file, item)));
      continue;
    }
    const known = new Set(pack?.screens.map((screen) => screen.id));
    for (const page of expected.value.pages) {
      if (pack && page.screen !== null && !known.has(page.screen))
        result.problems.push(`${file}: "${page.file}" expects the screen "${page.screen}", which pack.json does not have`);
      if (existsSync(join(project, folder, page.file))) result.screens.push({ pack: id, page, html: readFileSync(join(project, folder, page.file), 'utf8') });
      else result.problems.push(`${file}: "${page.file}" is not in ${folder}`);
    }
    const listed = new Set(expected.value.pages.map(({ file: name }) => name));
    for (const name of readdirSync(join(project, folder)))
      if (name.endsWith('.html') && !listed.has(name)) result.problems.push(`${folder}/${name} is not in expected.json: no test looks at it`);
    if (expected.value.walk) result.walks.set(id, expected.value.walk);
  }
  return result;
}

/** Serves saved pages under their true addresses; the query tells states of one address apart. */
export function pagesOf(screens: readonly SavedScreen[]): Pages {
  const byAddress = new Map(screens.map(({ page, html }) => [new URL(page.url).href, html]));
  return ({ href }) => {
    const body = byAddress.get(href);
    return body === undefined ? null : { body };
  };
}

/** Whether a page does not change once it has loaded, until somebody presses something: no script, nothing that moves, nothing shown within it. */
export const isStill = (html: string): boolean =>
  !/<(?:script|iframe|frame|object|embed)\b|<meta[^>]+http-equiv|\son(?!click|submit)[a-z]+\s*=|animation|transition/i.test(html);
