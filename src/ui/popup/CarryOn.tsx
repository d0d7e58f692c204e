import { i18n } from '#i18n';
import type { Pack } from '../../packs/schema.ts';
import { latest, type Walk } from '../../walk/walk.ts';
import type { PopupActions } from '../actions.ts';
import { formatDay } from '../format.ts';
import { useLang } from '../lang.ts';
import { kindName, walkName } from '../names.ts';

const whereOf = (walk: Walk): string => {
  const { screen } = latest(walk);
  return screen ? kindName(screen.kind) : i18n.t('map.unknown');
};

/** A walk that was broken off, and the question whether to carry it on. */
export function CarryOn({ walk, pack, actions }: { walk: Walk; pack: Pack | null; actions: PopupActions }) {
  const lang = useLang();
  return (
    <aside class="notice" aria-label={i18n.t('carryOn.label')}>
      <p>{i18n.t('carryOn.text', { step: walk.steps.length, name: walkName(walk, pack), where: whereOf(walk), date: formatDay(walk.changed, lang) })}</p>
      <div class="row">
        <button type="button" class="button small primary" onClick={() => actions.carryOn(walk.id)}>
          {i18n.t('carryOn.yes')}
        </button>
        <button type="button" class="button small" onClick={() => actions.forgetWalk(walk.id)}>
          {i18n.t('carryOn.no')}
        </button>
      </div>
    </aside>
  );
}

/** A walk that waits while its tab shows another site, such as one to sign in. */
export function Waiting({ walk, actions }: { walk: Walk; actions: PopupActions }) {
  return (
    <aside class="notice" aria-label={i18n.t('carryOn.label')}>
      <p>{i18n.t('carryOn.waiting', { name: walkName(walk, null), where: whereOf(walk) })}</p>
      <div class="row">
        <button type="button" class="button small" onClick={() => actions.open(latest(walk).url, 'here')}>
          {i18n.t('carryOn.back')}
        </button>
      </div>
    </aside>
  );
}
