import { i18n } from '#i18n';

/** What a control says on the page, letter for letter. */
export function PageLabel({ text, lang }: { text: string; lang: string }) {
  if (text.trim() === '') return <span class="page-label">{i18n.t('common.noWords')}</span>;
  return (
    <bdi class="page-label" {...(lang && { lang })}>
      {text}
    </bdi>
  );
}
