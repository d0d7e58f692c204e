import { browser } from '../platform/browser.ts';
import type { FromPopup } from '../walk/messages.ts';
import type { ServiceActions, ServiceChoice } from './actions.ts';

/** Ties a list of services to the browser's permissions: draws it now and whenever they change. */
export async function connectServices(draw: (services: ServiceChoice[], actions: ServiceActions) => void): Promise<void> {
  let services: ServiceChoice[] = [];
  const refresh = async (): Promise<void> => {
    const question: FromPopup = { type: 'services' };
    services = (await browser.runtime.sendMessage(question)) as ServiceChoice[];
    draw(services, { choose });
  };
  // Not async, so that nothing stands between the click and the browser's question.
  const choose: ServiceActions['choose'] = (ids) => {
    const wanted = services.filter(({ id, granted }) => ids.includes(id) && !granted).flatMap(({ origins }) => origins);
    const given = wanted.length > 0 ? browser.permissions.request({ origins: wanted }) : Promise.resolve(true);
    return given.then(async (granted) => {
      if (!granted) return 'refused';
      const dropped = services.filter(({ id, granted: has }) => has && !ids.includes(id)).flatMap(({ origins }) => origins);
      if (dropped.length > 0) await browser.permissions.remove({ origins: dropped });
      await refresh();
      return 'saved';
    });
  };
  const listen = (): void => void refresh();
  browser.permissions.onAdded.addListener(listen);
  browser.permissions.onRemoved.addListener(listen);
  await refresh();
}
