import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../../src/cli/build.ts';
import { packFolders, readPacks } from '../../../src/cli/pack-files.ts';
import { leftToFill } from '../../../src/cli/packs/left-to-fill.ts';
import { lintPacks } from '../../../src/cli/packs/lint.ts';
import { lintPages } from '../../../src/cli/packs/lint-pages.ts';
import { newPack } from '../../../src/cli/packs/new-pack.ts';
import { readScreens } from '../../../src/cli/saved-screens.ts';

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'packs-'));
  mkdirSync(join(project, 'src/words'), { recursive: true });
  cpSync(join(ROOT, 'src/words/vocabulary'), join(project, 'src/words/vocabulary'), { recursive: true });
  cpSync(join(ROOT, 'selectors/netflix'), join(project, 'selectors/netflix'), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true }));

const make = (host: string): string => newPack(project, readPacks(project).packs, host);

describe('a new pack', () => {
  it('is a whole folder that passes schema and lint, and of which the check says what is left to fill in', () => {
    expect(make('films.example')).toBe('films');
    expect(readdirSync(join(project, 'selectors/films'), { recursive: true, encoding: 'utf8' }).sort()).toEqual([
      'pack.json',
      'screens',
      'screens/account.html',
      'screens/expected.json',
    ]);
    const { packs, problems } = readPacks(project);
    const { screens, problems: more } = readScreens(project, 'films');
    expect([...problems, ...more]).toEqual([]);
    expect([
      ...lintPacks(project, packs, 'films'),
      ...lintPages(
        packs.filter(({ id }) => id === 'films'),
        screens,
      ),
    ]).toEqual([]);
    const left = leftToFill(project, 'films');
    expect(left).toContain('selectors/films/pack.json:6:12 is left to fill in: the name as the company writes it');
    expect(left).toContain('selectors/films/screens/account.html:3:28 is left to fill in: what the source shows of this screen');
    expect(left).toHaveLength(8);
  });

  it('has nothing left once all of that is filled in', () => {
    make('films.example');
    for (const file of ['pack.json', 'screens/account.html', 'screens/expected.json']) {
      const path = join(project, 'selectors/films', file);
      writeFileSync(
        path,
        readFileSync(path, 'utf8')
          .replaceAll('FILL-IN-the-path-of-the-account-page', 'account')
          .replace(/FILL IN[^"<.]*/g, 'Cancel membership'),
      );
    }
    expect(leftToFill(project, 'films')).toEqual([]);
    expect(readScreens(project, 'films').problems).toEqual([]);
  });

  it('is named after its domain, and after more of it where that is taken', () => {
    expect(make('https://www.films-and-more.example/account?x=1')).toBe('films-and-more');
    expect(make('netflix.example')).toBe('netflix-example');
    expect(make('xn--bcher-kva.example')).toBe('xn-bcher-kva');
  });

  it.each([
    ['help.netflix.com', /already a host of the pack "netflix"/],
    ['co.uk', /is a public suffix/],
    ['myshopify.com', /is a public suffix/],
    ['localhost', /no public suffix/],
    ['192.168.1.1', /address of numbers/],
    ['films example', /is no host/],
    ['jane@films.example', /is no host/],
    ['films.example/account', /is no host/],
    ['', /is no host/],
  ])('is refused for "%s", in a sentence', (host, message) => expect(() => make(host)).toThrow(message));
});

it('no pack that ships has anything left to fill in', () => {
  for (const id of packFolders(ROOT)) expect(leftToFill(ROOT, id)).toEqual([]);
});
