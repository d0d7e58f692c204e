import { describe, expect, it } from 'vitest';
import type { PackScreen } from '../../../src/packs/schema.ts';
import { divertingAnswers } from '../../../src/walk/diverts.ts';
import { control } from './looks.ts';

const screen: PackScreen = {
  id: 'why',
  kind: 'survey',
  controls: [
    { role: 'reason', words: { en: ['Too expensive'], ms: ['Terlalu mahal'] }, diverts: true },
    { role: 'reason', words: { en: ['Not used enough'] } },
    { role: 'reason', css: ['input[name="other"]'], diverts: true },
  ],
  provenance: { how: 'guide', date: 'undated', sources: ['a guide'] },
};

describe('answers that lead to an offer', () => {
  const answers = (...texts: string[]) =>
    divertingAnswers(
      screen,
      texts.map((text) => control('reason', text)),
      'en-GB',
    );

  it('are those the pack knows by their words, in any of its languages', () => {
    expect(answers('Too expensive', 'Not used enough', 'Something else')).toEqual(['Too expensive']);
    expect(answers('  TERLALU MAHAL')).toEqual(['  TERLALU MAHAL']);
  });

  it('are none that merely hold the words, none of another role, and none where the screen is not known', () => {
    expect(answers('Not too expensive, but not used', 'Something else')).toEqual([]);
    expect(divertingAnswers(screen, [control('proceed', 'Too expensive')], 'en')).toEqual([]);
    expect(divertingAnswers(null, [control('reason', 'Too expensive')], 'en')).toEqual([]);
  });

  it('are in the pack’s words for the page’s language where one list holds all the answers', () => {
    expect(answers('Reason')).toEqual(['Too expensive']);
    expect(divertingAnswers(screen, [control('reason', 'Sebab')], 'ms')).toEqual(['Terlalu mahal']);
    expect(divertingAnswers(screen, [control('reason', '理由')], 'ja')).toEqual([]);
    expect(divertingAnswers(screen, [], 'en')).toEqual([]);
  });
});
