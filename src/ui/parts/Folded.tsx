import type { ComponentChild } from 'preact';
import { i18n } from '#i18n';

/** A list that shows its first items and folds the rest away. */
export function Folded({ items, shown }: { items: ComponentChild[]; shown: number }) {
  const rest = items.slice(shown);
  return (
    <>
      <ul class="plain-list">
        {items.slice(0, shown).map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details class="more">
          <summary>{i18n.t('common.more', rest.length)}</summary>
          <ul class="plain-list">
            {rest.map((item, index) => (
              <li key={index}>{item}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
