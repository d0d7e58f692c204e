import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownWorld } from '../src/mark/own-world.ts';
import { type Scripts, startSession } from '../src/mark/session.ts';
import { SHARED } from '../src/mark/shared.ts';
import { api, isConnected, type PageListener, shadowRootOf } from '../src/platform/page-api.ts';
import type { FromPage, PageKit, ToPage } from '../src/walk/messages.ts';

export default defineUnlistedScript(() => {
  if (ownWorld.finder) return;
  const ended = new AbortController();
  ownWorld.finder = ended;
  ownWorld.shared = SHARED;

  // Once the extension was updated, switched off or removed: leave nothing behind.
  const isGone = (): boolean => {
    if (!isConnected()) ended.abort();
    return ended.signal.aborted;
  };
  const send = async (message: FromPage): Promise<unknown> => {
    try {
      return await api.runtime.sendMessage(message);
    } catch (error) {
      isGone();
      throw error;
    }
  };
  const session = startSession(
    document,
    {
      isGone,
      hello: (lang, sample) => send({ type: 'hello', lang, sample }) as Promise<PageKit>,
      report: (report) => send({ type: 'report', report }) as Promise<void>,
      frames: (asked) => send({ type: 'frames', asked }) as Promise<void>,
      bring: async <Name extends keyof Scripts>(script: Name) => {
        if (!ownWorld[script]) await send({ type: 'script-wanted', script });
        // Where it could not be, the look fails, and the next one asks again.
        return ownWorld[script] as Scripts[Name];
      },
    },
    shadowRootOf,
    ended.signal,
  );
  const listen: PageListener = (received, _sender, answer) => {
    const message = received as ToPage;
    if (message.type === 'present') answer(true);
    else if (message.type === 'look') session.look(message.asked, message.afresh);
    else if (message.type === 'show-possible') session.showPossible();
    else answer(session.goTo(message.ref));
  };
  api.runtime.onMessage.addListener(listen);
  ended.signal.addEventListener('abort', () => {
    if (isConnected()) api.runtime.onMessage.removeListener(listen);
    delete ownWorld.finder;
  });
});
