import { i18n } from '#i18n';
import type { DraftControl } from '../../maker/draft.ts';
import type { ControlStanding } from '../../maker/standing.ts';
import { isolate } from '../format.ts';
import { PageLabel } from '../parts/PageLabel.tsx';
import { CHOICES, isChoice, saysName, standingName } from './names.ts';
import type { ControlChange } from './state.ts';

interface ControlCardProps {
  control: DraftControl;
  /** How it fares on the page in the tab; null where that is not its page. */
  standing: ControlStanding | null;
  change(change: ControlChange): void;
  remove(): void;
}

/** A picked control: what it says, what it does, how it is found. */
export function ControlCard({ control, standing, change, remove }: ControlCardProps) {
  const { text, says, css, proposed, words, lang } = control;
  return (
    <li class={says === null ? 'pick new' : 'pick'}>
      <PageLabel text={text} lang={lang} />
      <label class="field">
        <span>{i18n.t('maker.says')}</span>
        <select value={says ?? ''} onChange={({ currentTarget: { value } }) => change({ says: isChoice(value) ? value : null })}>
          <option value="">{i18n.t('maker.choose')}</option>
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {saysName(choice)}
            </option>
          ))}
        </select>
      </label>
      {standing && <p class={`standing ${standing}`}>{standingName(standing)}</p>}
      <details>
        <summary>{i18n.t('maker.how')}</summary>
        <div class="how">
          <label class="field">
            <span>{i18n.t('maker.by')}</span>
            <select class="code" value={css ?? ''} onChange={({ currentTarget: { value } }) => change({ css: value === '' ? null : value })}>
              {proposed.map((selector) => (
                <option key={selector} value={selector}>
                  {selector}
                </option>
              ))}
              <option value="">{i18n.t('maker.byWords')}</option>
            </select>
          </label>
          <label class="field">
            <span>{i18n.t('maker.words')}</span>
            <input
              type="text"
              lang={lang}
              dir="auto"
              maxLength={80}
              value={words}
              onChange={({ currentTarget: { value } }) => change({ words: value.trim() })}
            />
          </label>
        </div>
      </details>
      <button type="button" class="quiet" aria-label={i18n.t('maker.removeNamed', { text: isolate(text) })} onClick={remove}>
        {i18n.t('maker.remove')}
      </button>
    </li>
  );
}
