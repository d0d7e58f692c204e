import { i18n } from '#i18n';
import type { Pack } from '../../packs/schema.ts';
import { formatDate } from '../format.ts';
import { useLang } from '../lang.ts';
import { pickText } from '../local-text.ts';
import { PackText } from '../parts/PackText.tsx';
import { Card } from './Card.tsx';
import { Choice, notKnown } from './Field.tsx';
import type { PartProps } from './parts.ts';

/** Who takes the money, as the service's pack knows it: how to tell, what to do, how old that is. */
export function ChannelPart({ item, pack, actions }: Pick<PartProps, 'item' | 'actions'> & { pack: Pack }) {
  const lang = useLang();
  const channels = pack.channels ?? [];
  if (channels.length === 0) return null;
  const channel = channels.find(({ id }) => id === item.channel);
  const nameOf = (id: string): string => {
    const named = channels.find((one) => one.id === id);
    return named ? pickText(named.name, lang).text : id;
  };
  return (
    <Card title={i18n.t('way.bills')}>
      <Choice
        label={i18n.t('caseChannel.choose', { name: pack.name })}
        value={item.channel}
        values={channels.map(({ id }) => id)}
        name={nameOf}
        none={notKnown()}
        save={(id) => actions.change((one) => ({ ...one, channel: id }))}
      />
      {channel && (
        <dl class="pairs">
          <div>
            <dt>{i18n.t('channel.spot')}</dt>
            <dd>
              <PackText texts={channel.spot} />
            </dd>
          </div>
          <div>
            <dt>{i18n.t('channel.way')}</dt>
            <dd>
              <PackText texts={channel.way} />
              {channel.link && (
                <p>
                  <a class="link" href={channel.link} target="_blank" rel="noreferrer">
                    {i18n.t('channel.link', { host: new URL(channel.link).hostname })}
                  </a>
                </p>
              )}
              {channel.asOf && <p class="age">{i18n.t('channel.asOf', { date: formatDate(channel.asOf, lang) })}</p>}
            </dd>
          </div>
        </dl>
      )}
    </Card>
  );
}
