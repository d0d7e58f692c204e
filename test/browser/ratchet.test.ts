import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accuracyOf, type Outcome } from '../../src/cli/bench/accuracy.ts';
import { readLabelledPages } from '../../src/cli/bench/labels.ts';
import { matchLabels } from '../../src/cli/bench/match.ts';
import { ensureBuilt, ROOT } from '../../src/cli/build.ts';
import { readHtml } from '../../src/cli/scan/html-file.ts';
import { startScanner } from '../../src/cli/scan/scanner.ts';

const FOLDER = join(ROOT, 'test/labelled');
const KNOWN = 'known.json';

/** Without confidences, which change with every weight. */
const lines = (all: readonly string[]): string[] =>
  all.map((line) => line.replace(/; (possible, [\d.]+|not seen)/, '').replace(/, [\d.]+; it is/, '; it is')).sort();

describe('our own labelled pages', () => {
  const pages = readLabelledPages(FOLDER);

  it('are read as well as ever, and what is no longer wrong is taken off the list of what is known to be', { timeout: 240_000 }, async () => {
    const outcomes: Outcome[] = [];
    await using scanner = await startScanner('chromium', await ensureBuilt('chromium'));
    for (const page of pages) {
      const outcome = await scanner.inspect(page.url, readHtml(page.file), async (shown, result) => ({
        page,
        result,
        matches: await shown.evaluate(
          matchLabels,
          page.labels,
          result.controls.map(({ css }) => css),
        ),
      }));
      outcomes.push(outcome);
    }
    const { missed, wrong_marks, wrong_screens } = accuracyOf(outcomes);
    const known: unknown = JSON.parse(readFileSync(join(FOLDER, KNOWN), 'utf8'));
    expect({ missed: lines(missed), wrong_marks: lines(wrong_marks), wrong_screens: lines(wrong_screens) }).toEqual(known);
  });
});
