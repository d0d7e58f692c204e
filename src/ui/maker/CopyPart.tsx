import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../format.ts';
import { useLang } from '../lang.ts';
import { Section } from '../parts/Section.tsx';
import type { MakerActions } from './state.ts';

interface CopyPartProps {
  screen: string;
  title: string;
  html: string;
  actions: MakerActions;
}

/** A cleaned copy of a page, shown before it is saved: as it looks, as it is written, and with more taken out. */
export function CopyPart({ screen, title, html, actions }: CopyPartProps) {
  const lang = useLang();
  const [more, setMore] = useState('');
  const takeOut = () => {
    const texts = more
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (texts.length > 0) actions.alsoRemove(texts);
    setMore('');
  };
  return (
    <Section title={title}>
      <p>{i18n.t('maker.copyCheck', { size: formatNumber(html.length / 1024, lang) })}</p>
      {/* No script of it could run, and nothing is loaded: both were taken out, and the sandbox allows neither. */}
      <iframe class="copy" sandbox="" srcdoc={html} title={i18n.t('maker.copyLooks')} />
      <details>
        <summary>{i18n.t('maker.copySource')}</summary>
        <textarea
          class="code"
          rows={14}
          dir="ltr"
          spellcheck={false}
          aria-label={i18n.t('maker.copySource')}
          value={html}
          onChange={({ currentTarget: { value } }) => actions.setCopy(screen, value)}
        />
      </details>
      <label class="field wide">
        <span>{i18n.t('maker.alsoRemove')}</span>
        <textarea rows={2} value={more} onInput={({ currentTarget: { value } }) => setMore(value)} />
      </label>
      <div class="row">
        <button type="button" class="button small" onClick={takeOut}>
          {i18n.t('maker.takeOut')}
        </button>
        <button type="button" class="button small" onClick={() => actions.save(`${screen}.html`, html)}>
          {i18n.t('maker.download')}
        </button>
      </div>
    </Section>
  );
}
