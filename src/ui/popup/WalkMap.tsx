import { i18n } from '#i18n';
import type { Pack } from '../../packs/schema.ts';
import { routePosition, routeScreens } from '../../walk/route.ts';
import type { Walk, WalkStep } from '../../walk/walk.ts';
import { formatTime } from '../format.ts';
import { useLang } from '../lang.ts';
import { kindName } from '../names.ts';
import { PageLabel } from '../parts/PageLabel.tsx';

function Passed({ step, here }: { step: WalkStep; here: boolean }) {
  const lang = useLang();
  const [press] = step.press;
  return (
    <li class={here ? 'here' : 'past'} {...(here && { 'aria-current': 'step' as const })}>
      <span class="name">{step.screen ? kindName(step.screen.kind) : i18n.t('map.unknown')}</span>
      <time dateTime={new Date(step.at).toISOString()}>{formatTime(step.at, lang)}</time>
      {press && (
        <span class="does">
          <PageLabel text={press.text} lang={step.lang} />
        </span>
      )}
    </li>
  );
}

/** The way of this walk: the screens behind, the one here, and those the pack says may come. */
export function WalkMap({ walk, pack }: { walk: Walk; pack: Pack | null }) {
  const last = walk.steps.length - 1;
  const route = pack ? routeScreens(pack) : [];
  const at = routePosition(route, walk.steps[last]?.screen ? { ...walk.steps[last].screen, confidence: 1 } : null);
  const ahead = walk.status.kind === 'under-way' && at >= 0 ? route.slice(at + 1) : [];
  if (last === 0 && ahead.length === 0) return null;
  return (
    <details class="map">
      <summary>{i18n.t('map.title', walk.steps.length)}</summary>
      <ol>
        {walk.steps.map((step, index) => (
          <Passed key={`${step.at} ${index}`} step={step} here={index === last} />
        ))}
        {ahead.map((screen) => (
          <li key={screen.id} class="ahead">
            <span class="name">{kindName(screen.kind)}</span>
            <span class="does">{i18n.t('map.ahead')}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
