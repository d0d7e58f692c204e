import { describe, expect, it } from 'vitest';
import { parseScanArguments } from '../../../src/cli/scan/arguments.ts';

const url = 'https://www.netflix.com/account';

describe('the arguments of scan', () => {
  it('take an address and a file, in Chromium unless told otherwise', () => {
    expect(parseScanArguments(['--url', url, 'a.html'])).toEqual({ kind: 'page', browser: 'chromium', url, file: 'a.html' });
    expect(parseScanArguments(['a.html', '--browser=firefox', '--url', url])).toEqual({ kind: 'page', browser: 'firefox', url, file: 'a.html' });
  });

  it('take a manifest instead', () => {
    expect(parseScanArguments(['--manifest', 'list.jsonl', '--browser', 'firefox'])).toEqual({ kind: 'manifest', browser: 'firefox', manifest: 'list.jsonl' });
  });

  it('keep the address as it was written', () => {
    expect(parseScanArguments(['--url', 'https://a.example', 'a.html'])).toMatchObject({ url: 'https://a.example' });
  });

  it.each([
    [[], 'Nothing to scan'],
    [['a.html'], 'The address of a.html is missing'],
    [['--url', url], `The file to show at ${url} is missing`],
    [['--url', 'netflix', 'a.html'], '--url: "netflix" is not a web address'],
    [['--url', 'file:///etc/passwd', 'a.html'], '"file:///etc/passwd" is not a web address'],
    [['--url', url, 'a.html', 'b.html'], 'b.html came after a.html'],
    [['--url', url, 'a.html', '--browser', 'safari'], '--browser does not know "safari": it takes chromium or firefox.'],
    [['--manifest', 'list.jsonl', 'a.html'], '--manifest takes neither --url nor a file'],
    [['--speed', 'high'], "Unknown option '--speed'"],
    [['--url'], "'--url <value>'"],
  ])('say what is wrong with %j', (args, words) => {
    expect(() => parseScanArguments(args)).toThrow(words);
  });
});
