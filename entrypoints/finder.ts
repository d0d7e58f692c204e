import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownWorld } from '../src/mark/own-world.ts';
import { startSession } from '../src/mark/session.ts';
import { api, isConnected, type PageListener, shadowRootOf } from '../src/platform/page-api.ts';
import type { FromPage, PageKit, ToPage } from '../src/walk/messages.ts';

export default defineUnlistedScript(() => {
  if (ownWorld.finder) return;
  ownWorld.finder = true;

  const ended = new AbortController();
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
      hello: async (lang, sample) => (await send({ type: 'hello', lang, sample })) as PageKit,
      report: async (report) => void (await send({ type: 'report', report })),
      frames: async (asked) => void (await send({ type: 'frames', asked })),
      tools: async () => {
        if (!ownWorld.tools) await send({ type: 'script-wanted', script: 'tools' });
        if (!ownWorld.tools) throw new Error('the tools could not be brought in');
        return ownWorld.tools;
      },
      drawing: async () => {
        if (!ownWorld.drawing) await send({ type: 'script-wanted', script: 'marks' });
        if (!ownWorld.drawing) throw new Error('what marks could not be brought in');
        return ownWorld.drawing;
      },
    },
    shadowRootOf,
    ended.signal,
  );
  const failed = (): void => undefined;
  const listen: PageListener = (received, _sender, answer) => {
    const message = received as ToPage;
    if (message.type === 'present') answer(true);
    else if (message.type === 'look') session.look(message.asked, message.afresh === true).catch(failed);
    else if (message.type === 'show-possible') session.showPossible().catch(failed);
    else answer(session.goTo(message.ref));
  };
  api.runtime.onMessage.addListener(listen);
  ended.signal.addEventListener('abort', () => {
    if (isConnected()) api.runtime.onMessage.removeListener(listen);
    ownWorld.finder = false;
  });
});
