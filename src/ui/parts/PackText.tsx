import type { LocalText } from '../../packs/schema.ts';
import { useLang } from '../lang.ts';
import { pickText } from '../local-text.ts';

/** A pack's text in the user's language. Marked with the language it is in, for fonts and screen readers. */
export function PackText({ texts }: { texts: LocalText }) {
  const { text, lang } = pickText(texts, useLang());
  return (
    <span lang={lang} dir="auto">
      {text}
    </span>
  );
}
