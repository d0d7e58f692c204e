import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../src/cli/build.ts';
import { readPacks } from '../../../src/cli/pack-files.ts';
import { pagePack } from '../../../src/packs/page-pack.ts';
import { named, travelling } from '../../../src/walk/travel.ts';
import { bareWords, labelTest, textTest } from '../../../src/words/label-words.ts';
import { normalise } from '../../../src/words/normalise.ts';
import { look } from './looks.ts';

const platforms = readPacks(ROOT).packs.filter(({ kind }) => kind === 'platform');
const stripe = platforms.find(({ id }) => id === 'stripe');
if (stripe === undefined) throw new Error('there is no pack of Stripe');

describe('a platform on its way to any page', () => {
  it('has its screens named by letters, and all else of them', () => {
    const sent = travelling(stripe, ['en']);
    expect(sent.screens.map(({ id }) => id)).toEqual([...'abcdefgh']);
    expect(sent.screens.map(({ kind, at }) => [kind, at])).toEqual(pagePack(stripe, ['en']).screens.map(({ kind, at }) => [kind, at]));
  });

  it('comes back with the names of its screens', () => {
    for (const [index, { id }] of stripe.screens.entries()) {
      const letter = travelling(stripe, ['en']).screens[index]?.id ?? '';
      const sent = look({ screen: { kind: 'confirm', confidence: 1, id: letter }, stale: [{ screen: letter, role: 'confirm', text: 'Upgrade' }] });
      expect(named(sent, stripe)).toMatchObject({ screen: { id }, stale: [{ screen: id }] });
    }
  });

  it('leaves a report alone that names no screen, or none of the pack', () => {
    const none = look({ stale: [{ screen: null, role: 'other', text: '' }] });
    expect(named(none, stripe)).toEqual(none);
    const strange = look({ screen: { kind: 'confirm', confidence: 1, id: 'z' } });
    expect(named(strange, stripe)).toEqual(strange);
  });

  it('has words that are taken for the same as those of its pack', () => {
    const words = platforms.flatMap((pack) =>
      pagePack(pack).screens.flatMap(({ controls, present = [] }) => [...controls, ...present].flatMap((item) => item.words ?? [])),
    );
    for (const said of words) {
      const bare = bareWords(said);
      expect(bareWords(bare)).toBe(bare);
      expect(labelTest([bare])(normalise(said.replace(/<.*?>/g, '7 May'))), said).toBe(true);
      expect(textTest([bare])(`Now: ${said}.`), said).toBe(true);
    }
  });
});
