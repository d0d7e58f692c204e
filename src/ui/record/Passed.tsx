import { i18n } from '#i18n';
import type { WalkStep } from '../../walk/walk.ts';
import { lead } from '../case/lead.ts';
import { kindName } from '../names.ts';
import { PageLabel } from '../parts/PageLabel.tsx';
import { quoted } from '../quoted.ts';

/** A screen that was passed: when, what to press was, what stood in the way. */
export function Passed({ step, when, obstacles }: { step: WalkStep; when: string; obstacles: string[] }) {
  const [press] = step.press;
  const louder = step.obstacles.flatMap((item) => (item.kind === 'decoy-louder' ? [item.text] : []));
  const others = step.decoys.filter(({ text }) => !louder.includes(text));
  const decoys = quoted(others.map(({ text }) => text));
  return (
    <li>
      <p>
        <strong>{step.screen ? kindName(step.screen.kind) : i18n.t('map.unknown')}</strong> <time dateTime={new Date(step.at).toISOString()}>{when}</time>
      </p>
      {press && (
        <p>
          {lead(i18n.t('record.press'))}
          <PageLabel text={press.text} lang={step.lang} />
        </p>
      )}
      {(obstacles.length > 0 || decoys !== '') && (
        <ul>
          {obstacles.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {decoys !== '' && <li>{i18n.t('record.decoys', { texts: decoys })}</li>}
        </ul>
      )}
    </li>
  );
}
