import { i18n } from '#i18n';
import { type DraftControl, type DraftScreen, isUsable } from '../../maker/draft.ts';
import { standingOf } from '../../maker/standing.ts';
import { SCREEN_KINDS, type ScreenKind } from '../../packs/kinds.ts';
import type { Report } from '../../walk/report.ts';
import { kindName } from '../names.ts';
import { ControlCard } from './ControlCard.tsx';
import type { MakerActions } from './state.ts';

interface ScreenCardProps {
  screen: DraftScreen;
  index: number;
  /** What the page reported, where it is this screen's. */
  report: Report | null;
  actions: MakerActions;
}

const isKind = (value: string): value is ScreenKind => (SCREEN_KINDS as readonly string[]).includes(value);

/** What was picked last stands first: it is what the user came back to say something about. */
const inOrder = (controls: readonly DraftControl[]) => controls.map((control, at) => ({ control, at })).reverse();

/** Whether all that was picked has a role, and yet no pack can be made of it. */
const isLeftOut = (screen: DraftScreen): boolean => screen.controls.length > 0 && screen.controls.every(({ says }) => says !== null) && !isUsable(screen);

/** One screen of a draft: its address, its kind, what was picked on it. */
export function ScreenCard({ screen, index, report, actions }: ScreenCardProps) {
  return (
    <section class="screen-card" aria-labelledby={`screen-${index}`}>
      <h2 id={`screen-${index}`}>{i18n.t('maker.screen', { number: index + 1, kind: kindName(screen.kind) })}</h2>
      <p class="over">
        <bdi dir="ltr">
          {screen.host}
          {screen.place}
        </bdi>
      </p>
      {screen.controls.length > 0 && (
        <ul class="plain-list">
          {inOrder(screen.controls).map(({ control, at }) => (
            <ControlCard
              key={`${control.text} ${control.css}`}
              control={control}
              standing={report && standingOf(control, report)}
              change={(change) => actions.setControl(index, at, change)}
              remove={() => actions.removeControl(index, at)}
            />
          ))}
        </ul>
      )}
      {isLeftOut(screen) && <p class="aside">{i18n.t('maker.notInPack')}</p>}
      <label class="field">
        <span>{i18n.t('maker.kind')}</span>
        <select value={screen.kind} onChange={({ currentTarget: { value } }) => isKind(value) && actions.setKind(index, value)}>
          {SCREEN_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="quiet" onClick={() => actions.removeScreen(index)}>
        {i18n.t('maker.removeScreen')}
      </button>
    </section>
  );
}
