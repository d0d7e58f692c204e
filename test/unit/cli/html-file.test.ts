import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locate, readHtml, whyNotHtml } from '../../../src/cli/scan/html-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'html-file-'));
  mkdirSync(join(folder, 'inside'));
  writeFileSync(join(folder, 'utf8.html'), '<!doctype html><p>取消訂閱');
  writeFileSync(join(folder, 'big5.html'), Buffer.from('<!doctype html><meta charset=big5><p>\xa8\xfa', 'latin1'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file to show', () => {
  it.each(['<!doctype html><p>a', '\uFEFF\n<html lang="de">', '<div class="x">', '<cancel-button></cancel-button>', '{{ raw }} <br>'])(
    'is a page when it has an element: %s',
    (text) => {
      expect(whyNotHtml(Buffer.from(text))).toBeNull();
    },
  );

  it('may be in UTF-16', () => {
    expect(whyNotHtml(Buffer.from('\uFEFF<p>a', 'utf16le'))).toBeNull();
  });

  it.each([
    ['', 'it is empty'],
    ['{"a":"<p>"}', 'it is JSON'],
    ['[1]', 'it is JSON'],
    ['\x89PNG\0\0', 'it is binary'],
    ['%PDF-1.7 <p>', 'it is a PDF'],
    ['<?xml version="1.0"?><feed/>', 'it is XML'],
    ['just 1 < 2 words', 'it has no element'],
  ])('is refused otherwise: %j', (text, why) => {
    expect(whyNotHtml(Buffer.from(text, 'latin1'))).toBe(why);
  });

  it('is served as UTF-8 when it is, and as what it says itself when it is not', () => {
    expect(readHtml(join(folder, 'utf8.html')).type).toBe('text/html; charset=utf-8');
    expect(readHtml(join(folder, 'big5.html')).type).toBe('text/html');
  });

  it('that is missing or a folder is a sentence with its path', () => {
    expect(() => readHtml(join(folder, 'no.html'))).toThrow(`${join(folder, 'no.html')} does not exist.`);
    expect(() => readHtml(join(folder, 'inside'))).toThrow('is a folder');
  });

  it('is looked for beside the manifest first, then where the user is', () => {
    expect(locate('utf8.html', [folder])).toBe(join(folder, 'utf8.html'));
    expect(locate('package.json', [folder])).toBe(join(process.cwd(), 'package.json'));
    expect(locate('nowhere.html', [folder])).toBe(join(folder, 'nowhere.html'));
  });
});
