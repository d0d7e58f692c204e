import { i18n } from '#i18n';
import type { Pack } from '../../packs/schema.ts';
import { Folded } from './Folded.tsx';
import { PackText } from './PackText.tsx';
import { Section } from './Section.tsx';

/** What catches people on this service. With `screen`: what bites there in full, what bites everywhere folded away. */
export function Traps({ pack, screen }: { pack: Pack; screen?: string }) {
  const traps = pack.traps ?? [];
  const here = screen === undefined ? [] : traps.filter((trap) => trap.screens?.includes(screen));
  const everywhere = screen === undefined ? traps : traps.filter((trap) => trap.screens === undefined);
  if (here.length + everywhere.length === 0) return null;
  const items = [...here, ...everywhere].map((trap) => <PackText texts={trap.text} />);
  return (
    <Section title={i18n.t('common.watchOut')} tone="warn">
      <Folded items={items} shown={screen === undefined ? 2 : Math.max(here.length, 1)} />
    </Section>
  );
}
