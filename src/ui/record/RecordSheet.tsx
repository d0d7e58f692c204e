import { i18n } from '#i18n';
import type { Whole } from '../../record/records.ts';
import type { WalkEvidence } from '../../walk/walk.ts';
import { formatDate, formatMoment } from '../format.ts';
import { useLang } from '../lang.ts';
import { Owner } from '../parts/Owner.tsx';
import { obstacleSentence } from '../popup/Obstacles.tsx';
import { outcomeName, signSentence } from './names.ts';
import { Passed } from './Passed.tsx';

/** All that a record holds, to be read, printed or saved: it needs nothing around it, and nothing in it can be pressed. */
export function RecordSheet({ whole: { record, picture } }: { whole: Whole }) {
  const lang = useLang();
  const moment = (time: number): string => formatMoment(time, lang);
  return (
    <article class="sheet">
      <h1>
        <Owner name={record.name} />
      </h1>
      <p class={`outcome ${record.outcome}`}>{outcomeName(record.outcome)}</p>
      <dl class="days">
        <div class={record.accessUntil === null ? undefined : 'until'}>
          <dt>{i18n.t('record.accessUntil')}</dt>
          <dd>{record.accessUntil === null ? i18n.t('record.notNamed') : formatDate(record.accessUntil, lang)}</dd>
        </div>
        <div>
          <dt>{i18n.t('record.site')}</dt>
          <dd>
            <Owner name={record.host} />
          </dd>
        </div>
        <div>
          <dt>{i18n.t('record.started')}</dt>
          <dd>{moment(record.started)}</dd>
        </div>
        <div>
          <dt>{i18n.t('record.ended')}</dt>
          <dd>{moment(record.ended)}</dd>
        </div>
        {record.charged !== null && (
          <div>
            <dt>{i18n.t('record.charged')}</dt>
            <dd>{record.charged ? i18n.t('caseFact.yes') : i18n.t('caseFact.no')}</dd>
          </div>
        )}
      </dl>
      <h2>{i18n.t('record.proof')}</h2>
      {record.evidence.length === 0 && <p>{i18n.t('record.noProof')}</p>}
      {record.evidence.map((item) => (
        <Proof key={`${item.kind} ${item.text}`} item={item} when={moment(item.at)} />
      ))}
      {picture && (
        <figure>
          <img src={picture.data} alt={i18n.t('record.picture')} />
          <figcaption>{i18n.t('record.pictureAt', { when: moment(picture.at) })}</figcaption>
        </figure>
      )}
      <h2>{i18n.t('record.way')}</h2>
      <ol>
        {record.steps.map((step, index) => (
          <Passed key={`${step.at} ${index}`} step={step} when={moment(step.at)} obstacles={step.obstacles.map((item) => obstacleSentence(item, lang))} />
        ))}
      </ol>
      {record.notes !== '' && (
        <>
          <h2>{i18n.t('record.notes')}</h2>
          <p class="own" dir="auto">
            {record.notes}
          </p>
        </>
      )}
      <p class="made">{i18n.t('record.made')}</p>
    </article>
  );
}

/** The page's own words, or what else they show, with where and when. */
function Proof({ item, when }: { item: WalkEvidence; when: string }) {
  const lang = useLang();
  const sign = signSentence(item, lang);
  return (
    <div class="proof">
      {sign === null ? (
        <blockquote>
          <bdi {...(item.lang && { lang: item.lang })}>{item.text}</bdi>
        </blockquote>
      ) : (
        <p>{sign}</p>
      )}
      <p class="source">
        {when} · <bdi dir="ltr">{item.url}</bdi>
      </p>
    </div>
  );
}
