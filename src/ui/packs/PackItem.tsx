import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Pack } from '../../packs/schema.ts';
import { leastKnown } from '../../walk/route.ts';
import { formatDay, isolate } from '../format.ts';
import { useLang } from '../lang.ts';
import { PackText } from '../parts/PackText.tsx';
import { Trust } from '../parts/Trust.tsx';
import { screensText } from './sentences.ts';
import type { PackRow, PacksActions } from './state.ts';

type Opened = { kind: 'closed' } | { kind: 'reading' } | { kind: 'open'; pack: Pack | null };

/** One pack of the list: its switch, and when opened all that is known of it. */
export function PackItem({ row, actions }: { row: PackRow; actions: PacksActions }) {
  const { head, own, on, stale } = row;
  const [opened, setOpened] = useState<Opened>({ kind: 'closed' });
  const open = (isOpen: boolean) => {
    if (!isOpen || opened.kind !== 'closed') return;
    setOpened({ kind: 'reading' });
    actions.details(row).then(
      (pack) => setOpened({ kind: 'open', pack }),
      () => setOpened({ kind: 'open', pack: null }),
    );
  };
  return (
    <li class={on ? 'pack' : 'pack off'}>
      <input
        type="checkbox"
        checked={on}
        aria-label={i18n.t('packs.use', { name: isolate(head.name) })}
        onChange={({ currentTarget: { checked } }) => actions.switchOn(row, checked)}
      />
      <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
        <summary>
          <span class="service-name">
            <bdi>{head.name}</bdi>
          </span>
          {own && <span class="tag">{i18n.t('packs.own')}</span>}
          {stale > 0 && <span class="tag warn">{i18n.t('packs.stale')}</span>}
        </summary>
        {opened.kind === 'reading' && <p>{i18n.t('packs.reading')}</p>}
        {opened.kind === 'open' && <Details row={row} pack={opened.pack} actions={actions} />}
      </details>
    </li>
  );
}

function Details({ row, pack, actions }: { row: PackRow; pack: Pack | null; actions: PacksActions }) {
  const lang = useLang();
  const { head, own, granted } = row;
  const known = pack && (leastKnown(pack.screens) ?? pack.provenance);
  return (
    <div class="details">
      {pack === null && <p class="notice">{i18n.t('packs.unreadable')}</p>}
      <dl class="pairs">
        <div>
          <dt>{i18n.t('packs.hosts')}</dt>
          <dd>
            <bdi dir="ltr">{head.hosts.length === 0 ? '–' : head.hosts.join(', ')}</bdi>
          </dd>
        </div>
        {pack && (
          <div>
            <dt>{i18n.t('packs.screens')}</dt>
            <dd>{screensText(pack)}</dd>
          </div>
        )}
        <div>
          <dt>{i18n.t('packs.permission')}</dt>
          <dd>
            {head.hosts.length === 0 ? i18n.t('packs.anyHost') : granted ? i18n.t('packs.granted') : i18n.t('packs.notGranted')}
            {head.hosts.length > 0 && row.on && (
              <button type="button" class="quiet" onClick={() => actions.allow(row, !granted)}>
                {granted ? i18n.t('packs.disallow') : i18n.t('packs.allow')}
              </button>
            )}
          </dd>
        </div>
        {own && (
          <div>
            <dt>{i18n.t('packs.from')}</dt>
            <dd dir="auto">
              {own.origin.kind === 'url' ? own.origin.url : own.origin.kind === 'file' ? own.origin.name : i18n.t('packs.madeHere')} ·{' '}
              {formatDay(own.changed, lang)}
            </dd>
          </div>
        )}
      </dl>
      {pack?.gaps && (
        <p>
          <PackText texts={pack.gaps} />
        </p>
      )}
      {known && <Trust provenance={known} />}
      <div class="row">
        {own && (
          <button type="button" class="button small" onClick={() => actions.edit(row)}>
            {i18n.t('packs.edit')}
          </button>
        )}
        <button type="button" class="button small" onClick={() => actions.exportPack(row)}>
          {i18n.t('maker.download')}
        </button>
        {own && (
          <button type="button" class="button small" onClick={() => actions.remove(row)}>
            {i18n.t('packs.delete')}
          </button>
        )}
      </div>
    </div>
  );
}
