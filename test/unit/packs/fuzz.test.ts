import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexByHost } from '../../../src/packs/host-index.ts';
import { isAt } from '../../../src/packs/match.ts';
import { brokenReferencesIn } from '../../../src/packs/references.ts';
import { packSchema } from '../../../src/packs/schema.ts';
import { validate } from '../../../src/packs/validate.ts';
import { anything } from './anything.ts';

const RUNS = { numRuns: 10_000 };

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?$/);
const host = fc
  .array(label, { minLength: 2, maxLength: 4 })
  .map((labels) => labels.join('.'))
  .filter((name) => URL.canParse(`https://${name}/`));
/** Hosts that share labels with each other, so that near misses are common. */
const near = fc
  .tuple(host, fc.constantFrom('', 'www.', 'evil', 'a.b.', '-'), fc.constantFrom('', '.evil.example', 'x'))
  .map(([name, before, after]) => before + name + after);

describe('a hostile pack', () => {
  it('never makes the reader throw, whatever it holds', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const result = validate(packSchema, text, brokenReferencesIn);
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      RUNS,
    );
  });

  it('is never used on a host it does not name', () => {
    fc.assert(
      fc.property(host, fc.boolean(), near, (own, wild, visited) => {
        const isOwn = visited === own || (wild && visited.length > own.length && visited.slice(-own.length - 1) === `.${own}`);
        expect(indexByHost([{ hosts: [wild ? `*.${own}` : own] }])(visited).length === 1).toBe(isOwn);
      }),
      RUNS,
    );
  });

  it('never has a place that throws, or that fits another host than it says', () => {
    const place = fc.tuple(host, fc.stringMatching(/^\/[^\s()\\{}:+]{0,20}$/)).map(([name, path]) => name + path);
    fc.assert(
      fc.property(place, fc.webUrl({ withQueryParameters: true }), host, (at, address, other) => {
        expect(isAt(new URL(address), at)).toBe(false);
        expect(isAt(new URL(`https://${other}/`), at) && !at.startsWith(`${other}/`)).toBe(false);
      }),
      RUNS,
    );
  });
});
