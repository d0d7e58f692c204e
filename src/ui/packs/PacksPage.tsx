import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Lang } from '../lang.ts';
import { Pictogram } from '../parts/Pictogram.tsx';
import '../styles.ts';
import '../services/pages.css';
import '../popup/popup.css';
import { EditPart } from './EditPart.tsx';
import { IncomingPart } from './IncomingPart.tsx';
import { PackItem } from './PackItem.tsx';
import './packs.css';
import { StalePart } from './StalePart.tsx';
import { noticeSentence } from './sentences.ts';
import type { PackRow, PacksActions, PacksState } from './state.ts';

interface PacksPageProps {
  state: PacksState;
  actions: PacksActions;
  lang: string;
}

/** All packs: which there are and where they come from, which are used where, and one's own. */
export function PacksPage({ state, actions, lang }: PacksPageProps) {
  const { rows, editing, incoming, stale, notice } = state;
  return (
    <Lang.Provider value={lang}>
      <main class="page packs">
        <header>
          <p class="brand">
            <Pictogram /> {i18n.t('app.name')}
          </p>
          <h1>{i18n.t('packs.title')}</h1>
        </header>
        <p>{i18n.t('packs.intro')}</p>
        <div role="status">
          {notice && (
            <div class="notice row">
              <p>{noticeSentence(notice)}</p>
              {notice.kind === 'deleted' && (
                <button type="button" class="button small" onClick={actions.undo}>
                  {i18n.t('caseNotice.undo')}
                </button>
              )}
            </div>
          )}
        </div>
        {editing && <EditPart key={editing.id} editing={editing} actions={actions} />}
        <List rows={rows} actions={actions} />
        <IncomingPart incoming={incoming} actions={actions} />
        <StalePart stale={stale} actions={actions} />
      </main>
    </Lang.Provider>
  );
}

function List({ rows, actions }: { rows: readonly PackRow[]; actions: PacksActions }) {
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const shown = rows.filter(({ head }) => `${head.name} ${head.id} ${head.hosts.join(' ')}`.toLowerCase().includes(wanted));
  return (
    <section class="card" aria-labelledby="packs-list">
      <h2 id="packs-list">{i18n.t('packs.list', rows.length)}</h2>
      <input
        type="search"
        class="search"
        aria-label={i18n.t('packs.search')}
        placeholder={i18n.t('packs.search')}
        value={query}
        onInput={({ currentTarget: { value } }) => setQuery(value)}
      />
      <p class="visually-hidden" role="status">
        {wanted !== '' && i18n.t('packs.shown', shown.length)}
      </p>
      <ul class="pack-list">
        {shown.map((row) => (
          <PackItem key={`${row.own ? 'own' : 'bundled'} ${row.head.id} ${row.own?.changed ?? 0}`} row={row} actions={actions} />
        ))}
      </ul>
      {shown.length === 0 && <p>{i18n.t('services.noMatch')}</p>}
    </section>
  );
}
