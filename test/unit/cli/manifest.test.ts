import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../src/cli/scan/manifest.ts';

const line = (id: unknown): string => JSON.stringify({ id, url: 'https://a.example/', file: 'a.html' });

describe('a manifest', () => {
  it('is a page a line, in order', () => {
    expect(parseManifest(`${line('b')}\n${line('a')}\n`, 'list').map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('may have empty lines, Windows line ends, a byte order mark, numbers as ids and more keys', () => {
    const text = `\uFEFF${line(1)}\r\n\r\n  \n{"id":"x","url":"u","file":"f","lang":"de"}`;
    expect(parseManifest(text, 'list')).toEqual([
      { id: 1, url: 'https://a.example/', file: 'a.html' },
      { id: 'x', url: 'u', file: 'f' },
    ]);
  });

  it('leaves an address that is none for the page to fail on', () => {
    expect(parseManifest('{"id":"x","url":"nowhere","file":"f"}', 'list')).toHaveLength(1);
  });

  it('names every bad line, by its number in the file', () => {
    const text = [line('a'), '', '{"id":', '[]', '{"id":"x","url":3}'].join('\n');
    expect(() => parseManifest(text, 'list.jsonl')).toThrow(
      [
        'list.jsonl, line 3: this is not JSON.',
        'list.jsonl, line 4: an object is missing or of the wrong kind; a line is {"id","url","file"}.',
        'list.jsonl, line 5: "url", "file" is missing or of the wrong kind; a line is {"id","url","file"}.',
      ].join('\n'),
    );
  });

  it('with no line at all is a mistake', () => {
    expect(() => parseManifest('\n\n', 'list.jsonl')).toThrow('list.jsonl has no lines');
  });
});
