import { describe, expect, it } from 'vitest';
import { measure as measureWith, type Row } from '../../../src/cli/words/measure.ts';
import { readVocabularies } from '../../../src/cli/words/vocabularies.ts';

const measure = (rows: Row[]) => measureWith(rows, readVocabularies('.'));
const row = (text: string, role: Row['role'], more: Partial<Row> = {}): Row => ({ text, lang: 'en', role, kind: 'button', ...more });

describe('the figures of words report', () => {
  it('count what is right, wrong and missed, with intervals, and leave sentences and torn rows out', () => {
    const report = measure([
      row('Cancel subscription', 'open-cancel'),
      row('Cancel membership', 'newsletter'),
      row('Cancel', 'open-cancel'),
      row('Upload', 'other'),
      row('Cancel subscription', 'other', { kind: 'body' }),
      row('Unsubscribe', 'open-cancel', { conflict: true }),
    ]);
    expect(report.overall).toMatchObject({ forward: 2, found: 1, wrong: 1, precision: { value: 0.5 }, recall: { value: 0.5 }, f1: 0.5 });
    expect(report.overall.precision?.low).toBeCloseTo(0.095, 2);
    expect(report.newsletters).toEqual({ rows: 1, forward: 1 });
    expect(report.conflict).toEqual({ rows: 1, decided: 0, lost: 0 });
    expect(report.confusion.newsletter).toEqual({ 'open-cancel': 1 });
    expect(report.worst.wrong.map(({ row: { text } }) => text)).toEqual(['Cancel membership']);
    expect(report.worst.missed.map(({ row: { text } }) => text)).toEqual(['Cancel']);
  });

  it('name every decoy that was taken for the way out', () => {
    expect(measure([row('Cancel subscription', 'keep')]).decoysForward).toHaveLength(1);
  });

  it('say nothing of a share of nothing', () => expect(measure([row('Upload', 'other')]).overall).toMatchObject({ precision: null, recall: null, f1: null }));
});
