import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** What can be asked of the list of sites that are left alone. */
export interface NeverActions {
  sites(): Promise<string[]>;
  /** No longer leaves a site alone. */
  allow(site: string): Promise<void>;
}

/** The sites on which nothing runs without a click, each to be taken off the list. */
export function Never({ actions }: { actions: NeverActions }) {
  const [sites, setSites] = useState<string[]>([]);
  const read = (): void => void actions.sites().then(setSites);
  useEffect(read, [actions]);
  return (
    <>
      <p>{i18n.t(sites.length > 0 ? 'options.neverHereText' : 'options.neverHereNone')}</p>
      {sites.length > 0 && (
        <ul class="choices">
          {sites.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <button
                type="button"
                class="button small"
                aria-label={`${i18n.t('options.neverHereRemove')}: ${site}`}
                onClick={() => void actions.allow(site).then(read)}
              >
                {i18n.t('options.neverHereRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
