import { i18n } from '#i18n';
import type { PackChannel } from '../../packs/schema.ts';
import type { PopupActions } from '../actions.ts';
import { formatDate } from '../format.ts';
import { useLang } from '../lang.ts';
import { Leave } from './Leave.tsx';
import { OpenCase } from './OpenCase.tsx';
import { PackText } from './PackText.tsx';

interface ChannelProps extends Pick<GroupProps, 'open' | 'actions' | 'caseOf'> {
  channel: PackChannel;
}

function Channel({ channel, open, actions, caseOf }: ChannelProps) {
  const lang = useLang();
  return (
    <details class="channel" open={open}>
      <summary>
        <PackText texts={channel.name} />
      </summary>
      <dl>
        <dt>{i18n.t('channel.spot')}</dt>
        <dd>
          <PackText texts={channel.spot} />
        </dd>
        <dt>{i18n.t('channel.way')}</dt>
        <dd>
          <PackText texts={channel.way} />
        </dd>
      </dl>
      {channel.link && (
        <Leave address={channel.link} where="new-tab" actions={actions}>
          {i18n.t('channel.link', { host: new URL(channel.link).hostname })}
        </Leave>
      )}
      {channel.asOf && <p class="age">{i18n.t('channel.asOf', { date: formatDate(channel.asOf, lang) })}</p>}
      {caseOf && <OpenCase address={caseOf(channel)} actions={actions} />}
    </details>
  );
}

interface GroupProps {
  title: string;
  members: PackChannel[];
  open: boolean;
  actions: PopupActions;
  /** The address of a case about a channel, where one may be needed. */
  caseOf?: ((channel: PackChannel) => string) | undefined;
}

function Group({ title, members, open, actions, caseOf }: GroupProps) {
  if (members.length === 0) return null;
  return (
    <div class="channels">
      <h3>{title}</h3>
      {members.map((channel) => (
        <Channel key={channel.id} channel={channel} open={open} actions={actions} caseOf={caseOf} />
      ))}
    </div>
  );
}

/** Up to this many ways to pay that need no warning are listed; more are folded away. */
const FEW = 3;

interface ChannelsProps {
  channels: PackChannel[];
  /** Heads those without a button on the site. */
  noButton: string;
  /** Heads those that can be cancelled on the site. */
  button: string;
  actions: PopupActions;
  caseOf?: GroupProps['caseOf'];
}

/** Who may take the money, each opening to how to tell and what to do. Those without a button stand apart, and first. */
export function Channels({ channels, noButton, button, actions, caseOf }: ChannelsProps) {
  const easy = channels.filter((item) => item.button);
  const open = channels.length === 1;
  const rest = <Group title={button} members={easy} open={open} actions={actions} />;
  return (
    <>
      <Group title={noButton} members={channels.filter((item) => !item.button)} open={open} actions={actions} caseOf={caseOf} />
      {easy.length > FEW ? (
        <details class="more">
          <summary>{i18n.t('channel.easy', easy.length)}</summary>
          {rest}
        </details>
      ) : (
        rest
      )}
    </>
  );
}
