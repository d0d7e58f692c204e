import { describe, expect, it } from 'vitest';
import { packSchema } from '../../../src/packs/schema.ts';
import { reportSchema } from '../../../src/walk/report.ts';
import { kkbox } from '../../gallery/fixtures/kkbox.ts';
import { netflix } from '../../gallery/fixtures/netflix.ts';
import { states } from '../../gallery/fixtures/states.ts';

describe('the states of the gallery', () => {
  it.each([netflix, kkbox])('use packs that could ship: $id', (pack) => {
    expect(packSchema.safeParse(pack).error).toBeUndefined();
  });

  it.each(Object.entries(states))('use reports that a page could send: %s', (_, { view }) => {
    if ('report' in view) expect(reportSchema.safeParse(view.report).error).toBeUndefined();
  });

  it('show every kind of view', () => {
    const kinds = new Set(Object.values(states).map(({ view }) => view.kind));
    expect([...kinds].sort()).toEqual(['done', 'elsewhere', 'nothing', 'possible', 'reading', 'screen', 'stale', 'unproven', 'unreadable', 'way']);
  });
});
