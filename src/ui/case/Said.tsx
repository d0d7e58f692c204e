import { formatDate } from '../format.ts';
import { useLang } from '../lang.ts';
import type { Happening } from './known-facts.ts';

/** When something happened, and what was said by whom. */
export function Said({ happening: { day, who, said } }: { happening: Happening }) {
  const lang = useLang();
  return (
    <>
      <time datetime={day}>{formatDate(day, lang)}</time>
      <p>
        {who && (
          <strong>
            <bdi>{who}</bdi>:{' '}
          </strong>
        )}
        <bdi>{said}</bdi>
      </p>
    </>
  );
}
