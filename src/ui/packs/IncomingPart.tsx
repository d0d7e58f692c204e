import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../format.ts';
import { useLang } from '../lang.ts';
import { Problems } from '../parts/Problems.tsx';
import { Trust } from '../parts/Trust.tsx';
import { failureSentence, screensText } from './sentences.ts';
import type { Incoming, PacksActions } from './state.ts';

/** Takes in a pack from a file or an address: it is read once, and shown before it is accepted. */
export function IncomingPart({ incoming, actions }: { incoming: Incoming; actions: PacksActions }) {
  const [address, setAddress] = useState('');
  return (
    <section class="card" aria-labelledby="packs-import">
      <h2 id="packs-import">{i18n.t('packs.import')}</h2>
      <p>{i18n.t('packs.importText')}</p>
      <form
        class="row address"
        onSubmit={(event) => {
          event.preventDefault();
          actions.takeUrl(address);
        }}
      >
        <input
          type="text"
          inputMode="url"
          class="search"
          dir="ltr"
          spellcheck={false}
          autocomplete="off"
          aria-label={i18n.t('packs.address')}
          placeholder="https://"
          value={address}
          onInput={({ currentTarget: { value } }) => setAddress(value)}
        />
        <button type="submit" class="button small">
          {i18n.t('packs.fetch')}
        </button>
      </form>
      <label class="button small import">
        {i18n.t('packs.file')}
        <input
          type="file"
          class="visually-hidden"
          accept="application/json,.json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) actions.takeFile(file);
            currentTarget.value = '';
          }}
        />
      </label>
      <div role="status">
        {incoming.kind === 'reading' && <p>{i18n.t('packs.reading')}</p>}
        {incoming.kind === 'failed' && <p class="notice">{failureSentence(incoming.failure)}</p>}
        {incoming.kind === 'refused' && (
          <div class="notice">
            <p>{i18n.t('packs.refused', { from: incoming.from })}</p>
            <Problems problems={incoming.problems} />
          </div>
        )}
      </div>
      {incoming.kind === 'ready' && <Ready incoming={incoming} actions={actions} />}
    </section>
  );
}

function Ready({ incoming: { read, origin, replaces }, actions }: { incoming: Extract<Incoming, { kind: 'ready' }>; actions: PacksActions }) {
  const lang = useLang();
  const { pack, summary, advice } = read;
  const [first] = pack.screens;
  return (
    <div class="ready">
      <h3>
        <bdi>{pack.name}</bdi>
      </h3>
      <dl class="pairs">
        <div>
          <dt>{i18n.t('packs.from')}</dt>
          <dd>
            <bdi>{origin.kind === 'url' ? origin.url : origin.kind === 'file' ? origin.name : ''}</bdi>
          </dd>
        </div>
        <div>
          <dt>{i18n.t('packs.hosts')}</dt>
          <dd>
            <bdi dir="ltr">{pack.hosts.join(', ')}</bdi>
          </dd>
        </div>
        {summary.linkHosts.length > 0 && (
          <div>
            <dt>{i18n.t('packs.links')}</dt>
            <dd>
              <bdi dir="ltr">{summary.linkHosts.join(', ')}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{i18n.t('packs.screens')}</dt>
          <dd>{screensText(pack)}</dd>
        </div>
        <div>
          <dt>{i18n.t('packs.size')}</dt>
          <dd>{i18n.t('packs.sizeText', { size: formatNumber(summary.length / 1024, lang), page: formatNumber(summary.pageBytes / 1024, lang) })}</dd>
        </div>
      </dl>
      {first && <Trust provenance={first.provenance} />}
      {advice.length > 0 && (
        <details>
          <summary>{i18n.t('packs.advice', advice.length)}</summary>
          <Problems problems={advice} />
        </details>
      )}
      {replaces !== null && <p class="notice">{replaces === 'own' ? i18n.t('packs.replacesOwn') : i18n.t('packs.replacesBundled')}</p>}
      <p>{i18n.t('packs.acceptText')}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={actions.accept}>
          {i18n.t('packs.accept')}
        </button>
        <button type="button" class="button" onClick={actions.decline}>
          {i18n.t('packs.decline')}
        </button>
      </div>
    </div>
  );
}
