import { i18n } from '#i18n';

/** The page kept removing the marks, and the extension gave up visibly. */
export function Contested() {
  return (
    <aside class="notice">
      <strong>{i18n.t('contested.title')}</strong>
      <p>{i18n.t('contested.text')}</p>
    </aside>
  );
}
