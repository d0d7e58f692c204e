import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../src/cli/build.ts';
import { readPacks } from '../../../src/cli/pack-files.ts';
import { lexicons } from '../../../src/cli/words/lexicons.ts';
import { readVocabularies } from '../../../src/cli/words/vocabularies.ts';
import { isTooLong, type PackSummary, type ReadPack, readPack } from '../../../src/packs/read.ts';
import { problemLine } from '../../../src/packs/validate.ts';
import { anything } from './anything.ts';

const lexiconOf = lexicons(readVocabularies(ROOT));
const read = (text: string): Promise<ReadPack> => readPack(text, { lexiconsOf: async () => lexiconOf, today: '2026-11-26' });
const problems = async (text: string): Promise<string> => {
  const result = await read(text);
  return result.kind === 'ok' ? '' : result.problems.map((item) => problemLine('pack', item)).join('\n');
};

const netflix = readFileSync('selectors/netflix/pack.json', 'utf8');
const changed = (changes: object): string => JSON.stringify({ ...JSON.parse(netflix), ...changes }, null, 2);

const LONG = { en: Array.from({ length: 16 }, (_, index) => `Keep all ${index} of the things that your plan has to give, and stay`) };

describe('a pack that was given from elsewhere', () => {
  it('is read with what is shown before it is accepted', async () => {
    const result = await read(netflix);
    expect(result).toMatchObject({ kind: 'ok', pack: { id: 'netflix' } });
    const summary: PackSummary | null = result.kind === 'ok' ? result.summary : null;
    expect(summary?.length).toBe(netflix.length);
    expect(summary?.pageBytes).toBeGreaterThan(200);
    expect(summary?.linkHosts).toContain('play.google.com');
  });

  it('is read like every bundled pack of a service', async () => {
    for (const pack of readPacks(ROOT).packs.filter(({ kind }) => kind === 'service')) {
      const result = await read(readFileSync(`selectors/${pack.id}/pack.json`, 'utf8'));
      expect(result.kind === 'ok' ? result.advice : result.problems, pack.id).toEqual([]);
    }
  });

  it('is not even opened where its file could hold no pack', () => {
    expect(isTooLong(readFileSync('selectors/netflix/pack.json').length)).toBe(false);
    expect(isTooLong(1_000_000)).toBe(true);
  });

  it.each([
    ['that is empty', '', /^pack:1:1 is empty/],
    ['that is a page', '<!doctype html>', /^pack:1:1 is not JSON here: /],
    ['with a comma too many', '{\n  "kind": "service",,\n}', /^pack:2:21 is not JSON here: a name in double quotes is expected/],
    ['that goes too deep', '['.repeat(60_000), /^pack:1:1 holds more lists within lists/],
    ['that is too long', `"${'x'.repeat(70_000)}"`, /^pack:1:1 is 70002 characters long; at most 65536/],
    ['for everybody below a public suffix', changed({ hosts: ['*.netflix.com', '*.co.uk'] }), /hosts\[1\]: "\*\.co\.uk" reaches everybody below/],
    ['that leads to somebody else', changed({ start: 'https://netflix.evil.example/' }), /start: "netflix\.evil\.example" is not among/],
    [
      'with letters that look like others',
      changed({ name: 'Nеtflix' }), // a Cyrillic е
      /name: mixes letters of two alphabets/,
    ],
    [
      'whose words say the opposite of their role',
      netflix.replace(/("role": "open-cancel",[\s\S]*?"en": \[)"[^"]*"/, '$1"Keep my plan"'),
      /"Keep my plan" says "keep" to anybody/,
    ],
    [
      'with more words than a page can be searched for',
      changed({
        traps: undefined,
        route: ['done'],
        screens: [{ ...JSON.parse(netflix).screens[0], id: 'done', controls: Array(16).fill({ role: 'keep', words: LONG }) }],
      }),
      /screens: are \d+ characters of selectors and words/,
    ],
    [
      'for pages of anybody',
      changed({ kind: 'platform', labels: { en: ['Cancel contract'] } }),
      /labels: would have this pack used on sites that it does not name/,
    ],
  ])('is refused %s, in a sentence that says where', async (_, text, message) => expect(await problems(text)).toMatch(message));

  it('is advised of, and not refused for, what harms nobody', async () => {
    const result = await read(netflix.replace(JSON.stringify('button[data-uia="cancel-button"]'), '"button"'));
    expect(result.kind === 'ok' ? result.advice.map(({ line, message }) => `${line > 1} ${message}`) : result.problems).toEqual([
      expect.stringContaining('true "button" ends in an element without a stable attribute'),
    ]);
  });

  it('never makes the reader throw, and is never used beyond its hosts, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const result = await read(text);
        if (result.kind === 'refused') expect(result.problems.length).toBeGreaterThan(0);
        else expect(result.pack.hosts.length).toBeGreaterThan(0);
      }),
      { numRuns: 10_000 },
    );
  });
});
