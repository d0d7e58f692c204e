import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { PopupActions } from '../actions.ts';

interface LeaveProps {
  address: string;
  where: 'here' | 'new-tab';
  actions: PopupActions;
  class?: string;
  children: ComponentChildren;
}

/** A link out of the popup. A real link, so that the address shows; the extension opens it, so that the popup closes. */
export function Leave({ address, where, actions, class: className = 'link', children }: LeaveProps) {
  const follow = (event: Event) => {
    event.preventDefault();
    actions.open(address, where);
  };
  return (
    <a class={className} href={address} rel="noreferrer" onClick={follow}>
      {children}
      {where === 'new-tab' && (
        <>
          <span class="leaves" aria-hidden="true" />
          <span class="visually-hidden"> ({i18n.t('common.newTab')})</span>
        </>
      )}
    </a>
  );
}
