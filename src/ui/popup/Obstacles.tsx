import { i18n } from '#i18n';
import type { Obstacle } from '../../finder/types.ts';
import { formatNumber, formatPercent, isolate } from '../format.ts';
import { useLang } from '../lang.ts';
import { Section } from '../parts/Section.tsx';

/** Why a control is easy to miss, as one short sentence with the number that was measured. */
export function obstacleSentence(obstacle: Obstacle, lang: string): string {
  switch (obstacle.kind) {
    case 'low-contrast':
      return i18n.t('obstacle.lowContrast', { ratio: formatNumber(obstacle.ratio, lang) });
    case 'tiny':
      return i18n.t('obstacle.tiny', { width: Math.round(obstacle.width), height: Math.round(obstacle.height) });
    case 'below-fold': {
      const screens = Math.round(obstacle.screens * 10) / 10;
      return i18n.t('obstacle.belowFold', screens, [formatNumber(screens, lang)]);
    }
    case 'collapsed':
      return obstacle.depth === undefined ? i18n.t('obstacle.collapsed') : i18n.t('obstacle.collapsedDeep', { depth: formatNumber(obstacle.depth, lang) });
    case 'in-menu':
      return i18n.t('obstacle.inMenu', obstacle.depth);
    case 'plain-text':
      return i18n.t('obstacle.plainText');
    case 'off-screen':
      return i18n.t('obstacle.offScreen');
    case 'covered':
      return i18n.t('obstacle.covered');
    case 'faded':
      return i18n.t('obstacle.faded', { percent: formatPercent(obstacle.opacity, lang) });
    case 'decoy-louder':
      return i18n.t('obstacle.decoyLouder', { text: isolate(obstacle.text) });
  }
}

/** Why the control is easy to miss. */
export function Obstacles({ obstacles }: { obstacles: Obstacle[] }) {
  const lang = useLang();
  if (obstacles.length === 0) return null;
  return (
    <Section title={i18n.t('obstacle.title')}>
      <ul class="facts">
        {obstacles.map((obstacle) => (
          <li key={obstacle.kind}>{obstacleSentence(obstacle, lang)}</li>
        ))}
      </ul>
    </Section>
  );
}
