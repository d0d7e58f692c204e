import { describe, expect, it, vi } from 'vitest';
import type { Obstacle } from '../../../src/finder/types.ts';
import { obstacleSentence } from '../../../src/ui/popup/Obstacles.tsx';
import { setLanguage } from '../../gallery/i18n.ts';

vi.mock('#i18n', () => import('../../gallery/i18n.ts'));

const said = (obstacle: Obstacle, lang = 'en') => obstacleSentence(obstacle, lang).replace(/[\u2068\u2069]/g, '');

describe('why a control is easy to miss', () => {
  it.each<[Obstacle, string]>([
    [{ kind: 'low-contrast', ratio: 2.1 }, 'Faint text: contrast 2.1:1, below the readable 4.5:1.'],
    [{ kind: 'tiny', width: 18, height: 17.6 }, 'Small: 18 × 18 px.'],
    [{ kind: 'below-fold', screens: 1.44 }, '1.4 screens further down.'],
    [{ kind: 'below-fold', screens: 1.02 }, '1 screen further down.'],
    [{ kind: 'collapsed' }, 'Folded away until you open it.'],
    [{ kind: 'collapsed', depth: 3 }, 'Folded away, 3 levels deep.'],
    [{ kind: 'in-menu', depth: 1 }, 'Inside a menu.'],
    [{ kind: 'in-menu', depth: 2 }, 'Inside menus, 2 levels deep.'],
    [{ kind: 'plain-text' }, 'Looks like plain text, not like a button.'],
    [{ kind: 'off-screen' }, 'Placed outside the visible page.'],
    [{ kind: 'covered' }, 'Something lies on top of it.'],
    [{ kind: 'faded', opacity: 0.4 }, 'Faded to 40% of its strength.'],
    [{ kind: 'decoy-louder', text: 'Keep my plan' }, '“Keep my plan” stands out more.'],
  ])('is said with its number: %o', (obstacle, sentence) => {
    expect(said(obstacle)).toBe(sentence);
  });

  it('is said in the language of the user', () => {
    setLanguage('zh-TW');
    expect(said({ kind: 'below-fold', screens: 1.4 }, 'zh-TW')).toBe('還要往下捲 1.4 個畫面。');
    setLanguage('en');
  });
});
