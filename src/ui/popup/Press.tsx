import { i18n } from '#i18n';
import type { ReportedControl } from '../../walk/report.ts';
import { isForward } from '../../words/roles.ts';
import type { PopupActions } from '../actions.ts';
import { effectOf } from '../names.ts';
import { NotThis } from '../parts/NotThis.tsx';
import { PageLabel } from '../parts/PageLabel.tsx';
import { Pictogram } from '../parts/Pictogram.tsx';

interface PressProps {
  control: ReportedControl;
  lang: string;
  endsAtOnce: boolean;
  actions: PopupActions;
}

/** From this many characters on a label is set smaller, to leave the button in sight. */
const LONG = 48;

/** The one thing to press on this screen: the sign over the door, lit only where pressing it moves a cancellation on. */
export function Press({ control, lang, endsAtOnce, actions }: PressProps) {
  const openers = control.revealBy;
  const forward = isForward(control.role);
  return (
    <section class={forward ? 'press lit' : 'press'} aria-labelledby="press-this">
      <Pictogram />
      <div class="sign-head">
        {openers.length > 0 && (
          <>
            <p class="over">{i18n.t('screen.openFirst')}</p>
            <ol class="openers">
              {openers.map((opener) => (
                <li key={opener.css}>
                  <PageLabel text={opener.text} lang={lang} />
                </li>
              ))}
            </ol>
          </>
        )}
        <h2 id="press-this" class="over">
          {openers.length > 0 ? i18n.t('screen.thenPress') : i18n.t('screen.pressThis')}
        </h2>
        <p class={control.text.length > LONG ? 'target long' : 'target'}>
          <PageLabel text={control.text} lang={lang} />
        </p>
      </div>
      <p class="sign-words">{effectOf(control.role, endsAtOnce)}</p>
      <button type="button" class={forward ? 'button on-sign' : 'button primary'} onClick={() => actions.goTo(control.ref)}>
        {i18n.t('screen.showMe')}
      </button>
      <NotThis control={control} actions={actions} />
    </section>
  );
}
