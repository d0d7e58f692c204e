import { i18n } from '#i18n';
import type { Whole } from '../../case/cases.ts';
import { encode } from '../../case/file.ts';
import { formatDate, formatNumber } from '../format.ts';
import { useLang } from '../lang.ts';
import { Owner } from '../parts/Owner.tsx';
import { happenings, knownFacts } from './known-facts.ts';
import { serviceName, situationName } from './names.ts';
import { Said } from './Said.tsx';

const MB = 1024 * 1024;
/** Pictures that every browser shows, and in which nothing can run. */
const PICTURE = /^image\/(png|jpeg|gif|webp|avif)$/;

/** What the user has written down of a case, to be saved for somebody else: it needs nothing around it, and nothing in it can be pressed. */
export function CaseSheet({ whole: { case: item, files } }: { whole: Whole }) {
  const lang = useLang();
  const happened = happenings(item);
  const letters = Object.entries(item.letters);
  return (
    <article class="sheet">
      <h1>
        <Owner name={serviceName(item)} />
      </h1>
      <p class="outcome">{situationName(item.situation)}</p>
      <dl class="days">
        {knownFacts(item, lang).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {item.closed !== null && <p>{i18n.t('caseEnd.closed', { date: formatDate(item.closed, lang) })}</p>}
      <OwnWords title={i18n.t('caseFact.tried')} text={item.tried} />
      <OwnWords title={i18n.t('caseFact.clause')} text={item.clause} />
      {happened.length > 0 && <h2>{i18n.t('caseTime.title')}</h2>}
      <ol>
        {happened.map((one) => (
          <li key={one.id}>
            <Said happening={one} />
          </li>
        ))}
      </ol>
      {letters.length > 0 && <h2>{i18n.t('caseLetter.title')}</h2>}
      {letters.map(([key, text]) => (
        <p key={key} class="own" lang={key.split('/')[0]} dir="auto">
          {text}
        </p>
      ))}
      {item.attachments.length > 0 && <h2>{i18n.t('caseFiles.title')}</h2>}
      {item.attachments.map(({ id, name, type, size }) => {
        const bytes = PICTURE.test(type) && files.find((file) => file.id === id)?.bytes;
        return (
          <figure key={id}>
            {bytes && <img src={`data:${type};base64,${encode(bytes)}`} alt="" />}
            <figcaption>
              <bdi>{name}</bdi> · {i18n.t('caseFiles.size', { size: formatNumber(size / MB, lang) })}
            </figcaption>
          </figure>
        );
      })}
      <p class="made">{i18n.t('cases.made')}</p>
    </article>
  );
}

function OwnWords({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <>
      <h2>{title}</h2>
      <p class="own" dir="auto">
        {text}
      </p>
    </>
  );
}
