import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { packText } from '../../maker/to-pack.ts';
import type { Expected } from '../../packs/expected.ts';
import type { ReadPack } from '../../packs/read.ts';
import { Problems } from '../parts/Problems.tsx';
import { Section } from '../parts/Section.tsx';
import type { MakerActions } from './state.ts';

interface PackPartProps {
  id: string;
  pack: { text: string; read: ReadPack } | null;
  /** What must be found on the copies of pages; null where there is none. */
  expected: Expected | null;
  actions: MakerActions;
}

/** The pack that came of it: whether it is in use, what could be better, and the ways to take it along. */
export function PackPart({ id, pack, expected, actions }: PackPartProps) {
  const [said, setSaid] = useState('');
  if (pack === null) return <p class="aside">{i18n.t('maker.nothingYet')}</p>;
  const { text, read } = pack;
  const copy = () => {
    actions.copy(text).then(
      () => setSaid(i18n.t('copy.done')),
      () => setSaid(i18n.t('copy.failed')),
    );
  };
  return (
    <Section title={i18n.t('maker.pack')} tone={read.kind === 'refused' ? 'warn' : 'plain'}>
      <p>{read.kind === 'refused' ? i18n.t('maker.refused') : i18n.t('maker.inUse')}</p>
      <Problems problems={read.kind === 'refused' ? read.problems : read.advice} />
      <textarea class="code" rows={14} readOnly dir="ltr" spellcheck={false} aria-label={i18n.t('maker.pack')} value={text} />
      <div class="row">
        <button type="button" class="button small" onClick={copy}>
          {i18n.t('copy.say')}
        </button>
        <button type="button" class="button small" onClick={() => actions.save(`${id}.json`, text)}>
          {i18n.t('maker.download')}
        </button>
        {expected && (
          <button type="button" class="button small" onClick={() => actions.save('expected.json', packText(expected))}>
            {i18n.t('maker.saveExpected')}
          </button>
        )}
        <span role="status">{said}</span>
      </div>
    </Section>
  );
}
