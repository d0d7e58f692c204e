import { i18n } from '#i18n';
import type { Pack } from '../../packs/schema.ts';
import type { Report } from '../../walk/report.ts';
import { routePosition, routeScreens } from '../../walk/route.ts';
import { kindName } from '../names.ts';

function placeOf(index: number, at: number): 'past' | 'here' | 'ahead' {
  if (index === at) return 'here';
  return index < at ? 'past' : 'ahead';
}

/** Where on the usual way this screen is. Nothing where that cannot be told. */
export function RouteMap({ pack, screen }: { pack: Pack; screen: Report['screen'] }) {
  const route = routeScreens(pack);
  const at = routePosition(route, screen);
  if (at < 0) return null;
  const next = route[at + 1];
  return (
    <div class="route">
      <ol aria-label={i18n.t('route.label')}>
        {route.map((item, index) => (
          <li key={item.id} class={placeOf(index, at)} title={kindName(item.kind)} {...(index === at && { 'aria-current': 'step' as const })}>
            <span class="visually-hidden">{kindName(item.kind)}</span>
          </li>
        ))}
      </ol>
      <p>
        {i18n.t('route.position', { step: at + 1 })} · {next ? i18n.t('route.next', { kind: kindName(next.kind) }) : i18n.t('route.last')}
      </p>
    </div>
  );
}
