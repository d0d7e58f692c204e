import { parseArgs } from 'node:util';
import { accuracyOf, type Outcome } from './bench/accuracy.ts';
import { cost } from './bench/cost/cost.ts';
import { readLabelledPages } from './bench/labels.ts';
import { matchLabels } from './bench/match.ts';
import { packCost } from './bench/packs/packs.ts';
import { popupTimes } from './bench/popup-open.ts';
import { wordTimes } from './bench/words/words.ts';
import { ensureBuilt } from './build.ts';
import { runCommand } from './command.ts';
import { Problem, sentence } from './problem.ts';
import { progressOf } from './progress.ts';
import { locate, readHtml } from './scan/html-file.ts';
import { startScanner } from './scan/scanner.ts';
import { BROWSERS, type BrowserKind } from './setup/installed-browsers.mjs';

const USAGE =
  'Use "npm run -s bench" for what it costs a page, "npm run -s bench -- --pages DIR" for accuracy, with "--only TEXT" for pages whose name contains it, "npm run -s bench -- --packs" for what packs cost the background, "npm run -s bench -- --popup" for the time the popup takes to open, or "npm run -s bench -- --words" for what 10,000 labels take in each language; accuracy, popup and words with "--browser chromium" or "--browser firefox".';

/** Shows every labelled page to the built extension, one after the other in one browser, and counts. */
async function accuracy(kind: BrowserKind, folder: string, only: string): Promise<number> {
  const pages = readLabelledPages(locate(folder)).filter(({ id }) => id.includes(only));
  if (pages.length === 0) throw new Problem(`${folder} has no page whose name contains "${only}".`);
  const outcomes: Outcome[] = [];
  const failed: string[] = [];
  const progress = progressOf(pages.length);
  await using scanner = await startScanner(kind, await ensureBuilt(kind));
  for (const [index, page] of pages.entries()) {
    try {
      const outcome = await scanner.inspect(page.url, readHtml(page.file), async (shown, result) => {
        const controls = result.controls.map(({ css }) => css);
        return { page, result, matches: await shown.evaluate(matchLabels, page.labels, controls) };
      });
      outcomes.push(outcome);
    } catch (error) {
      failed.push(`${page.id}: ${sentence(error)}`);
    }
    progress(index + 1);
  }
  process.stdout.write(`${JSON.stringify({ browser: kind, accuracy: accuracyOf(outcomes), failed }, null, 2)}\n`);
  return failed.length > 0 ? 1 : 0;
}

type Wish = { what: 'cost' | 'packs' } | ({ kind: BrowserKind } & ({ what: 'popup' | 'words' } | { what: 'accuracy'; pages: string; only: string }));

function read(args: string[]): Wish {
  if (args.length === 0) return { what: 'cost' };
  try {
    const { values } = parseArgs({
      args,
      options: {
        pages: { type: 'string' },
        browser: { type: 'string' },
        only: { type: 'string' },
        popup: { type: 'boolean' },
        packs: { type: 'boolean' },
        words: { type: 'boolean' },
      },
    });
    const kind = values.browser ?? 'chromium';
    if (!Object.hasOwn(BROWSERS, kind)) throw new Problem(USAGE);
    if (values.packs) return { what: 'packs' };
    if (values.words) return { kind: kind as BrowserKind, what: 'words' };
    if (values.popup) return { kind: kind as BrowserKind, what: 'popup' };
    if (values.pages === undefined) throw new Problem(USAGE);
    return { kind: kind as BrowserKind, what: 'accuracy', pages: values.pages, only: values.only ?? '' };
  } catch {
    throw new Problem(USAGE);
  }
}

function print(figures: object): number {
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  return 0;
}

await runCommand(async (args) => {
  const wish = read(args);
  if (wish.what === 'accuracy') return accuracy(wish.kind, wish.pages, wish.only);
  if (wish.what === 'popup') return print({ browser: wish.kind, popup: await popupTimes(wish.kind, await ensureBuilt(wish.kind)) });
  if (wish.what === 'words') return print(await wordTimes(wish.kind));
  return print(wish.what === 'packs' ? await packCost() : await cost());
});
