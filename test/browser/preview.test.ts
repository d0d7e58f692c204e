import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { ensureBuilt, ROOT } from '../../src/cli/build.ts';
import { newPack } from '../../src/cli/packs/new-pack.ts';
import { type Preview, startPreview } from '../../src/cli/packs/preview.ts';
import { expectSaid } from './becomes.ts';
import { KINDS } from './browsers.ts';

const ACCOUNT = 'https://films.example/account';
const PAGE = 'screens/account.html';

describe.each(KINDS)('the preview of a pack, in %s', (kind) => {
  let project = '';
  let preview: Preview;
  const said: string[] = [];
  beforeAll(async () => {
    project = mkdtempSync(join(tmpdir(), 'preview-'));
    mkdirSync(join(project, 'selectors'));
    newPack(project, [], 'films.example');
    for (const file of ['pack.json', PAGE, 'screens/expected.json'])
      edit(file, (text) => text.replaceAll('FILL-IN-the-path-of-the-account-page', 'account').replace(/FILL IN[^"<.]*/g, 'Cancel membership'));
    preview = await startPreview(project, 'films', { kind, extension: await ensureBuilt(kind), window: false, say: (line) => said.push(line) });
  });
  afterAll(async () => {
    await preview[Symbol.asyncDispose]();
    rmSync(project, { recursive: true });
  });

  const edit = (file: string, change: (text: string) => string): void => {
    const path = join(project, 'selectors/films', file);
    said.length = 0;
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  /** Waits until somebody at the terminal has read this. */
  const hears = (words: string): Promise<void> => expectSaid(async () => said.join('\n'), words);
  const shows = (words: string): Promise<void> => expectSaid(() => preview.page.evaluate(() => document.body.innerText), words);

  it('lists the pages, and says what the extension finds on the one that is opened', async () => {
    await shows('account.html');
    await preview.page.goto(ACCOUNT);
    await hears('marked: open-cancel "Cancel membership"');
  });

  it('shows a page again when it is edited, with what is found then', async () => {
    edit(PAGE, (html) => html.replaceAll('Cancel membership', 'Restart membership'));
    await shows('Restart membership');
    await hears('WRONG: ');
    edit(PAGE, (html) => html.replaceAll('Restart membership', 'Cancel membership'));
    await hears('marked: open-cancel "Cancel membership"');
  });

  it('goes by the pack as it is edited', async () => {
    edit('pack.json', (text) => text.replace('"/account*"', '"/elsewhere*"'));
    await hears('WRONG: the screen is taken for');
    edit('pack.json', (text) => text.replace('"/elsewhere*"', '"/account*"'));
    await hears('marked: open-cancel "Cancel membership"');
  });

  it('says what is wrong with a file at the terminal and on the page, and shows the page again once that is mended', async () => {
    edit('screens/expected.json', (text) => `${text},`);
    await hears('selectors/films/screens/expected.json:');
    await shows('is not JSON here: something follows after the end');
    edit('screens/expected.json', (text) => text.slice(0, -1));
    await hears('marked: open-cancel "Cancel membership"');
    await shows('Cancel membership');
  });
});

it('of a pack ends with the window', async () => {
  const preview = await startPreview(ROOT, 'netflix', { kind: 'chromium', extension: await ensureBuilt('chromium'), window: false, say: () => undefined });
  await preview.page.close();
  await preview.ended;
  await preview[Symbol.asyncDispose]();
});
